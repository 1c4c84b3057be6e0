// A word while it is typed: where it ends, and what an editor goes on showing until it is finished.
import type { Diagnostic } from 'vscode-languageserver';
import type { Edit } from '../core/draft/draft.ts';
import { isAt, moveAlong, type Position } from './positions.ts';

/** Milliseconds without a key after which a word is taken for finished. */
const PAUSE = 1000;

/** UTF-16 units that a key or two bring; more were pasted, and are finished. */
const TYPED = 2;

// Signs within a number. "," | "–" | not ";"
const GOES_ON = /[.,:'’\-–/]/u;

// What a word goes on with, where words are parted by spaces. "a" | "é" | "ж" | "7" | not "中"
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]+$/u;

/** What an editor was last told of a draft, and how often settings had changed by then. */
interface Shown {
  readonly diagnostics: Diagnostic[];
  readonly settingsChanges: number;
}

/** The keys that come into one draft. Offsets are those of the text after the last change. */
export class Typing {
  /** Behind what a key or two just brought; null after anything else, and after a pause. */
  private cursor: number | null = null;
  /** The end of the word that is being typed; null where none is. */
  private word: number | null = null;
  /** Moves along with the letters of a word; null once anything else has changed. */
  private shown: Shown | null = null;
  /** When the last change came in, in ms. */
  private changed = 0;
  private pause: NodeJS.Timeout | undefined;

  /** Takes in a change, made at a place; null where it was more than one edit. */
  take(edit: Edit | null, at: Position): void {
    const { cursor, shown } = this;
    this.finish();
    this.changed = performance.now();
    if (edit === null || edit.text.length > TYPED || edit.end - edit.start > TYPED) return;
    const { start, end, text } = edit;
    if (!/\s/u.test(text)) this.word = start + text.length;
    // What was taken away may come back with the next key, and that is no typing on.
    this.cursor = text === '' ? null : start + text.length;
    if (shown && cursor === start && cursor === end && LETTERS.test(text))
      this.shown = moveShown(shown, at, text.length);
  }

  /** Whether words that end here in a text may go on: their last letter was just typed, or `12,` of what becomes `12,000`. */
  isUnfinished(end: number, text: string): boolean {
    this.heedPause();
    return this.word === end || (this.word === end + 1 && GOES_ON.test(text.charAt(end)));
  }

  /** Takes the word that was being typed for finished. */
  finish(): void {
    clearTimeout(this.pause);
    this.cursor = this.word = this.shown = null;
  }

  /** Calls `told` when the writer has not typed on for a while since the last key, so that the last word can be taken for finished. */
  afterPause(told: () => void): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(
      () => {
        this.finish();
        told();
      },
      this.changed + PAUSE - performance.now(),
    );
  }

  /** Takes note of what the editor is told of the text as it now stands. Of use only where somebody may type on. */
  show(diagnostics: Diagnostic[], settingsChanges: number): void {
    if (this.cursor !== null) this.shown = { diagnostics, settingsChanges };
  }

  /**
   * What the editor was told, for as long as nothing but letters of one word has come in since, one behind the other: findings
   * have moved along with them, and those that end where they came in are left out. Null where the draft has to be read, and after
   * a pause.
   */
  shownStill(settingsChanges: number): Diagnostic[] | null {
    this.heedPause();
    return this.shown?.settingsChanges === settingsChanges ? this.shown.diagnostics : null;
  }

  private heedPause(): void {
    if (performance.now() >= this.changed + PAUSE) this.finish();
  }
}

const moveShown = ({ diagnostics, settingsChanges }: Shown, at: Position, length: number): Shown => ({
  diagnostics: diagnostics
    .filter(({ range }) => !isAt(range.end, at))
    .map((diagnostic) => moveDiagnostic(diagnostic, at, length)),
  settingsChanges,
});

function moveDiagnostic(diagnostic: Diagnostic, at: Position, length: number): Diagnostic {
  const range = moveAlong(diagnostic.range, at, length);
  const related = diagnostic.relatedInformation?.map(({ location: { uri, range }, message }) => ({
    location: { uri, range: moveAlong(range, at, length) },
    message,
  }));
  if (range === diagnostic.range && !related) return diagnostic;
  return { ...diagnostic, range, ...(related && { relatedInformation: related }) };
}
