/** Which language a piece of prose is in, by its script and its commonest words. */
import { classOf, LETTER } from '../characters.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';
import { wordSet } from './words.ts';
import { zh } from './zh.ts';

const HAN = /[\u3400-\u9fff]/gu;
const KANA = /[\u3040-\u30ff]/gu;
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

// Words that English prose can hardly do without, and those of its neighbours that are no English words.
const ENGLISH = wordSet('the of and to is for that was with by from has have were are at this in on a');
const OTHER = wordSet(
  `und ist nicht mit ein eine einen einer eines wie auf für dem zum zur vom wurde wurden wird sind haben nach aus über auch beim oder laut
las que por una según está fueron como dans une avec près cela ont été sont créé qui leur représente
che della delle sono gli não uma pela pelo são foram mais jest oraz przez nie się och att som är för het een voor zijn niet naar yang dari untuk bir için`,
);
/** Words of other languages that are found in English prose as well, in names for the most part: they prove nothing alone. */
const WEAK = wordSet(
  'der das des im bei bis hat el los la le les de del et en y e para sus sur pour est aux dos os ao di nel na w od av',
);

/** Letters that Latin, Han and Russian do without: Greek, Hebrew, Arabic, Indic scripts, Thai, kana, Hangul. */
const UNKNOWN_SCRIPT = /[\u0370-\u03ff\u0530-\u1dff\u3040-\u30ff\uac00-\ud7af]/gu;
// Letters of Ukrainian, Belarusian, Serbian and Kazakh that Russian lacks: "і" | "ї" | not "и"
const NOT_RUSSIAN = /[іїєґўјљњћђџәғқңөұүһѕќѓ]/giu;
/** How much of a block is looked at, in UTF-16 units. */
const SAMPLE = 1_000;

/** UTF-16 units. */
const LONGEST_OPENING = 300;

/** Whether the commonest words of Latin-script prose are those of another language; English is soon seen to be English. */
function isForeignLatin(words: string): boolean {
  let [english, strong, weak, plain, accented] = [0, 0, 0, 0, 0];
  for (let at = 0; at < words.length; at++) {
    const start = at;
    let highest = 0;
    while (at < words.length && classOf(words.charCodeAt(at)) === LETTER)
      highest = Math.max(highest, words.charCodeAt(at++));
    if (at === start) continue;
    const word = words.slice(start, at);
    if (ENGLISH.has(word)) english++;
    // In capitals they are names: `MIT`, `Los Angeles`, `Der Spiegel`.
    else if (OTHER.has(word)) strong++;
    else if (WEAK.has(word)) weak++;
    else if (isSmall(word)) {
      plain++;
      if (highest > 127) accented++;
    }
    const others = strong + weak + accented;
    // An English quotation may open a paragraph of another language.
    if (english > 2 + 3 * others && (others === 0 || at > LONGEST_OPENING)) return false;
  }
  // `Kylässä asuu 40 väkeä`: letters that English lacks in word after word, and next to none of its words.
  if (accented > 1 && plain > 7 && 12 * accented > plain && 6 * english < plain) return true;
  return strong + weak > english && (strong > 0 || weak > 1);
}

const isSmall = (word: string): boolean => word === word.toLowerCase();

/** The script of a language by its tag, `sr` → `Cyrl`; empty for what is no tag. */
function scriptOf(tag: string): string {
  try {
    return tag === '' ? '' : (new Intl.Locale(tag).maximize().script ?? '');
  } catch {
    return '';
  }
}

const SCRIPTS = {
  en: new Set(['Latn']),
  ru: new Set(['Cyrl']),
  zh: new Set(['Hans', 'Hant', 'Jpan', 'Hani']),
} as const;

/** Whether a tag names a language with a script, so that it can be declared: `en`, `pt-BR`; not `klingonish`. */
export const isLanguageTag = (tag: string): boolean => scriptOf(tag) !== '';

/**
 * Whether prose is in a language that the desk does not know: it is left in peace rather than judged by the cues of another.
 * `declared` is the BCP 47 tag that the writer has given the draft, or empty. It settles what is in its own script; a Chinese
 * quotation in a draft declared German is still told by its signs.
 */
export function isForeign(prose: string, language: Language, declared: string): boolean {
  if ((SCRIPTS[language.code] as ReadonlySet<string>).has(scriptOf(declared)))
    return new Intl.Locale(declared).language !== language.code;
  const words = prose.slice(0, SAMPLE);
  if (language.code === 'zh') return 5 * count(words, KANA) > count(words, HAN);
  if (language.code === 'ru') return 40 * count(words, NOT_RUSSIAN) > count(words, CYRILLIC);
  const unknown = count(words, UNKNOWN_SCRIPT);
  return (unknown > 0 && unknown > count(words, LATIN)) || isForeignLatin(words);
}
