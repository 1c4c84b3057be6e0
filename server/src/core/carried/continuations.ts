/** Continuations: how sentences open that go on with what the one before them reports. */

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
const OF_THESE = /^(?:其中|(?:Из|Среди) них(?!\p{L}))/u;

/** UTF-16 units of a sentence that are looked at. */
const HEAD = 120;

/** Whether a sentence goes on with the count of the one before: `That’s up from 40`, `Half of them`. */
export const isGoingOn = (prose: string, start: number): boolean => {
  const head = prose.slice(start, start + HEAD);
  return [GOES_ON, OF_THESE, COMPARES, PART_OF_THEM, ANOTHER_TIME, EXCEEDS, LEAVES].some((opening) =>
    opening.test(head),
  );
};

/** Whether a sentence points back to a source just named: `The report also`, `That figure`. */
export const isReferringBack = (prose: string, start: number): boolean =>
  REFERS_BACK.test(prose.slice(start, start + HEAD));
