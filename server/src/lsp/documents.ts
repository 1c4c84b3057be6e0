// Drafts an editor holds open, each with its reading and the edits that have come in since it was read.
import type {
  Diagnostic,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import type { Edit } from '../core/draft/draft.ts';
import { formatOfDocument } from '../core/draft/formats.ts';
import type { Messages } from '../core/messages/en.ts';
import { editDraft, openDraft, type Reading } from '../core/reading.ts';
import { toReport, type Report } from '../core/report.ts';
import { registryWith, type Registry } from '../core/sources/outlets/registry.ts';
import type { DeskSettings } from '../config/values.ts';
import { TextDocument, toRange, toSpan } from './positions.ts';
import { Typing } from './typing.ts';

/** UTF-16 units beyond which a draft is no article: what a key leaves behind of it is more than a server is otherwise given room for. */
export const LONG_DRAFT = 300_000;

/** Beyond this many unread edits a draft is read afresh: edits nobody asks about take no room, and putting them together no time. */
const MAX_UNREAD = 1000;

/** A draft as it stands, read and checked. */
export interface Checked {
  readonly document: TextDocument;
  readonly reading: Reading;
  readonly report: Report;
  readonly settings: DeskSettings;
}

/** One open draft. It is read when somebody asks, and then only where it was edited. */
export class OpenDraft {
  readonly uri: string;
  /** Counts the drafts opened, since versions start again when a draft is closed and opened. */
  readonly opening: number;
  /** Counts the messages with changes it has taken: an editor that goes wrong may give one version twice. */
  revision = 0;
  readonly typing = new Typing();
  private current: TextDocument;
  private unread: Edit[] = [];
  private reading: Reading | undefined;
  private checked: Checked | undefined;
  private static openings = 0;

  constructor(document: TextDocument) {
    this.uri = document.uri;
    this.opening = ++OpenDraft.openings;
    this.current = document;
  }

  get document(): TextDocument {
    return this.current;
  }

  /** Takes in changes as they came: each speaks of the text that the one before it left. */
  edit(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.revision++;
    for (const change of changes) {
      const whole = { start: 0, end: this.current.getText().length };
      const span = 'range' in change ? toSpan(this.current, change.range) : whole;
      // A range past the end is brought back to it: the library loses count of the lines over one that is not.
      const within = { range: toRange(this.current, span), text: change.text };
      this.current = TextDocument.update(this.current, ['range' in change ? within : change], version);
      const edit = { ...span, text: change.text };
      pushEdit(this.unread, edit);
      this.typing.take(changes.length === 1 && 'range' in change ? edit : null, within.range.start);
    }
    if (this.unread.length > MAX_UNREAD) this.readAfresh();
  }

  /** What the editor goes on showing while a word is typed; null where the draft has to be read, or has been. */
  shownStill(settingsChanges: number): Diagnostic[] | null {
    return this.unread.length > 0 ? this.typing.shownStill(settingsChanges) : null;
  }

  /** Calls `told` when the writer has not typed on for a while: the last word is finished then, and more may be found. */
  afterPause(told: () => void): void {
    this.typing.afterPause(() => {
      this.revision++;
      told();
    });
  }

  /** The draft read and checked; the same object for as long as neither text nor settings change. */
  check(settings: DeskSettings, messages: Messages): Checked {
    if (this.checked?.settings === settings && this.unread.length === 0) return this.checked;
    const reading = this.read(registryWith(settings.outlets), settings.language);
    const report = toReport(reading, settings, messages);
    this.checked = { document: this.current, reading, report, settings };
    return this.checked;
  }

  private read(registry: Registry, language: string): Reading {
    const { unread } = this;
    const known = this.reading?.registry === registry && this.reading.language === language;
    const reading = known ? this.reading : undefined;
    const text = this.current.getText();
    // Should reading fail, the next attempt starts from the bare text.
    this.readAfresh();
    const read = reading
      ? editIfAny(reading, text, unread)
      : openDraft(text, formatOfDocument(this.current.languageId, this.uri), registry, language);
    this.reading = read;
    this.unread = [];
    return read;
  }

  /** Lets go of the reading: the next check reads the draft afresh. */
  readAfresh(): void {
    this.reading = undefined;
    this.checked = undefined;
    this.unread = [];
  }
}

/** Adds an edit to a list; where it only types on behind the last one, as a part of that: the parser makes more of one edit than of many. */
function pushEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  const typesOn = last && edit.start === edit.end && edit.start === last.start + last.text.length;
  if (typesOn) edits.splice(-1, 1, { ...last, text: last.text + edit.text });
  else edits.push(edit);
}

const editIfAny = (reading: Reading, text: string, edits: readonly Edit[]) =>
  edits.length === 0 ? reading : editDraft(reading, text, edits);

/** UTF-16 units of the drafts whose readings are kept: four long articles, or fifty short ones. A reading takes some eight bytes a unit. */
const KEPT_UNITS = 300_000;

/** The readings of open drafts: those last asked for are kept. A writer who comes back to another waits once, as when it was opened. */
export class Readings {
  /** Those last asked for stand last. */
  private readonly drafts = new Set<OpenDraft>();

  /** Keeps the reading of a draft that was just asked for, and as many of the others as there is room for. */
  keep(draft: OpenDraft): void {
    this.drafts.delete(draft);
    let room = KEPT_UNITS - draft.document.getText().length;
    for (const other of [...this.drafts].reverse()) {
      room -= other.document.getText().length;
      if (room < 0) this.letGo(other);
    }
    this.drafts.add(draft);
  }

  /** Lets go of the reading of a draft, as when it is closed. */
  letGo(draft: OpenDraft): void {
    this.drafts.delete(draft);
    draft.readAfresh();
  }
}

/** Hooks open drafts into the library's keeping of documents. */
export const openDrafts: TextDocumentsConfiguration<OpenDraft> = {
  create: (uri, languageId, version, text) =>
    new OpenDraft(TextDocument.create(uri, languageId, version, text)),
  update: (draft, changes, version) => {
    draft.edit(changes, version);
    return draft;
  },
};
