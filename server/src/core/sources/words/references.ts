/** References written out in the words themselves: author or body and year (`(Prado, 2021)`, `(Bureau of Tides, 2021)`), and numbers in brackets (`[3]`). */
import type { Citation } from '../../draft/draft.ts';

// "(Prado, 2021)" | "(Kim et al., 2019; Ode & Ruiz 2020)" | "(see Prado 2021, p. 4)" | not "(Beijing, July 2021)"
const AUTHOR_YEAR =
  /\((?:see |cf\. |e\.g\. )?\p{Lu}[\p{L}'’-]+(?: (?:et al\.?|(?:and|&) \p{Lu}[\p{L}'’-]+))?,? (?:19|20)\d\d[a-z]?(?:[,;:] [^()\n]+)?\)/gu;
// "(Harbour Survey Office, 2023)" | "(Bureau of Tides 2021)" | also "(Best Actress, 2015)", which names no body
const BODY_YEAR = /\(\p{Lu}[\p{L}.&'’-]+(?: [\p{L}.&'’-]+)+(,?) (?:19|20)\d\d[a-z]?\)/gu;
// "Harbour Survey Office" | "Bureau of Tides" | not "Best Actress"
const BODIES =
  /\b(?:Service|Organi[sz]ation|Agency|Institute|Ministry|Bureau|Office|Commission|Bank|Fund|University|Council|Department|Association|Cent(?:re|er)|Foundation|Union|Administration|Survey|Census|Statistics|Observatory|Authority|Committee)\b/;
// Who counts by trade and is cited without a comma too: "Bureau of Tides 2021" | not "University of Kestow 2012"
const COUNTING = /\b(?:Institute|Bureau|Survey|Census|Statistics|Agency|Commission|Observatory)\b/;
const MONTHS =
  /\((?:see )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

// "grew 5 percent [3]" | "[4, 7]" | "[12–15]" | not "[sic]"
const NUMBERED = /\[ ?\d{1,3}(?: ?[,–-] ?\d{1,3}){0,9} ?\]/g;

// "2021)" | "2020;" | not "in 2021 and" | the first, cheap question: patterns with all letters of the world are slow to compile
const YEARED = /(?:19|20)\d\d[a-z]?[,;:)]/;

/** References in a block's prose, in order of kind. Offsets are relative to the block. */
export function findReferences(prose: string): Citation[] {
  const citations: Citation[] = [];
  const add = (match: RegExpMatchArray) =>
    citations.push({
      kind: 'citation',
      start: match.index ?? 0,
      end: (match.index ?? 0) + match[0].length,
      url: '',
      label: match[0].slice(1, -1),
    });
  if (prose.includes('[')) for (const match of prose.matchAll(NUMBERED)) add(match);
  if (!prose.includes('(') || !YEARED.test(prose)) return citations;
  for (const match of prose.matchAll(AUTHOR_YEAR)) if (!MONTHS.test(match[0])) add(match);
  for (const match of prose.matchAll(BODY_YEAR))
    if ((match[1] ? BODIES : COUNTING).test(match[0])) add(match);
  return citations;
}
