/** No assertions: questions, what is put to the reader, references, sums, and lines that stand around a text. `Why did 40 leave?`, `Updated 3 hours ago` */
import type { Quantity } from '../quantities/quantities.ts';
import type { Token } from '../tokens.ts';
import { isGiven, isReadAs } from './conditions.ts';

// "Okafor TB, et al. Effects of" | "Lund A, Prado M. Eleven" | not "Okafor et al. found 12"
const REFERENCE =
  /^\p{Lu}[\p{L}'’‐-]+ \p{Lu}[\p{Lu}-]{0,3}(?:,? et al\. \p{Lu}|, \p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}[.,] )/u;

// The first, cheap question. "Okafor TB, et al. Effects" | "Lund A, Prado M." | not "The board said", "Last May, 12 boats sank"
const INITIALLED = /^\S{2,40} \S{1,4}(?:,? et al\. |, \S{2,40} \S{1,3}[.,] )/;

// "If you have 10 sheep" | "If there were 30, we would" | "For example, if a boat costs" | "Let’s say" | "Picture a town" | "Say a firm" | not "If the bank fails", "Let’s be clear"
const SUPPOSED =
  /^["“]?(?:(?:if|say) (?:you|we|your|i)(?!(?: are|['’]re)? (?:look|count|include|compare|consider|(?:talk|speak)(?:ing)? (?:about|of)(?! \d))\b)|(?:for (?:example|instance),? )?(?:imagine|suppose|assume|let['’]s (?!be\b|face it|say it|not\b)|let us (?:assume|suppose|imagine) (?!nothing)|(?:think of|picture|say) an?)|for (?:example|instance),? if)\b/i;

// The first, cheap question. "If you" | "“Say a" | not "The bank"
const MAY_SUPPOSE = /^["“]?(?:if|say|for|imagine|suppose|assume|let|think|picture)\b/i;

// "If there were 30, we would"
const WERE_THERE = /^["“]?if there were .+\b(?:would|could|might)\b/is;

// ", consider that 40 sank"
const CONSIDERED = /, (?:consider|remember|note|keep in mind) that\b/i;

// "fell from 40% to 24%, but how much of that is real?"
const ASKED_AT_LAST =
  /(?:[,;—–] ?(?:but|and|so|yet)|[^ ] ?—) ?(?:how|what|why|who|where|when|is|are|was|were|do|does|did|can|could|will|would|should)\b/i;
// "97% of them wonder, “Why?”" | not "“Why did 40 leave?”"
const ASKED_ASIDE = /^[^?"“]{20,400}[,:] ["“][^?"“”]{1,200}[?？]["”]$/;
// "How many of the 40 left, and why?"
const ASKING =
  /^\W{0,3}(?:how|what|why|who|whose|where|when|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|if)\b/i;

// "= $12K x 52" | "= 3 + 4" | "= 100 & 101" | not "= 40"
const WORKED = /[×*+|^~]|\s[x/&]\s/;

/** `p <- c(0.5, 0.7)`, `1 = 0*2 + 1`, `$4K x 3 = $12K`: code and sums that lost their markup. */
const isSum = (words: string): boolean =>
  words.includes('<-') || words.split('=').length > 2 || (words.includes('=') && WORKED.test(words));

// "© 2019" | "Photo: 12 boats" | "Updated: 12 May" | "Read more about" | "On example.com:" | not "Subscribers rose", "Read more than 40"
const AROUND =
  /^(?:©|\(c\)|comments? (?:may|must) be\b|isbn|doi\b|(?:views|posted|published|updated|last updated|photo|image|(?:also |see )?read(?: also)?|on [\w.]{2,40}\.(?:com|org|net)):|file photo|read more\b(?! than)|sign up\b|subscribe\b)/i;
// "Copyright 2019" | "Tel: 0800 40" | "Phone 555-0100" | "Call us" | not "Copyright claims rose", "Tel Aviv shares", "Call volumes", "Call for tenders drew"
const ADDRESSED =
  /^(?:copyright(?::| (?:©|\(c\)|\d|by\b))|(?:tel|phone)(?:[:.]| ?[+(\d])|call:? (?:[+(\d]|(?:us|now|me|our|today|toll|free|the|for (?:an?|more|details|help)|to (?:book|order|reserve|speak))\b))/i;
// "Page 3 of 12" | "Share 40" | "Share this" | not "Page 3 of the memo puts", "Share of women: 12%"
const COUNTED =
  /^(?:page \d{1,5}(?: ?(?:of|[/–-]) ?\d{1,5})?|share(?: (?:this|on|via)\b.{0,12}| ?\d[\d.,]{0,8}k?)?)\W{0,3}$/i;
// "Posted 3 hours ago by 12 readers" | "Last updated on May 12" | not "Posted speed limits fell", "Updated figures"; and not "Posted in 2019, the film drew 40,000."
const STAMPED =
  /^(?:filed under|(?:posted|last updated|updated) (?:by|on|at|in|an?|\d{1,4}|yesterday|today)\b)/i;

/** Questions, conditions put to the reader, copyright lines and contact lines assert nothing. */
export function isNoAssertion(
  words: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): boolean {
  if (/[?？]["”’)]*$/.test(words.slice(-8)))
    return ASKING.test(words) || !(ASKED_AT_LAST.test(words) || ASKED_ASIDE.test(words));
  if (isSum(words) || (INITIALLED.test(words) && REFERENCE.test(words))) return true;
  const head = words.slice(0, 80);
  // `Here’s how most of the talks went:`
  if (words.endsWith(':') && /^here(?:['’]s| is) how most\b/i.test(head)) return true;
  if (/^\W*(?:most (?:popular|read|viewed|shared|recent)|trending|top stories)\W*$/i.test(words)) return true;
  if (MAY_SUPPOSE.test(head) && (SUPPOSED.test(head) || WERE_THERE.test(words)))
    if (
      !CONSIDERED.test(words) &&
      !isReadAs(tokens) &&
      !isGiven(tokens, quantities, tokens[0]?.kind === 'word' ? 0 : 1)
    )
      return true;
  // `More: Mill to cost $5B`; not `More: 40 boats sank.`
  if (/^(?:related|see also|learn more|more):/i.test(head)) return !words.endsWith('.');
  if (AROUND.test(head) || ADDRESSED.test(head) || COUNTED.test(head)) return true;
  return STAMPED.test(head) && !words.endsWith('.');
}
