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

// Words that English prose can hardly do without, and those of its neighbours. "the" | "der" | not "data"
const ENGLISH = /\b(?:the|of|and|to|is|for|that|was|with|by|from|has|have|were|are|at|this|in|on|a)\b/giu;
const OTHER =
  /\b(?:der|die|das|und|ist|nicht|mit|ein|eine|wie|auf|für|den|dem|el|la|los|las|que|por|una|del|le|les|des|et|est|dans|une|pour|il|di|che|per|não|uma|os|na|w|się|jest|och|att|som|het|een|van|yang|dan)\b/giu;

/** Whether Latin-script prose is in a language the desk does not know: it is left in peace rather than judged by English cues. */
export function isForeign(prose: string): boolean {
  if (/\b(?:the|of|and|to)\b/.test(prose.slice(0, 400))) return false;
  const words = prose.slice(0, 2_000);
  const foreign = count(words, OTHER);
  return foreign >= 2 && foreign > count(words, ENGLISH);
}
