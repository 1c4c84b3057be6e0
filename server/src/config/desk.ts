/** Which configuration files hold for a draft: the nearest one upwards, and those it builds on. Read once and kept. */
import { en, type Messages, type Say } from '../core/messages/en.ts';
import { bundledRegistry, type Outlet } from '../core/sources/outlets/registry.ts';
import { folderOf, parentOf, relativeTo, resolve } from './addresses.ts';
import type { ConfigurationFile, Problem } from './file.ts';
import { layOver, type Exclusion, type Laid, type Layer } from './layers.ts';

/** What the file is called in each folder. */
export const FILE_NAME = '.factdesk.yaml';

/** Deeper chains of `extends` are a mistake. */
const MAX_BASES = 20;

/** Files that are kept, those included that are not there; a stream of articles can name folders without end. */
const MAX_KEPT = 10_000;

/** Stands for the text of a file that is there and cannot be read. */
export const UNREADABLE = Symbol('unreadable');

/** The text of a file; null when there is none. */
export type FileText = string | typeof UNREADABLE | null;

/** The world around the desk. Files go by their URI: `file:///news/.factdesk.yaml`. */
export interface Surroundings {
  /** Reads a file. Whoever tells people of files that cannot be read in a way of its own takes them for none. */
  readonly read: (uri: string) => Promise<FileText>;
  /** Told of a file each time it has been read: what is wrong in it, which may be nothing. */
  readonly report: (file: ConfigurationFile, problems: readonly Problem[]) => void;
  /** What a file is called in a line of text: `news/.factdesk.yaml`. */
  readonly nameOf: (uri: string) => string;
  /** What problems are worded in; English unless it is given. */
  readonly faults?: Messages['faults'];
  /** Whether files may name paths and addresses; without this they may. */
  readonly trusts?: () => boolean;
}

const NO_LAYERS: readonly Layer[] = [];

/** Finds and keeps configuration files. */
export class ConfigurationDesk {
  private readonly surroundings: Surroundings;
  private readonly faults: Messages['faults'];
  private readonly kept = new Map<string, Promise<ConfigurationFile | null>>();
  /** Files as they were when nothing was wrong in them; these stay in force while something is. */
  private readonly sound = new Map<string, ConfigurationFile>();
  /** By file, those that were found to build on it, itself among them where it holds for drafts of its own. */
  private readonly users = new Map<string, Set<string>>();
  /** Lists of outlets by what is in them, so that drafts with the same rows share one registry. */
  private readonly outlets = new Map<string, readonly Outlet[]>();
  /** What last held without any file, and under and over which layers: most drafts of an archive have no file. */
  private bare: {
    readonly under: readonly Layer[];
    readonly over: readonly Layer[];
    readonly laid: Laid;
  } | null = null;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.faults = surroundings.faults ?? en.faults;
  }

  /**
   * The settings for a draft: what holds without any, `under` it the layers below the configuration files (an
   * editor's own settings), `over` them those above (a command line).
   */
  async settingsFor(uri: string, under = NO_LAYERS, over = NO_LAYERS): Promise<Laid> {
    const found = await this.find(uri);
    if (!found) {
      if (this.bare?.under !== under || this.bare.over !== over)
        this.bare = { under, over, laid: this.share(layOver([...under, ...over], false)) };
      return this.bare.laid;
    }
    const path = relativeTo(found.folder, uri);
    const { layers, excluded, ...told } = await this.read(found.file, path, [...under, ...over]);
    return this.share({ ...layOver([...under, ...layers, ...over], excluded), ...told });
  }

  /** The settings that one file makes for a draft, wherever the draft is. */
  async settingsBy(file: string, uri: string, over: readonly Layer[]): Promise<Laid | null> {
    const read = await this.load(file);
    if (!read) return null;
    const path = relativeTo(folderOf(file) ?? file, uri);
    const { layers, excluded, ...told } = await this.read(read, path, over);
    return this.share({ ...layOver([...layers, ...over], excluded), ...told });
  }

  /** The configuration file that holds for a draft: the nearest one upwards, with its text as it was last read. */
  async fileFor(uri: string): Promise<ConfigurationFile | null> {
    return (await this.find(uri))?.file ?? null;
  }

  /** Reads a file by way of those that build on it, so that its faults are reported; whether it is there, and of use to any of them. */
  async look(uri: string): Promise<boolean> {
    const users = this.users.get(uri) ?? new Set();
    for (const user of [...users]) {
      const file = await this.load(user);
      if (file) await this.read(file, '', []);
      const files = file ? await this.withBases(file, [], new Map()) : [];
      if (!files.some(({ path }) => path === uri)) users.delete(user);
    }
    return users.size > 0;
  }

  /** Whether a change of this file could change any settings. */
  concerns(uri: string): boolean {
    return uri.endsWith(`/${FILE_NAME}`) || this.kept.has(uri);
  }

  /** Whether a file reads otherwise by now than when it was read: not every editor tells of files that change. */
  async isStale(): Promise<boolean> {
    for (const [uri, known] of [...this.kept])
      if ((await this.surroundings.read(uri)) !== toText(await known)) return true;
    return false;
  }

  /** Forgets all files, since one of them has changed. What was sound in them stays in force until it is sound again. */
  forget(): void {
    this.kept.clear();
  }

  private async find(uri: string): Promise<{ file: ConfigurationFile; folder: string } | null> {
    for (let folder = folderOf(uri); folder !== null; folder = parentOf(folder)) {
      const file = await this.load(folder + FILE_NAME);
      if (file) return { file, folder };
    }
    return null;
  }

  /** The layers of a file for the draft at `path`: what it builds on, itself, its overrides; `around` are those of others. */
  private async read(file: ConfigurationFile, path: string, around: readonly Layer[]) {
    const faults = new Map<ConfigurationFile, readonly Problem[]>();
    const files = await this.withBases(file, [], faults);
    for (const { path: used } of files)
      this.users.set(used, (this.users.get(used) ?? new Set()).add(file.path));
    // What a file that is missing, or waits for trust, would add to the outlets nobody knows.
    if (faults.size === 0 && !files.some(({ problems }) => problems.some(isWaiting)))
      for (const one of files) {
        const unknown = findUnknownOutlets(one, files, around, this.faults);
        if (unknown.length > 0) faults.set(one, unknown);
      }
    for (const [one, more] of faults) this.surroundings.report(one, [...one.problems, ...more]);
    const layers: Layer[] = [];
    const ignored: string[] = [];
    const exclusions: Exclusion[] = [];
    let excluded = false;
    for (const one of files) {
      const place = this.surroundings.nameOf(one.path);
      layers.push({ values: one.values, placeOf: (name) => `${place}:${one.lineOf(name)}` });
      one.overrides.forEach(({ matches, values }, i) => {
        if (matches(path)) layers.push({ values, placeOf: (name) => `${place}:${one.lineOf(name, i)}` });
      });
      excluded ||= one.exclude.matches(path);
      const { patterns } = one.exclude;
      if (patterns.length > 0) exclusions.push({ patterns, place: `${place}:${one.lineOf('exclude')}` });
      for (const { ignored: name, start } of one.problems)
        if (name !== undefined) ignored.push(`${name} (${place}:${one.lineAt(start)})`);
    }
    return { layers, excluded, exclusions, ignored };
  }

  /** A file after all that it builds on; what it builds on in vain goes to `faults`. */
  private async withBases(
    file: ConfigurationFile,
    above: readonly string[],
    faults: Map<ConfigurationFile, readonly Problem[]>,
  ): Promise<ConfigurationFile[]> {
    const files: ConfigurationFile[] = [];
    const missing: Problem[] = [];
    const chain = [...above, file.path];
    for (const { path, start, end } of file.bases) {
      const uri = resolve(path, file.path);
      const base =
        uri === null || chain.includes(uri) || chain.length > MAX_BASES ? null : await this.load(uri);
      if (base) files.push(...(await this.withBases(base, chain, faults)));
      if (!base || base.unreadable)
        missing.push({ start, end, message: sayMissing(path, uri, chain)(this.faults) });
    }
    if (missing.length > 0) faults.set(file, missing);
    return [...files, file];
  }

  private load(uri: string): Promise<ConfigurationFile | null> {
    const known = this.kept.get(uri);
    if (known) return known;
    const loading = this.surroundings.read(uri).then(async (given) => {
      if (given === null) return null;
      // Most drafts have no configuration file, and need not wait for a YAML reader at the start.
      const { readConfigurationFile } = await import('./file.ts');
      const unreadable = given === UNREADABLE;
      const text = unreadable ? '' : given;
      const file = readConfigurationFile(uri, text, this.faults, this.surroundings.trusts?.());
      const problems = unreadable ? [{ start: 0, end: 0, message: this.faults.unreadable }] : file.problems;
      this.surroundings.report(file, problems);
      if (problems.every(isWaiting)) this.sound.set(uri, file);
      const inForce = { ...(this.sound.get(uri) ?? file), text, problems, lineAt: file.lineAt };
      return unreadable ? { ...inForce, unreadable } : inForce;
    });
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(uri, loading);
    return loading;
  }

  private share(laid: Laid): Laid {
    const key = JSON.stringify(laid.settings.outlets);
    const outlets = this.outlets.get(key) ?? laid.settings.outlets;
    this.outlets.set(key, outlets);
    return { ...laid, settings: { ...laid.settings, outlets } };
  }
}

/** What was read of a file. */
const toText = (file: ConfigurationFile | null): FileText =>
  file && (file.unreadable ? UNREADABLE : file.text);

/** Whether a problem is none, but says what waits until the workspace is trusted. */
const isWaiting = ({ ignored }: Problem): boolean => ignored !== undefined;

/** Where a file silences an outlet that neither the registry has nor any file or layer adds: a slip in its id, `xinuha`. */
function findUnknownOutlets(
  { silenced }: ConfigurationFile,
  files: readonly ConfigurationFile[],
  around: readonly Layer[],
  faults: Messages['faults'],
): Problem[] {
  if (silenced.length === 0) return [];
  const all = [...files.flatMap(({ values, overrides }) => [{ values }, ...overrides]), ...around];
  const known = new Set(all.flatMap(({ values }) => values.outlets.map(({ id }) => id)));
  return silenced
    .filter(({ id }) => !known.has(id) && !bundledRegistry().outlets.some((outlet) => outlet.id === id))
    .map(({ id, start, end }) => ({
      start,
      end,
      message: faults.sentence(`silencedOutlets.${id}`, faults.noOutlet),
    }));
}

function sayMissing(path: string, uri: string | null, chain: readonly string[]): Say {
  if (uri === null) return (faults) => faults.onlyFiles(path);
  if (chain.includes(uri)) return (faults) => faults.onItself(path);
  return (faults) => faults.noBase(path);
}
