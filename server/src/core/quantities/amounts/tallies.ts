/** Tallies: two figures that a sign joins, where votes are counted or a whole is parted. `voted 52-48`, `a 5-4 ruling`, `split 51:49`, `a ratio of 14:1`. */
import type { Language, QuantityKind } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isGlued, low, type Token } from '../../tokens.ts';
import { isWhole } from '../labels/dates.ts';

/** Two figures joined by a sign: the index after them, and what they count. */
export interface Tally {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
  readonly low: string;
  readonly high: string;
}

const JOINTS = wordSet('- – ‑ : /');

/** The votes for and against, or the parts of a whole, at token `i`; not the score of a game (`won 3-2`), a time or a name. */
export function readTally(tokens: readonly Token[], i: number, { months }: Language): Tally | null {
  const [first, joint, second] = [tokens[i], low(tokens, i + 1), tokens[i + 2]];
  if (!JOINTS.has(joint) || !first || !second || !isWhole(first) || !isWhole(second)) return null;
  if (!isGlued(tokens, i + 1) || !isGlued(tokens, i + 2)) return null;
  const next = i + 3;
  if (tokens[next]?.kind !== 'word' && isGlued(tokens, next) && JOINTS.has(low(tokens, next))) return null;
  // `voted on 11-12 May`, `denied the 7-8 week delay`, `split after 6-7 years`
  const after = low(tokens, next);
  if (BEFORE_RANGE.has(low(tokens, i - 1)) || RANGED.has(after) || months.has(after)) return null;
  const kind =
    joint !== '/' && isVote(tokens, i, next) ? 'count' : isParted(tokens, i, next) ? 'ratio' : null;
  return kind && { from: i, next, kind, low: first.text, high: second.text };
}

const BEFORE_RANGE = wordSet('on after for during within until');
const RANGED = wordSet(
  `am pm second seconds minute minutes hour hours day days week weeks month months year years game win loss km miles metres percent`,
);

/** Whether one of the words in `within` stands in the `reach` tokens before `i`. */
const isNear = (tokens: readonly Token[], i: number, reach: number, within: ReadonlySet<string>): boolean => {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) if (within.has(low(tokens, k))) return true;
  return false;
};

/** `in a 61-39 vote`, `voted 8-1`, `the bill passed, 220-211`, `the panel split 4-3`. */
const isVote = (tokens: readonly Token[], i: number, next: number): boolean =>
  VOTES.has(low(tokens, next)) ||
  isNear(tokens, i, 9, VOTING) ||
  (isNear(tokens, i, 9, DECIDING) && isNear(tokens, i, 16, DECIDED)) ||
  // `The court, 6-3, ruled`
  (low(tokens, i - 1) === ',' && low(tokens, next) === ',' && isNear(tokens, i, 4, DECIDED));
const VOTES = wordSet('vote votes decision ruling verdict');
const VOTING = wordSet(
  'vote votes voted voting ruled rules deadlocked sided approve approves approved rejected adopted upheld acquit unanimously',
);
/** What a team may do as well, where no bill and no body is spoken of. */
const DECIDING = wordSet(
  'passed passes passing pass cleared clears failed fails carried defeated split tally backed endorsed confirmed advanced denied struck found decided died',
);
const DECIDED = wordSet(
  `bill bills motion measure resolution amendment ordinance proposal nominee nomination legislation rezoning senate house chamber parliament council board
  commission committee court panel jury jurors justices judges lawmakers legislators senators mps commissioners councillors councilors trustees supervisors legislature assembly setters policymakers`,
);

/** `split 51:49`, `outnumber sellers 3:1`, `a ratio of 14:1`, `a 50-50 chance`. */
const isParted = (tokens: readonly Token[], i: number, next: number): boolean => {
  const whole = Number(low(tokens, i)) + Number(low(tokens, i + 2)) === 100;
  if (whole)
    return (
      CHANCES.has(low(tokens, next)) || CHANCES.has(low(tokens, next + 1)) || isNear(tokens, i, 6, PARTING)
    );
  return (
    low(tokens, i + 1) !== '/' &&
    (isNear(tokens, i, 6, RATIOS) || low(tokens, next) === 'ratio') &&
    !isNear(tokens, i, 8, PICTURED)
  );
};
const CHANCES = wordSet('chance chances odds split ownership venture partnership joint');
const PARTING = wordSet('split splits divided divides shared share chance chances odds');
const RATIOS = wordSet('outnumber outnumbers outnumbered ratio');
const PICTURED = wordSet('aspect screen video');
