/** What can be written next in a suppression: its form, or the rules it does not name yet. */
import { en, type Messages } from './messages/en.ts';
import { ITEM, KEY } from './front-matter.ts';
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
 * What may follow at unit `at` of a line; null outside of a suppression, and in its reason. `inMatter` says that the line
 * is one of front matter that names rules: the key itself, or an item of the list below it.
 */
export function wordsNext(
  line: string,
  at: number,
  inMatter: boolean,
  messages: Messages = en,
): WordsNext | null {
  const before = line.slice(0, at);
  const end = at + (/^(?:-?[a-z])*/iu.exec(line.slice(at))?.[0].length ?? 0);
  if (inMatter)
    return rulesNext(before, (KEY.exec(before) ?? ITEM.exec(before))?.[0].length ?? 0, end, messages);
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
  return form === undefined ? null : rulesNext(before, from + form.length, end, messages);
}

/** The rules that are not named yet among the words from `from` on. */
function rulesNext(before: string, from: number, end: number, { summaries }: Messages): WordsNext | null {
  const named = before.slice(from).split(/[\s,"']+/);
  if (DASH.test(named.join(' '))) return null;
  const typed = named.at(-1) ?? '';
  const words = RULES.filter(({ name }) => !named.slice(0, -1).includes(name));
  return {
    start: before.length - typed.length,
    end,
    words: words.map(({ name }) => ({ word: name, meaning: summaries[name] })),
  };
}
