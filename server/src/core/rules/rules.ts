/** All rules by name, for lists and settings; the two about suppressions are checked where suppressions are applied. */
import type { RuleName } from '../settings.ts';
import type { Rule } from './rule.ts';
import { singleOwner } from './single-owner.ts';
import { stateMediaAttribution } from './state-media-attribution.ts';
import { stateMediaOnly } from './state-media-only.ts';
import { unsourcedNumber } from './unsourced-number.ts';

/** The rules that look at a survey, in the order of their pages. */
export const CHECKS: readonly Rule[] = [unsourcedNumber, stateMediaAttribution, stateMediaOnly, singleOwner];

/** Every rule with its one-line description. */
export const RULES: readonly { readonly name: RuleName; readonly summary: string }[] = [
  ...CHECKS.map(({ name, summary }) => ({ name, summary })),
  { name: 'unused-suppression', summary: 'A suppression that silences nothing' },
  { name: 'suppression-without-reason', summary: 'A suppression that gives no reason' },
];
