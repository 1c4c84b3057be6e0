/** Which language a piece of prose is in, by its script. */
import { en } from './en.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

const HAN = /[\u3400-\u9fff]/gu;
const CYRILLIC = /[\u0400-\u04ff]/gu;
const LATIN = /[a-z]/giu;
const ANY_OTHER = /[\u0400-\u04ff\u3400-\u9fff]/u;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The language whose script prevails in `prose`; English where no other script is seen. One Han sign weighs as two letters. */
export function languageOf(prose: string): Language {
  if (!ANY_OTHER.test(prose)) return en;
  const latin = count(prose, LATIN);
  const han = 2 * count(prose, HAN);
  const cyrillic = count(prose, CYRILLIC);
  if (han >= cyrillic && han > latin) return zh;
  return cyrillic > latin ? ru : en;
}
