/** The language of a draft as a whole: that of most of its words, whatever a quotation in it is in. */
import { isForeign, languageOf } from './language/index.ts';
import { en } from './language/en.ts';
import type { Language } from './language/language.ts';
import type { Reading } from './reading.ts';

const LETTER = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;

/** How much the words of a block weigh. One Han sign weighs as two letters. */
const weightOf = (prose: string): number =>
  (prose.match(LETTER)?.length ?? 0) + (prose.match(HAN)?.length ?? 0);

function readLanguage({ blocks, declared }: Reading): Language | null {
  const weights = new Map<Language | null, number>([[en, 0]]);
  for (const { block, reading } of blocks) {
    if (block.kind === 'comment' || block.kind === 'matter') continue;
    const own = languageOf(reading.prose);
    const language = isForeign(reading.prose, own, declared) ? null : own;
    weights.set(language, (weights.get(language) ?? 0) + weightOf(reading.prose));
  }
  return [...weights].reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}

const known = new WeakMap<Reading, Language | null>();

/**
 * The language of a draft, asked for by what fixes write: English for an English article with a Chinese quotation. Null where
 * it is one that the desk does not write (`Der Hafen ist seit Montag zu, meldet Xinhua.`). Not the language of a paragraph: that is
 * `languageOf`.
 */
export function languageOfDraft(reading: Reading): Language | null {
  let language = known.get(reading);
  if (language === undefined) known.set(reading, (language = readLanguage(reading)));
  return language;
}
