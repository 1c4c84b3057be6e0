/** What can be written next in a suppression: its form, or the rules it does not name yet. */
import { en, type Messages } from './messages/en.ts';
import { RULES } from './rules/rules.ts';
import type { Span } from './span.ts';
import { DASH, FORMS } from './suppressions.ts';

/** Words to choose from, and what of the line they replace. */
export interface WordsNext extends Span {
  readonly words: readonly { readonly word: string; readonly meaning: string }[];
}

// "<!-- factdesk-" | "{/* factdesk-" | "[factdesk: " | not "<!-- note"
const OPENING = /(?:<!--|\{\/\*)\s{0,9}factdesk-|\[\s{0,9}factdesk:\s{0,9}/giu;
// "disable-next-line " | "disable-file a, b" | not "disable-" | not "enable "
const FORM = /^disable(?:-next-line|-line|-block|-file)?\s/iu;

/**
 * What may follow at unit `at` of a line; null outside of a suppression, and in its reason. `matter` is the unit at which the words
 * begin that `at` stands in where these are of front matter and name rules; null elsewhere.
 */
export function wordsNext(
  line: string,
  at: number,
  matter: number | null,
  messages: Messages = en,
): WordsNext | null {
  const before = line.slice(0, at);
  const end = at + (/^(?:-?[a-z])*/iu.exec(line.slice(at))?.[0].length ?? 0);
  if (matter !== null) return rulesNext(before, matter, end, messages, before);
  const opening = [...before.matchAll(OPENING)].at(-1);
  if (!opening) return null;
  const from = opening.index + opening[0].length;
  const rest = before.slice(from);
  if (/-->|\]|\*\//.test(rest)) return null;
  if (/^[a-z-]*$/iu.test(rest)) {
    const words = FORMS.map((word) => ({ word, meaning: messages.suppressions[word] }));
    return { start: from, end, words };
  }
  const form = FORM.exec(rest)?.[0];
  return form === undefined ? null : rulesNext(before, from + form.length, end, messages, rest);
}

/** The rules that `named` does not name yet, for the last of the words from `from` on. */
function rulesNext(
  before: string,
  from: number,
  end: number,
  { summaries }: Messages,
  named: string,
): WordsNext | null {
  const own = before.slice(from).split(PARTING);
  if (DASH.test(own.join(' '))) return null;
  const typed = own.at(-1) ?? '';
  const known = new Set(named.split(PARTING).slice(0, -1));
  const words = RULES.filter(({ name }) => !known.has(name));
  return {
    start: before.length - typed.length,
    end,
    words: words.map(({ name }) => ({ word: name, meaning: summaries[name] })),
  };
}

// What stands between the names of rules. ", " | "[" | not "-"
const PARTING = /[\s,"'[]+/;
