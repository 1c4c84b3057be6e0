/** Where a figure stands, named as a place: `In one study, …`, `In her memoir, …`, `… in the latest Gallup poll`, `On its website, …`. English. */
import { DETERMINERS, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { CueReader } from './cue-reader.ts';

/** Documents and inquiries that a sentence may open with: `In a 2021 study, 40% …`. */
const DOCUMENTS = wordSet(
  'survey study report poll census filing analysis paper audit review statement ranking index letter memo email lawsuit complaint interview affidavit deposition indictment',
);
/** What is a place for figures when it is somebody's: `In her memoir, Prado counts 12 storms`. */
const OWN_WORDS = wordSet(
  'testimony memoir memoirs autobiography diary diaries obituary article essay book evidence manifesto',
);
/** Experiments, which need no article, or one that picks any: `In clinical trials, …`, `In one trial, 12 percent …`; not `In the trial, 40 jurors …`, `In two tests, 12 missiles …`. */
const EXPERIMENTS = wordSet('trial trials tests studies experiment experiments surveys polls');
/** What an army, a court or a team has as well. */
const TRIED = wordSet('trial trials tests');
const CLINICAL = wordSet(
  'clinical animal lab laboratory randomized randomised controlled late-stage mid-stage',
);
const PERCENT = wordSet('% percent per point points');
/** The farthest a share is looked for behind a trial, in tokens. */
const FARTHEST = 16;
const ANY = wordSet('a an one another some several most two three');
const KINDS = wordSet(
  'clinical animal human lab laboratory field early earlier recent previous other separate independent preliminary national exit opinion large small randomized randomised controlled late-stage mid-stage',
);
const ASKING = wordSet('survey study poll');
const AFTER_DOCUMENT = wordSet(
  ', by from in published released conducted commissioned last this he she they',
);

/** The longest that stands before the noun. */
const LONGEST = 5;
/** And where it is that of a site: `in the tides.com.or reader poll`. */
const LONGEST_SITE = 8;

/** `In a 2021 study, 40% …`, `In her memoir, …`: what a sentence opens with. The index after its noun, or 0. */
function endOfOpening(tokens: readonly Token[], i: number): number {
  if (i > 0) return 0;
  const first = low(tokens, 1);
  const article = DETERMINERS.has(first) || isCapital(tokens[1]);
  for (let k = 1; k <= 1 + LONGEST; k++) {
    const word = low(tokens, k);
    const known =
      (k > 1 && article && DOCUMENTS.has(word)) ||
      (k > 1 && OWN_WORDS.has(word) && (OWNERS.has(first) || /['’]s$/.test(low(tokens, k - 1)))) ||
      (EXPERIMENTS.has(word) && k > 1 && (ANY.has(first) || KINDS.has(first)) && isInquiry(tokens, k));
    if (!known) continue;
    const next = low(tokens, k + 1);
    return AFTER_DOCUMENT.has(next) || (next === 'of' && ASKING.has(word)) ? k + 1 : 0;
  }
  return 0;
}

/** Whether the experiment at `k` is of science: a trial or test says so, or gives a share. */
const isInquiry = (tokens: readonly Token[], k: number): boolean =>
  !TRIED.has(low(tokens, k)) ||
  tokens.slice(1, k).some(({ low: word }) => CLINICAL.has(word)) ||
  tokens.slice(k, k + FARTHEST).some(({ low: word }) => PERCENT.has(word));

/** `… in a Lund poll`, `… in the latest survey`, `… in an exit poll for`: where shares stand that were asked for. The index after the noun, or 0. */
function endOfPoll(tokens: readonly Token[], i: number): number {
  if (low(tokens, i + 1) === 'the' && low(tokens, i + 2) === 'polls')
    return isStanding(tokens, i) ? i + 3 : 0;
  if (!POLL_ARTICLES.has(low(tokens, i + 1))) return 0;
  const longest = low(tokens, i + 3) === '.' && tokens[i + 4]?.spaced === false ? LONGEST_SITE : LONGEST;
  for (let k = i + 2; k <= i + 1 + longest; k++) {
    const word = low(tokens, k);
    if (!/^(?:polls?|surveys?)$/.test(word)) continue;
    const [before, after] = [tokens[k - 1], tokens[k + 1]];
    if (after?.kind === 'word' && !AFTER_POLL.has(after.low) && !GOES_ON.has(after.low)) return 0;
    // `In the recent polls, the party won 40 seats.`
    if (word === 'polls' && tokens.slice(k, k + 8).some((token) => ELECTED.has(token.low))) return 0;
    // `He got 12 votes in the readers poll.`
    if (READ.has(before?.low ?? '') && isVotedIn(tokens, i)) return 0;
    const asked = POLL_KINDS.has(before?.low ?? '') || (isCapital(before) && k > i + 2);
    return word.startsWith('survey') || asked || AFTER_POLL.has(low(tokens, k + 1)) ? k + 1 : 0;
  }
  return 0;
}
const POLL_ARTICLES = wordSet('a an the one another recent new most several this');
const POLL_KINDS = wordSet(
  'latest recent new opinion exit tracking online national statewide another phone snap reader readers viewer viewers',
);
const READ = wordSet('reader readers viewer viewers');
const isVotedIn = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 8), i).some(({ low: word }) => WINNING.has(word));
const WINNING = wordSet('won win wins got lost took votes');
const ELECTED = wordSet('won seats elected');
/** `stands at 18 percent in the polls`; not `won 18 percent in the polls`. */
const isStanding = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - STANDING_WITHIN), i).some(({ low: word }) => STANDING.has(word));
const STANDING_WITHIN = 8;
const STANDING = wordSet('stands stood trails trailed leads led lead ahead behind');
/** `in the survey of`; not `in the survey boat`. */
const GOES_ON = wordSet(
  'of from in on at to with and or but that which who said says were was are is did do had have last this a the as than when while showed yesterday today',
);
/** A poll that was taken, and no election. */
const AFTER_POLL = wordSet('by for conducted published released commissioned carried taken');

/** `On its website, the yard lists 40 boats`; not `gets 40 hits a day on its website`: the index after it, or 0. */
const endOfSite = (tokens: readonly Token[], i: number): number =>
  (OWNERS.has(low(tokens, i + 1)) || /['’]s$/.test(low(tokens, i + 2))) &&
  [i + 2, i + 3].some((k) => low(tokens, k) === 'website') &&
  !isVisited(tokens, i)
    ? i + 3
    : 0;
/** `gets 300,000 hits a year` before `i`: what a site counts of itself. */
function isVisited(tokens: readonly Token[], i: number): boolean {
  const visits = [i - 3, i - 2, i - 1].find((k) => /^(?:hits|clicks|visits)$/.test(low(tokens, k))) ?? -1;
  return (
    visits > 0 &&
    [visits - 1, visits - 2].some((k) => tokens[k]?.kind === 'number') &&
    tokens
      .slice(Math.max(0, visits - 5), visits)
      .some(({ low: word }) => /^(?:get|gets|got|getting)$/.test(word))
  );
}

/** `a 94 percent rating on Tide Critics`; not `a score on Sunday`, `a rating on Lund of 40`. */
const endOfRating = (tokens: readonly Token[], i: number): number =>
  /^(?:rating|score|ratings|scores)$/.test(low(tokens, i - 1)) &&
  isCapital(tokens[i + 1]) &&
  [2, 3, 4, 5].some((by) => tokens[i - by]?.kind === 'number') &&
  !DAYS.test(low(tokens, i + 1))
    ? i + 2
    : 0;
// "sunday" | "may"
const DAYS = /day$|^(?:may|june|july|april|march|august)$|ber$|uary$/;

/** A place where figures stand that starts at `i`, the index after it; or 0. `In one study, …` gives 3. */
const endOfPlace = (tokens: readonly Token[], i: number): number =>
  low(tokens, i) === 'on'
    ? endOfSite(tokens, i) || endOfRating(tokens, i)
    : endOfOpening(tokens, i) || endOfPoll(tokens, i);

/** `In a 2021 study, 40% …`, `On its website, …`, `18 percent in a Lund poll`: the cue starts with the preposition. Not `In the trial, 40 jurors …`, `won 18 percent in the polls`. */
export const PLACES: CueReader = { words: wordSet('in on'), endOf: endOfPlace };
