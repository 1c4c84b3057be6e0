/** Told back: sentences that say who reported what the sentence before them says. English. */

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

/** UTF-16 units of a sentence that are looked at. */
const HEAD = 220;

/** Whether a sentence, or the first of a paragraph, says who told what stands right before it: `The mayor announced this on Monday`. */
export const isToldBack = (words: string): boolean => {
  const head = words.slice(0, HEAD).trimStart();
  if (NAMES_ITS_SOURCE.test(head)) return true;
  return (TOLD_BY.test(head) || TELLS_THIS.test(head)) && !DENIES.test(/^[^.!?]*/.exec(head)?.[0] ?? '');
};
