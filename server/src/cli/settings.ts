// The settings of each draft at the command line: configuration files, and over them what was typed.
import { lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ConfigurationDesk } from '../config/desk.ts';
import { layOver, type Laid, type Layer } from '../config/layers.ts';
import { en } from '../core/messages/en.ts';
import { readValues, toName, type DeskSettings } from '../config/values.ts';
import { Misuse, type SettingsOrder } from './arguments.ts';
import { readText } from './drafts.ts';
import { toSlashes } from './find.ts';

/** The settings for the draft at a path. */
export type SettingsOf = (path: string) => Promise<Laid>;

/**
 * Settings as the command line asks for them. What is wrong in a configuration file goes to `complain`, one line each
 * (`.factdesk.yaml:3: reach is "page"; it can be …`). Throws {@link Misuse} for a file named there that is of no use.
 */
export async function openSettings(
  order: SettingsOrder,
  complain: (line: string) => void,
): Promise<SettingsOf> {
  const typed: Layer = {
    values: { plain: order.typed, outlets: [], silenced: new Map() },
    placeOf: toOption,
  };
  const over = order.outlets === undefined ? [typed] : [typed, await readOutlets(order.outlets, complain)];
  const said = new Set<string>();
  const say = (line: string) => {
    if (!said.has(line)) complain(line);
    said.add(line);
  };
  const desk = new ConfigurationDesk({
    read: (uri) => readConfiguration(uri, say),
    nameOf,
    report: ({ path, lineAt }, problems) => {
      for (const { start, message } of problems) say(`${nameOf(path)}:${lineAt(start)}: ${message}`);
    },
  });
  const share = shareSettings();
  if (order.config === null) {
    const laid = layOver(over, false);
    return () => Promise.resolve(laid);
  }
  if (order.config === undefined)
    return async (path) => share(await desk.settingsFor(toUri(path), undefined, over));
  const file = toUri(order.config);
  // A file that is named has to be there, be it wanted for a draft or not.
  await readText(order.config).catch((error: unknown) => {
    throw new Misuse(`--config: ${(error as Error).message}.`);
  });
  return async (path) => share((await desk.settingsBy(file, toUri(path), over)) ?? layOver(over, false));
}

/** Drafts with the same settings get one object, so that whoever works with settings can do so once for all of them. */
function shareSettings(): (laid: Laid) => Laid {
  const known = new Map<string, DeskSettings>();
  const shared = new WeakMap<Laid, Laid>();
  return (laid) => {
    const there = shared.get(laid);
    if (there) return there;
    const key = JSON.stringify(laid.settings);
    const settings = known.get(key) ?? laid.settings;
    known.set(key, settings);
    const own = { ...laid, settings };
    shared.set(laid, own);
    return own;
  };
}

/** Errors that say of a file that it may well be there. */
const REFUSED: readonly unknown[] = ['EACCES', 'EPERM', 'ELOOP'];

/**
 * The text of a configuration file; null where there is none. One that is there and cannot be read is a fault, said in a
 * line (`.factdesk.yaml: not allowed`): passed over in silence, it would make a check quieter than its newsroom wants it.
 */
async function readConfiguration(uri: string, say: (line: string) => void): Promise<string | null> {
  const path = toPath(uri);
  if (path === null) return null;
  try {
    return await readText(path, Infinity, nameOf(uri));
  } catch (error) {
    if (isThere(path)) say((error as Error).message);
    return null;
  }
}

/** Whether something has this name, be it a link that leads nowhere, or is not shown. Of the host of a share, above its shares, a system may say anything. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return REFUSED.includes((error as NodeJS.ErrnoException).code);
  }
}

/** The path of a file; null for one that this system has no path for: `file://host/house.yaml` but on Windows. */
function toPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

const toOption = (name: string) => (name === 'maxFileSize' ? '--max-file-size' : '--rule');

const toUri = (path: string) => pathToFileURL(resolve(path)).href;

const nameOf = (uri: string) => toSlashes(relative('.', fileURLToPath(uri)));

/** The outlets of a JSON file. What makes no sense in it is said and left out. */
async function readOutlets(path: string, complain: (line: string) => void): Promise<Layer> {
  const text = await readText(path).catch((error: unknown) => {
    throw new Misuse(`--outlets: ${(error as Error).message}.`);
  });
  const values = readValues({ outlets: parse(text, path) }, ([, ...row], say) =>
    complain(en.faults.sentence(toName([path, ...row]), say(en.faults))),
  );
  return { values, placeOf: () => path };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new Misuse(`--outlets: ${path} is no JSON.`);
  }
}
