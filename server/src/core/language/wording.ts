/** What fixes write in the language of a draft: house style where the newsroom has set none of its own, and how outlets are described. */
import type { Templates } from '../settings.ts';
import type { Outlet } from '../sources/outlets/registry.ts';

/** The words and signs of one language, with the spaces that belong to them: `enWording`, `zhWording`. */
export interface Wording {
  /** Used for each template that the newsroom has left as it comes. */
  readonly templates: Templates;
  /** What a newsroom without a name is called. */
  readonly newsroom: string;
  /** What an outlet is and whose: `a Chinese state-controlled news agency`. */
  readonly describe: (outlet: Outlet) => string;
  /** An outlet with its description, and how several are joined: `Xinhua, a …, and TASS`, `Xinhua, a …; TASS, a …; and RT`. */
  readonly described: (name: string, description: string) => string;
  readonly join: (outlets: readonly string[]) => string;
  /** What goes before an outlet's name, with the space that follows; null where the words would depend on the sentence. */
  readonly descriptorOf: ((outlet: Outlet) => string) | null;
  /** Words that credit a source, around the gap for it, and whether they open the sentence or close it. */
  readonly attribution: { readonly opens: boolean; readonly before: string; readonly after: string };
  /** What a line that names the source of a table begins with. */
  readonly sourceLine: string;
  /** What parts a clause from the sentence it is added to. */
  readonly comma: string;
  /** The full stop, for a sentence that has none. */
  readonly stop: string;
  /** What stands between two sentences. */
  readonly space: string;
}

const regionNames = new Map<string, Intl.DisplayNames>();

/** The short name of a country in a language: `countryIn('ru', 'CN')` is `Китай`. */
export function countryIn(language: string, code: string): string {
  const known = regionNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  regionNames.set(language, known);
  return known.of(code) ?? code;
}
