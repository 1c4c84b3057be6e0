/** What makes an outlet the source in Russian: the words around its name. */
import type { Language } from '../language/language.ts';
import type { Span } from '../span.ts';
import { low, type Token } from '../tokens.ts';
import { spanOf } from './outlet-cues.ts';
import type { NamedOutlet } from './registry.ts';

/** Russian: сообщает ТАСС · передает РИА Новости · по данным ТАСС · ТАСС сообщил · (ТАСС). */
export function cyrillicCue(tokens: readonly Token[], named: NamedOutlet, language: Language): Span | null {
  for (let j = named.from - 1; j >= Math.max(0, named.from - 5); j--) {
    const word = low(tokens, j);
    if (/^[.;!?]$/.test(word)) break;
    if (
      language.sayingVerbs.has(word) ||
      /^(?:данным|ссылкой|словам|информации|сообщению|агентству|корреспонденту|интервью|источник|изданию|газете|фото)$/.test(
        word,
      )
    )
      return spanOf(tokens, j);
  }
  for (let j = named.next; j < named.next + 3; j++)
    if (language.sayingVerbs.has(low(tokens, j))) return spanOf(tokens, j);
  return null;
}
