// The settings of each draft: what the editor holds, and over it the configuration files of the newsroom.
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { folderOf, relativeTo } from '../config/addresses.ts';
import { ConfigurationDesk, FILE_NAME, type FileText } from '../config/desk.ts';
import type { ConfigurationFile, Problem } from '../config/file.ts';
import { layOver, type Exclusion, type Laid, type Layer } from '../config/layers.ts';
import type { Messages } from '../core/messages/en.ts';
import { defaults, isRecord, readValues, toName, type DeskSettings } from '../config/values.ts';
import type { Client } from './client.ts';
import type { ReadFile } from './files.ts';
import { TextDocument, toRange } from './positions.ts';
import { attempt } from './session.ts';

/** What the settings desk needs of the world. */
interface World {
  readonly connection: Connection;
  readonly client: Client;
  readonly readFile: ReadFile;
  /** What faults are worded in. */
  readonly messages: Messages;
  /** The folders that are open at the start; the configuration of the first holds for drafts that were never saved. */
  readonly folders: readonly string[];
}

/** Where the configuration file of a draft is or would be, and what it holds: null where it is still to be made. */
export interface ConfigurationPlace {
  readonly uri: string;
  readonly text: string | null;
}

/** Settings by draft: asked for once, kept until they change. */
export class SettingsDesk {
  /** How often the settings have changed. */
  changes = 0;
  private readonly kept = new Map<string, Laid | Promise<Laid>>();
  private readonly world: World;
  private readonly complaints = new Set<string>();
  private readonly files: ConfigurationDesk;
  /** Configuration files that have diagnostics. */
  private readonly faulty = new Set<string>();
  /** What the editor has sent on its own: all there is where it cannot be asked, or has no answer. */
  private sent: unknown;
  /** Whether the writer trusts the workspace; editors that know no trust say nothing of it. */
  private trusted: boolean;
  private folders: readonly string[];

  constructor(world: World, initial: unknown) {
    this.world = world;
    this.folders = world.folders;
    this.sent = toSection(initial);
    this.trusted = !isRecord(initial) || initial['trusted'] !== false;
    this.files = new ConfigurationDesk({
      read: world.readFile,
      trusts: () => this.trusted,
      report: (file, problems) => this.report(file, problems),
      nameOf: toPath,
      faults: world.messages.faults,
    });
  }

  /** The settings for one draft; at once when they are known. Without an answer from the editor, without its layer. */
  of(uri: string): DeskSettings | Promise<DeskSettings> {
    const laid = this.explain(uri);
    return laid instanceof Promise ? laid.then(({ settings }) => settings) : laid.settings;
  }

  /** The same, with the place that each value comes from. */
  explain(uri: string): Laid | Promise<Laid> {
    const known = this.kept.get(uri);
    if (known) return known;
    const asked: Promise<Laid> = this.ask(uri)
      .then((given) => this.lay(uri, given))
      .then((laid) => {
        // An answer that was overtaken by a change of the settings is used once and not kept.
        if (this.kept.get(uri) === asked) this.kept.set(uri, laid);
        return laid;
      });
    this.kept.set(uri, asked);
    return asked;
  }

  /** Forgets the settings of one draft. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  /** Forgets all settings, since they have changed; `sent` is what the editor says of them, if anything. */
  change(sent: unknown): void {
    this.changes++;
    this.kept.clear();
    this.files.forget();
    this.complaints.clear();
    if (isRecord(sent) && 'factdesk' in sent) this.sent = toSection(sent);
    attempt(this.world.connection, this.lookAgain());
  }

  /** Reads files anew that have diagnostics: they may be mended, gone or of no more use, and no draft may be open that asks for them. */
  private async lookAgain(): Promise<void> {
    const { changes } = this;
    for (const uri of [...this.faulty]) {
      const isInUse = await this.files.look(uri);
      // Whoever made the next change looks again as well.
      if (this.changes !== changes) return;
      if (isInUse || !this.faulty.delete(uri)) continue;
      void this.world.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** Takes in that the writer trusts the workspace; settings are then to be changed. */
  trust(): void {
    this.trusted = true;
  }

  /** Takes in that folders were opened and closed; settings are then to be changed. */
  openFolders(opened: readonly string[], closed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !closed.includes(folder)), ...opened];
  }

  /** Whether a file that has changed could change any settings. */
  concerns(uri: string): boolean {
    return this.files.concerns(uri);
  }

  /** Whether a configuration file has changed without anybody telling. */
  isStale(): Promise<boolean> {
    return this.files.isStale();
  }

  /** The configuration file of a draft, or where one would go: into the folder that is open. Null for a draft in none. */
  async configurationOf(uri: string): Promise<ConfigurationPlace | null> {
    const place = this.placeOf(uri);
    const file = await this.files.fileFor(place);
    if (file) return { uri: file.path, text: file.text };
    const folder = this.folders.find((open) => place.startsWith(toFolder(open))) ?? folderOf(place);
    return folder === null ? null : { uri: toFolder(folder) + FILE_NAME, text: null };
  }

  /** What a configuration file holds by now: another window may have written into it. */
  readNow(uri: string): Promise<FileText> {
    return this.world.readFile(uri);
  }

  private async ask(uri: string): Promise<unknown> {
    const { connection, client } = this.world;
    if (!client.configuration) return this.sent;
    try {
      const given: unknown = await connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'factdesk',
      });
      return given ?? this.sent;
    } catch (error) {
      connection.console.warn(`No settings for ${uri}: ${String(error)}`);
      return undefined;
    }
  }

  private async lay(uri: string, given: unknown): Promise<Laid> {
    const { faults, places } = this.world.messages;
    const values = readValues(given, (path, say) =>
      this.complain(faults.sentence(toName(['factdesk', ...path]), say(faults))),
    );
    // Some editors send what nobody has set as well.
    const isUnset = (name: string) => defaults().has(name) && values.plain.get(name) === defaults().get(name);
    const editor: Layer = {
      values,
      placeOf: (name) => (isUnset(name) ? places.default : places.editor),
    };
    try {
      const laid = await this.files.settingsFor(this.placeOf(uri), [editor]);
      const own = await this.readExclusion(uri, given);
      if (!own) return laid;
      const excluded = laid.settings.excluded || own.isMeant;
      const exclusions = [own, ...(laid.exclusions ?? [])];
      return { ...laid, settings: { ...laid.settings, excluded }, exclusions };
    } catch (error) {
      this.complain(`The configuration files for ${uri} could not be read: ${String(error)}`);
      return layOver([editor], false);
    }
  }

  /** What the editor's own settings leave out, and whether that is this draft; patterns are seen from the folder that is open. */
  private async readExclusion(
    uri: string,
    given: unknown,
  ): Promise<(Exclusion & { isMeant: boolean }) | null> {
    const list: unknown = isRecord(given) ? given['exclude'] : undefined;
    if (!Array.isArray(list) || list.length === 0) return null;
    const { faults, places } = this.world.messages;
    // Most editors leave nothing out, and need not wait for a reader of patterns at the start.
    const { readGlobs } = await import('../config/globs.ts');
    const { patterns, matches } = readGlobs(list, 'exclude', (path, say) =>
      this.complain(faults.sentence(toName(['factdesk', ...path]), say(faults))),
    );
    const folder = this.folders.map(toFolder).find((open) => uri.startsWith(open)) ?? folderOf(uri) ?? '';
    return { patterns, place: places.editor, isMeant: matches(relativeTo(folder, uri)) };
  }

  /**
   * A draft that lies in no folder is treated as one that lies in the folder that is open: one that was never saved, a
   * cell of a notebook.
   */
  private placeOf(uri: string): string {
    const [first] = this.folders;
    const lies = uri.startsWith('file:') || this.folders.some((folder) => uri.startsWith(toFolder(folder)));
    return first === undefined || lies ? uri : `${toFolder(first)}untitled`;
  }

  private complain(line: string): void {
    if (!this.complaints.has(line)) this.world.connection.console.warn(line);
    this.complaints.add(line);
  }

  /** Shows what is wrong in a configuration file on its own lines; nobody asks for diagnostics of these. */
  private report({ path: uri, text }: ConfigurationFile, problems: readonly Problem[]): void {
    if (problems.length === 0 && !this.faulty.delete(uri)) return;
    if (problems.length > 0) this.faulty.add(uri);
    const document = TextDocument.create(uri, 'yaml', 0, text);
    const diagnostics = problems.map((problem): Diagnostic => ({
      range: toRange(document, problem),
      severity: problem.ignored ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
      source: 'factdesk',
      code: 'configuration',
      message: problem.message,
    }));
    void this.world.connection.sendDiagnostics({ uri, diagnostics });
    for (const { message } of problems) this.complain(`${toPath(uri)}: ${message}`);
  }
}

/** A folder's URI with the slash that ends it. */
const toFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

/** `{ "factdesk": { "reach": "block" } }` and `{ "reach": "block" }` alike: editors differ in what they send at the start. */
const toSection = (sent: unknown): unknown =>
  isRecord(sent) && 'factdesk' in sent ? sent['factdesk'] : sent;

/** The path of a file as people write it, `/news/strike (2).md` or `c:/news/strike.md`; other addresses as they are. */
export function toPath(uri: string): string {
  try {
    if (!uri.startsWith('file:///')) return uri;
    return decodeURIComponent(uri.slice('file://'.length)).replace(/^\/(?=[a-z]:)/iu, '');
  } catch {
    return uri;
  }
}
