/** All rules by name, for lists and settings; the two about suppressions are checked where suppressions are applied. */
import { en } from '../messages/en.ts';
import type { RuleName } from '../settings.ts';
import type { ClaimRule, DraftRule, Rule } from './rule.ts';
import { singleOwner } from './single-owner.ts';
import { stateMediaAttribution } from './state-media-attribution.ts';
import { stateMediaOnly } from './state-media-only.ts';
import { unsourcedNumber } from './unsourced-number.ts';

/** The rules that look at claims or at the survey of a draft, in the order of their pages. */
const CHECKS: readonly Rule[] = [unsourcedNumber, stateMediaAttribution, stateMediaOnly, singleOwner];

/** The rules that look at one claim at a time: what they find in a section is kept for as long as the section, the settings and the messages stay. */
export const CLAIM_RULES = CHECKS.filter((rule): rule is ClaimRule => 'checkClaim' in rule);
/** The rules that look at the whole draft, anew at each check. */
export const DRAFT_RULES = CHECKS.filter((rule): rule is DraftRule => 'check' in rule);

/** Every rule with its one-line description. */
export const RULES: readonly { readonly name: RuleName; readonly summary: string }[] = [
  ...CHECKS.map(({ name }) => name),
  'unused-suppression' as const,
  'suppression-without-reason' as const,
].map((name) => ({ name, summary: en.summaries[name] }));
