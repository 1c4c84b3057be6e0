/** Documents, records and polls as those who tell: `the memo lists 12 faults`, `accounts filed in May show`, `the latest poll has her on 40 percent`. English. */
import { FINITE_HAVE, ONE_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';

/** What is written down or was looked into, and can be gone back to. */
const DOCUMENTS = wordSet(
  `report reports memo memos letter letters filing filings indictment indictments lawsuit complaint affidavit affidavits dossier log logs register registers ledger ledgers deed deeds
contract contracts invoice invoices receipt receipts prospectus accounts sheet sheets email emails minutes returns certificate certificates manifesto website database databases archive archives obituary
application applications catalogue catalog records document documents paper papers study studies survey surveys audit audits review census statistics figures data ratings polling poll polls analysis
calculations investigation inquiry chart charts map maps graph table inscription plaque transcript transcripts testimony warrant diary diaries spreadsheet brochure listing inventory directory autopsy
post-mortem tally count estimates permit permits documentation paperwork readings correspondence messages statement statements textbook plan plans strategy proposal proposals`,
);
/** What is counted as well as kept: `after 40 minutes`, `two letters`. */
const MEASURE_NOUNS = wordSet(
  'minutes letters returns messages records receipts emails figures count accounts',
);
/** What is meant to be done may count or link things itself; whoever has it in hand reads what it lists. Not `a plan named Lund`. */
const MEANT = /^(?:plan|strateg|proposal)/;
/** What is looked at as a document is, and does other things besides: `the video shows 12 boats`, `trials showed a drop`; not `the page links 12 ports`. */
const LOOKED_AT = wordSet(
  `photo photos photograph photographs picture pictures video videos clip clips recording recordings screenshot screenshots image images footage
article articles blog newsletter newsletters bulletin bulletins leaflet leaflets notice notices book books biography handbook encyclopedia
dataset datasets tracker trackers barometer dashboard dashboards index forecast forecasts projection projections simulation simulations trials experiment experiments`,
);
const READ =
  /^(?:identif(?:y|ies|ied)|list(?:s|ed)?|detail(?:s|ed)?|describe[sd]?|show(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?)$/;

/** What documents do with what is in them; behind the last of a line, `to` or `up` or `out`. */
const TELLING = wordSet(
  `show shows showed list lists listed detail details detailed document documents documented record records recorded count counts counted indicate indicates indicated reveal reveals revealed
describe describes described identify identifies identified name names named cite cites cited mention mentions mentioned catalogue catalogues catalogued log logs logged tally tallies tallied
uncover uncovers uncovered flag flags flagged link links linked tie ties tied attribute attributes attributed put puts place places placed
refer refers referred turn turns turned point points pointed speak speaks spoke tout touts touted`,
);
const WITH_PARTICLE: Readonly<Record<string, string>> = {
  ref: 'to',
  tur: 'up',
  poi: 'to',
  spe: 'of',
  spo: 'of',
};

/** What may stand between the document and what it does: `has also listed`. */
const BESIDE = new Set([
  ...FINITE_HAVE,
  ...wordSet('also now already then only clearly alone itself still each'),
]);
/** What may follow the document and belongs to it: `minutes of the meeting`, `a memo seen by Lund`, `accounts filed at`. */
const JOINTS = wordSet(
  `of by from in to for on at with about seen obtained reviewed filed published released compiled kept taken leaked dated commissioned conducted carried submitted sent written provided examined analysed analyzed lodged prepared`,
);
/** After these a plural noun goes on: `the survey records of`. */
const NOUN_FOLLOWERS = wordSet('of from and or are were is was who that which up');
/** These may close a line: `…, the accounts show.` */
const SHOWING = /^(?:show|reveal|indicate)/;
/** After a participle in `-ed` these show a passive: `the documents listed in the annex`. */
const PASSIVE_BEFORE = wordSet('by in at as to on under here above below for among from');
/** `the survey puts them on 40 percent`; not `the contract put 40 men to work`. */
const PLACING = wordSet('put puts place places placed');
const FIGURES = wordSet(
  'report reports study studies survey surveys poll polls polling analysis figures data statistics records documents filings accounts census review audit count tally estimates calculations',
);
const isPlaced = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + LONGEST).some(({ low: word }) => PLACED.has(word));
const PLACED = wordSet('at on above below between ahead under over');
/** Between a document and its verb these show another clause. */
const OTHER_CLAUSE = wordSet('is are was were be will would can could and but that which who said says');
/** The longest from a document to what it tells, in tokens. */
const LONGEST = 12;

/** Whether the word at `k` is a document as a noun: `the accounts`, and not `after 40 minutes`. */
const isDocument = (tokens: readonly Token[], k: number): boolean => {
  const word = low(tokens, k);
  const before = tokens[k - 1];
  if (DOCUMENTS.has(word) || LOOKED_AT.has(word))
    return !(MEASURE_NOUNS.has(word) && (before?.kind === 'number' || ONE_TO_TEN.has(before?.low ?? '')));
  return isCapital(tokens[k]) && word.endsWith('pedia');
};

const ARTICLES = wordSet('a an the its his her their this these those no');

/** Whether noun and verb agree: `the memo lists`, `the accounts show`; not `those accounts … links`, `the plan links`. */
const agree = (noun: string, verb: string): boolean =>
  !(MEANT.test(noun) && (!READ.test(verb) || verb.endsWith('ed'))) &&
  !(LOOKED_AT.has(noun) && !READ.test(verb)) &&
  (verb.endsWith('ed') ||
    EITHER.has(noun) ||
    PAST.has(verb) ||
    (noun.endsWith('s') && !SINGULAR.has(noun)) !== verb.endsWith('s'));
const EITHER = wordSet('data footage polling documentation paperwork correspondence');
const PAST = wordSet('put spoke');
const SINGULAR = wordSet('prospectus analysis census');

/** The document that is the subject of the verb at `i`, or -1. `a memo seen by the Herald lists` gives the place of `memo`. */
function subjectOf(tokens: readonly Token[], i: number): number {
  let j = i - 1;
  while (BESIDE.has(low(tokens, j))) j--;
  const verb = low(tokens, i);
  if (isDocument(tokens, j) && agree(low(tokens, j), verb)) return j;
  const aside = low(tokens, j) === ',';
  if (ARTICLES.has(low(tokens, j))) return -1;
  for (let k = j - 1; k >= Math.max(0, i - LONGEST); k--) {
    const word = low(tokens, k);
    if (/^[.;:!?]$/.test(word) || OTHER_CLAUSE.has(word) || (word === ',' && !aside)) return -1;
    if (!isDocument(tokens, k) || !agree(word, verb)) continue;
    const next = low(tokens, k + 1);
    if (aside ? next === ',' : JOINTS.has(next)) return k;
  }
  return -1;
}

/** `a draft obtained by the Herald`: papers that somebody has had in hand, whatever is then said of them; not `was reviewed by Lund Council`. */
function isSeen(tokens: readonly Token[], i: number): boolean {
  if (low(tokens, i + 1) !== 'by') return false;
  const by = low(tokens, i + 2) === 'the' ? i + 3 : i + 2;
  if (!isCapital(tokens[by])) return false;
  // `a copy of which was seen by`
  const before = low(tokens, i - 1);
  if (before === 'was') return low(tokens, i - 2) === 'which';
  // `the permits obtained by Lund`: what it may do, and no leak
  if (low(tokens, i) === 'obtained' && CONSENTS.has(before)) return false;
  return isDocument(tokens, i - 1) || PAPERS.has(before) || (before === ',' && isDocument(tokens, i - 2));
}
const CONSENTS = wordSet('plan plans permit permits licence licences license licenses');
const SEEN = wordSet('seen obtained reviewed viewed');
const PAPERS = wordSet(
  'draft drafts plan plans proposal proposals presentation copy slides recording recordings note notes',
);

/** Whether a document tells something by the verb at `i`: `the memo lists`, `minutes of the meeting show`. */
function isDocumentTelling(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  if (i === 0) return false;
  if (TELLING.has(word)) {
    // `used the data to show how it spread`
    if (low(tokens, i - 1) === 'to' && /^(?:how|why)$/.test(low(tokens, i + 1))) return false;
    const particle = WITH_PARTICLE[word.slice(0, 3)];
    if (particle !== undefined && low(tokens, i + 1) !== particle) return false;
    const after = low(tokens, i + 1);
    if (
      (particle === undefined && NOUN_FOLLOWERS.has(after)) ||
      (/^[.,;:)]?$/.test(after) && !SHOWING.test(word))
    )
      return false;
    if (word.endsWith('ed') && PASSIVE_BEFORE.has(after)) return false;
    const subject = subjectOf(tokens, i);
    return subject >= 0 && (!PLACING.has(word) || (FIGURES.has(low(tokens, subject)) && isPlaced(tokens, i)));
  }
  if (SEEN.has(word)) return isSeen(tokens, i);
  return isShareHeld(tokens, i);
}

/** What polls and figures do with shares: `the latest poll has her on 40 percent`. */
const HOLDING = wordSet('has have had gives give gave');
const POLLS = wordSet('poll polls survey surveys polling figures data statistics estimate estimates');
/** Of these a poll has one itself: `a margin of error of 3 points`, `a 40 percent cut in its budget`. */
const OF_POLLS = wordSet('margin error response sample cut budget off');
/** The longest from `has` to the share, in tokens. */
const FARTHEST = 12;

function isShareHeld(tokens: readonly Token[], i: number): boolean {
  const subject = [i - 1, i - 2, i - 3, i - 4, i - 5].find(
    (k) =>
      POLLS.has(low(tokens, k)) &&
      (k === i - 1 || JOINTS.has(low(tokens, k + 1)) || BESIDE.has(low(tokens, k + 1))),
  );
  if (subject === undefined) return false;
  const held = tokens.slice(i + 1, i + 1 + FARTHEST);
  if (held.some(({ low: word }) => OF_POLLS.has(word))) return false;
  const asked = /^(?:poll|surv)/.test(low(tokens, subject));
  return held.some(({ low: word }) => (asked && POLLED.has(word)) || word === 'at');
}
const POLLED = wordSet('% percent per point points ahead up');

/** `the memo lists 12 faults`, `the latest poll has her on 40 percent`, `a draft seen by the Herald`: the cue is the verb or the participle. Not `the contract put 40 men to work`, `has a margin of error of 3 points`. */
export const TELLING_DOCUMENTS: CueReader = oneWord(
  new Set([...TELLING, ...HOLDING, ...SEEN]),
  isDocumentTelling,
);
