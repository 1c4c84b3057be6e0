// `factdesk config explain`: every setting as it holds for a draft, and which place says so.
import { join } from 'node:path';
import { showExplained } from '../config/layers.ts';
import type { ExplainOrder } from './arguments.ts';
import { isFolder } from './find.ts';
import { complain, makeHarmless, print } from './output.ts';
import { openSettings } from './settings.ts';

/** Prints a line a setting: name, value, place. The exit status is 2 when a configuration file has a fault. */
export async function runExplain(order: ExplainOrder): Promise<0 | 2> {
  let faults = 0;
  const settingsOf = await openSettings(order, (line) => {
    faults++;
    complain(line);
  });
  for (const path of order.paths) {
    const laid = await settingsOf(toDraft(path));
    const excluded = laid.settings.excluded ? ': excluded, not checked' : '';
    await print(
      `${makeHarmless(path)}${excluded}\n${showExplained(laid).split('\n').map(makeHarmless).join('\n')}`,
    );
  }
  return faults > 0 ? 2 : 0;
}

/** The path to ask settings for: of a folder, which is no draft, that of a draft in it without a name of its own. */
const toDraft = (path: string): string => (isFolder(path) ? join(path, '_') : path);
