/**
 * Nouns that are sources: `report`, `data`, `ministry`. English.
 *
 * There are two lists, since two questions are asked. One looks back over a dozen words for what may have been found out by: people and
 * plurals too, but no `bank`, which stands before many a verb that is not its own. The other looks at one word, most often the one right
 * before a verb that may be a noun as well (`the bank projects`): whatever may be its subject, a bank too, in the singular that goes with that `s`.
 */
import { wordSet } from '../../language/words.ts';

/** Those that make a finding some words on their own: `the survey of 900 firms found`. */
export const SOURCE_NOUNS = wordSet(
  `report reports data figures statistics study studies survey surveys poll polls research researchers analysis census findings
documents document records filing filings estimates paper papers review investigation audit evaluation assessment index statement numbers test tests results evidence experiments experiment trials simulations models model scientists authors
analytics guidelines guidance images imagery footage photographs pictures maps satellite reporters officials analysts economists experts inspectors inspector auditors auditor watchdog ombudsman inquiry inquest autopsy mortem counters sensors cameras inspection count tally spectra scans readings measurements agency ministry department bureau commission police spokesman spokeswoman spokesperson`,
);

/** Those that make a verb of the word beside them: `the bank projects`, `a study suggests`. */
export const SINGULAR_SOURCES = wordSet(
  `report study survey poll analysis research agency ministry department bureau bank group organization organisation company document data paper review
statement website index law bill plan census filing institute commission university association government firm foundation audit council board office
union panel committee centre center service authority regulator watchdog charity fund society college hospital newspaper magazine guide label chart map`,
);
