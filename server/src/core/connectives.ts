/** Connectives: how sentences and paragraphs open or end that lean on their neighbours: `The report also`, `Among women, 12 percent`, `镇长称：`. Told by their own words. */
import { classOf, SPACE, unitAt } from './characters.ts';

// "The report also" | "That figure" | "Its survey" | not "The city" | "The report’s cover" | "The survey is based on"
const REFERS_BACK =
  /^(?:The (?:same |latest |new )?(?:report|study|survey|paper|poll|figures?|data|statistics|researchers|scientists|agency|statement|analysis|document|review|census|authors|findings|results|respondents)\b(?!['’]| (?:and|comes?|came|follow(?:s|ed)?|will|looks?(?! at))\b|[^.]{1,22}\bbased on\b)|(?:That|This|Those|These) (?:figures?|numbers?|data|statistics|percentage|estimates?|rate|total)\b|(?:Its|Their|His|Her) (?:report|study|survey|analysis|data|figures|research|findings|estimates?)\b|(?:Among|For) (?:respondents|those (?:surveyed|polled)|participants)\b|(?:It|They) also\b)/;

// "That’s up from 65%" | "That exceeds" | "That is the highest" | not "That is a shame"
const COMPARES =
  /^(?:(?:That(?:['’]s| is| was)|This is|It is) (?:up|down|an? (?:increase|rise|drop|decline|fall|jump)|compared)\b|That(?:['’]s| is| was) the (?:most|least|(?!for)[a-z]{3,9}est)\b|Th(?:at|is) (?:exceeds|compares|equals|translates|breaks down|would be (?:above|below|more|less|higher|lower))\b)/;

// "That is 40 more than" | "It’s also nearly $3 million above" | not "That is 40 metres from"
const EXCEEDS =
  /^(?:(?:That|This)(?:['’]s| is| was)|It(?:['’]s| is| was) also) (?:also |still )?(?:nearly |almost |about |roughly |more than |over |around |some )?[$£€]?\d[\d.,]{0,11} ?(?:%|percent|per cent|percentage points?|million|billion)? ?(?:above|below|higher|lower|more|less|fewer)\b/;

// "That left just 26%" | "But that leaves 9 percent" | not "That left 40 men"
const LEAVES =
  /^(?:But |And |So )?[Tt](?:hat|his) (?:leaves|left) (?:just |only |about |roughly |around |nearly |almost |some )?\d[\d.]{0,5} ?(?:%|percent\b|per cent\b)/;

// "A year ago, the figure was" | "In 2019 it was 12 percent" | not "In 2019 it was shut"
const ANOTHER_TIME =
  /^(?:(?:A|One|Two|Three|Five|Ten|Twenty) (?:decade|year|quarter|month|week|day)s? (?:ago|before|earlier)|(?:Last|The previous|The following) (?:year|quarter|month|week)|The (?:year|quarter|month|week) before|(?:Over|In|During) the same (?:period|quarter|month|time)[^,.;:]{0,25}|(?:In|By|At the (?:end|start|beginning) of) (?:19|20)\d\d),? (?:(?:the|that) (?:figure|number|share|proportion|percentage|rate|total) (?:was|stood at|had been) |it (?:was|stood at|had been) (?:just |only |about |around |nearly |almost )?\d[\d.]{0,5} ?(?:%|percent\b|per cent\b))/;

// "Of these, 40" | "Another 34 were" | "Another third" | "The rest" | not "Another 34 boats" | "The rest of"
const GOES_ON =
  /^(?:(?:Of|Among) (?:these|those|them|the total)\b|Of the \d[\d,.]{0,9}, |(?:Another|An additional|A further|The remaining) (?:\d[\d.,]{0,9} ?(?:%|(?:percent|per cent|are|were|had|have)\b)|(?:third|quarter|fifth|tenth)\b(?!-| of an?\b)|one in )|In other words,|The (?:rest|majority|remainder)\b(?! of\b))/;

// "Half of them" | "At least 12 of those were" | not "Half of those who", "Most of these islands"
const PART_OF_THEM =
  /^(?:(?:About|Around|Nearly|Almost|Roughly|Over|More than|Fewer than|Less than|At least|Just|Only|Some) )?(?:\d[\d.,]{0,9}(?: ?%| percent| per cent)?|[Hh]alf|[Mm]ost|[Oo]ne in [a-z]{3,6}|(?:[Aa]|[Oo]ne) (?:third|quarter|fifth|tenth)|[Tt]wo[ -]thirds|[Tt]hree[ -]quarters|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve) of (?:them\b|(?:these|those)(?:,| (?:are|were|had|have|did|died|came|live|lived)\b))/;

// The same in Chinese and Russian: "其中200户" | "Из них 40" | not "Из нихих"
const OF_THESE = /^(?:其中|(?:Из|Среди) них(?![\u0400-\u04ff]))/;

// "Among women, 12" | "In the most senior posts, they" | "There were also 40" | not "In Oran, 12", "In 2010, 12", "By contrast, 12"
const OPENS_PART =
  /^(?:(?:Overall|Altogether|Interestingly|Specifically|Similarly|In comparison|In total), |(?:Among|For|By|Of|In the|At the) (?:(?:the|most|least|other|those|all) )?(?!contrast|comparison|then|now|same|past|end|start|last|first|next|meantime|previous|year|month|week|day)[a-z][^,.;:]{2,50}, |There (?:are|were) also )/;

/** UTF-16 units of a sentence that are looked at, of one that may open as a part and of one that may tell who reported what stands before it. */
const HEAD = 120;
const OPENING_OF_PART = 90;
const TELLING = 220;

// The first, cheap questions. "That’s" | "But that" | "It is" | not "The board"; "Half of them"; "40 more", "40%above"; "It was", "the rate stood at"
const POINTS = /^(?:(?:But |And |So )?[Tt]h(?:at|is)|It)\b/;
const OF_THEM = / of th(?:em|ese|ose)\b/;
const MORE_OR_LESS = /(?:above|below|higher|lower|more|less|fewer)\b/;
const AT_A_TIME = /\b(?:was|stood|been)\b/;

/** Whether a sentence goes on with the count of the one before: `That’s up from 40`, `Half of them`. */
export const isGoingOn = (prose: string, start: number): boolean => {
  const head = prose.slice(start, start + HEAD);
  if (GOES_ON.test(head) || OF_THESE.test(head)) return true;
  if (POINTS.test(head)) {
    if (COMPARES.test(head) || (MORE_OR_LESS.test(head) && EXCEEDS.test(head))) return true;
    if (/ l(?:eaves|eft) /.test(head) && LEAVES.test(head)) return true;
  }
  return (OF_THEM.test(head) && PART_OF_THEM.test(head)) || (AT_A_TIME.test(head) && ANOTHER_TIME.test(head));
};

/** Whether a sentence points back to a source just named: `The report also`, `That figure`. */
export const isReferringBack = (prose: string, start: number): boolean =>
  REFERS_BACK.test(prose.slice(start, start + HEAD));

/** Whether a sentence opens as one part of what was counted: `Among women, 12 percent`. */
export const isBreakdown = (prose: string, start: number): boolean =>
  OPENS_PART.test(prose.slice(start, start + OPENING_OF_PART));

// "This was reported by the Courier" | "The figures were released by the board" | not "It was reported in May", "It was reported by Lund that", "It was published by Tide Press"
const TOLD_BY =
  /^(?:(?:This|It|The (?:accident|attack|case|crash|decision|fire|incident|information|news)) (?:was|is|has been) (?:first |also |later )?(?:announced|confirmed|reported|stated)|(?:The|These) (?:data|figures?|numbers?|statistics) (?:was|were|are|have been) (?:first |also |later )?(?:announced|disclosed|provided|published|released|reported))(?: on [A-Z][a-z]{2,9}(?: \d{1,2})?)?,? (?:by (?:the (?!end\b)|an? |its |two |local |state |police\b|officials\b|authorities\b|witnesses\b|[A-Z](?![a-z]{2,8}day\b)(?!(?:anuary|ebruary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember)\b))|in (?:the |a )?(?:[\w’'-]{1,20} ){0,3}(?:newspaper|magazine|journal|daily|weekly|report|study|statement)\b)(?![^.]{0,100} that )/;

// "The mayor announced this on Monday" | "The board released these figures." | not "The mayor announced this year’s fair", "Thieves released the data"
const TELLS_THIS =
  /^[^.;:?!,“"]{3,90} (?:(?:announced|confirmed|disclosed|reported|revealed|said|stated) this|(?:announced|disclosed|provided|published|released|revealed) (?:the (?:figures|numbers|statistics)|these (?:data|figures|numbers|statistics)))(?:[.,;]|$| (?:at|during|earlier|in|late|last|on|to|via)\b)/;

// "That is according to the board" | "The figures come from the census" | "So says Prado" | not "That is according to plan", "The figures are from May"
const NAMES_ITS_SOURCE =
  /^(?:Th(?:at|is|ose|ese)(?:['’]s| is| was| are| were) (?:all )?according to (?:the |an? |its |their |[A-Z])|(?:The|These|Those|Both|All) (?:data|estimates|figures|findings|numbers|results|statistics) (?:are|come|came|were taken|are taken) from (?:the |an? |its |their )(?!\d|same\b|past\b|last\b|previous\b|first\b|second\b|end\b|start\b|time\b|days\b|years?\b)|So (?:says|said) )/;

// "The board has not confirmed this" | "Nobody announced this" | not "The board confirmed this"
const DENIES =
  /\b(?:barely|cannot|declined|denied|disputed|hardly|if|neither|never|nobody|no|none|not|nothing|only|refused|unless|until|whether|yet)\b|n['’]t\b/i;

// The first, cheap questions. "The data were released" | "It was first reported" | not "The dam was built"; "announced this", "released these"; "That is according to", "come from", "So says"
const TELLS_OF =
  /^(?:This|It|The(?:se)?) (?:[a-z]{4,11} )?(?:was|were|is|are|has been|have been) (?:first |also |later )?[acdprs][a-z]{3,6}ed\b/;
const MAY_TELL_THIS = /(?:said|ed) th(?:is|ese|e [fns]\w+s)\b/;
const MAY_NAME = / (?:according to|from) |^So /;

/** Whether a sentence, or the first of a paragraph, says who told what stands right before it: `The mayor announced this on Monday`. */
export const isToldBack = (words: string): boolean => {
  const head = words.slice(0, TELLING).trimStart();
  if (MAY_NAME.test(head) && NAMES_ITS_SOURCE.test(head)) return true;
  const tells =
    (TELLS_OF.test(head) && TOLD_BY.test(head)) || (MAY_TELL_THIS.test(head) && TELLS_THIS.test(head));
  return tells && !DENIES.test(/^[^.!?]*/.exec(head)?.[0] ?? '');
};

// "镇长称：" | "она сказала:" | "по её словам:" | not "价格：", "we asked:"
const SAYS_ON =
  /(?:[称说道]|表示|指出|写道|写到|介绍|回忆|透露|认为|(?:сказал|заявил|написал|сообщил|пояснил|рассказал|отметил|добавил)[аио]?|словам|мнению)\s?[:：]$/u;

/** Whether a Chinese or Russian paragraph ends in a verb and a colon, behind which somebody speaks in the next. */
export const isSayingOn = (prose: string): boolean =>
  endsInColon(prose) && SAYS_ON.test(prose.trimEnd().slice(-12));

/** The first, cheap question: it is asked of every block at every key. */
function endsInColon(prose: string): boolean {
  let at = prose.length - 1;
  while (at >= 0 && classOf(unitAt(prose, at)) === SPACE) at--;
  return prose[at] === ':' || prose[at] === '：';
}

/** Blanks that are looked behind for what a block opens with. */
const INDENT = 4;
const OPENS_SPEECH = new Set<string | undefined>('"“\'‘');

/** Whether a block opens with a quotation. */
export function isOpeningSpeech(prose: string): boolean {
  let at = 0;
  while (at < Math.min(INDENT, prose.length) && classOf(unitAt(prose, at)) === SPACE) at++;
  return OPENS_SPEECH.has(prose[at]);
}

/** UTF-16 units of a line that leads in and says no more. */
const LONGEST_LABEL = 400;

/** Whether the prose of a block of one sentence may be but a label with a colon: `Key points:` */
export const isLabelling = (prose: string): boolean =>
  prose.length < LONGEST_LABEL && prose.trimEnd().endsWith(':');
