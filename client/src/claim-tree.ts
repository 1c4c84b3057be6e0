// The tree of the Claims view: the claims of a draft by where they stand, repeats of one fact together.
import type { Uri } from 'vscode';
import type { ClaimState, ListedClaim } from '../../server/src/lsp/protocol.ts';

/** Where claims can stand, what is most to do first; in the order of the view. */
export const STATES: readonly ClaimState[] = [
  'unsourced',
  'state-media-only',
  'noted',
  'silenced',
  'sourced',
];

/** A root of the tree: a draft with its claims, or without any and with the reason where it was left unchecked. */
export interface Draft {
  readonly kind: 'draft';
  readonly uri: Uri;
  readonly claims: readonly ListedClaim[];
  /** How many of them have no source. */
  readonly left: number;
  /** Why the draft was left unchecked, if it was. */
  readonly message?: string | undefined;
}

/** The claims of one state. */
export interface Group {
  readonly kind: 'group';
  readonly draft: Draft;
  readonly state: ClaimState;
  readonly facts: readonly Fact[];
  /** How many claims have this state. */
  readonly count: number;
  /** How many of these stand under another state, since they repeat a fact that has more to do there. */
  readonly elsewhere: number;
}

/** One claim, or several that state the same fact. */
export interface Fact {
  readonly kind: 'fact';
  readonly draft: Draft;
  readonly claims: readonly ListedClaim[];
  /** The one with most to do, the first of several; it gives the fact its state. */
  readonly worst: ListedClaim;
  /** Whether it is one of several claims whose states differ. */
  readonly differs: boolean;
}

/** The states of a draft that have claims, without those that are `hidden`, and the facts under each. */
export function gatherGroups(draft: Draft, hidden: readonly string[]): Group[] {
  const claims = draft.claims.filter(({ state }) => !hidden.includes(state));
  const facts = gatherRepeats(claims).map((repeats) => toFact(draft, repeats));
  return STATES.flatMap((state) => {
    const isHere = (claim: ListedClaim) => claim.state === state;
    const count = claims.filter(isHere).length;
    if (count === 0) return [];
    const own = facts.filter(({ worst }) => isHere(worst));
    const shown = own.flatMap((fact) => fact.claims.filter(isHere)).length;
    return [{ kind: 'group', draft, state, facts: own, count, elsewhere: count - shown }];
  });
}

/** The claims of a fact one by one; none where there is but one. */
export function partFact({ draft, claims }: Fact): Fact[] {
  if (claims.length < 2) return [];
  const differs = claims.some(({ state }) => state !== claims[0]?.state);
  return claims.map((claim) => ({ ...toFact(draft, [claim]), differs }));
}

/** The claims of a fact that share the state it has. */
export const countWorst = ({ claims, worst }: Fact): number =>
  claims.filter(({ state }) => state === worst.state).length;

/** A list that is never empty. */
type Repeats = [ListedClaim, ...ListedClaim[]];

function gatherRepeats(claims: readonly ListedClaim[]): Repeats[] {
  const byFact = new Map<string, Repeats>();
  claims.forEach((claim, i) => {
    const key = claim.fact === '' ? String(i) : `fact ${claim.fact}`;
    const known = byFact.get(key);
    if (known) known.push(claim);
    else byFact.set(key, [claim]);
  });
  return [...byFact.values()];
}

function toFact(draft: Draft, claims: Repeats): Fact {
  const rank = ({ state }: ListedClaim) => STATES.indexOf(state);
  const worst = claims.reduce((one, other) => (rank(other) < rank(one) ? other : one));
  return { kind: 'fact', draft, claims, worst, differs: false };
}
