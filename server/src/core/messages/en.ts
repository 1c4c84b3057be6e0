/** Messages in English: everything the desk says to the person who writes. What fixes write into a draft is `language/*-wording.ts`. */
import type { Evidence } from '../claims.ts';
import { countryName, describe, kindInWords } from '../language/en-wording.ts';
import type { Hedge } from '../language/language.ts';
import type { ClaimState } from '../report.ts';
import type { RuleName } from '../settings.ts';
import { nameOf, type OutletClass } from '../sources/outlets/registry.ts';
import type { SuppressionForm } from '../suppressions.ts';
import { faults } from './en-faults.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;
type Units = Readonly<Record<string, string>>;
/** What a fix of several findings is said to cover. */
const allOf = (targets: number) => `${targets === 2 ? 'both' : `all ${targets}`} numbers of this paragraph`;
const forAll = (targets: number) => (targets > 1 ? ` for ${allOf(targets)}` : '');
const linked = (words: string, targets: number) => (targets > 1 ? allOf(targets) : `“${words}”`);

/**
 * The catalogue, and the shape of those in other languages. A message that names something is a function of it:
 * `en.fixes.giveReason`, `en.fixes.removeRule('single-owner')`. Words from a draft come in as they are, escaped where it is
 * Markdown; numbers of things as numbers.
 */
export const en = {
  /** BCP 47. */
  language: 'en',
  /** What stands between the entries of a list, and between a heading and its words. */
  comma: ', ',
  colon: ': ',
  brackets: (words: string | number) => ` (${words})`,
  /** `Xinhua and TASS`. */
  both: ' and ',
  /** `Xinhua, CGTN and TASS`. */
  list: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`,
  /** What an outlet is called. */
  name: nameOf,
  country: countryName,
  kind: kindInWords,
  describe,
  /** `2024-02` → `February 2024`, `2024` → `2024`. */
  date: (date: string) => {
    const [year = '', month] = date.split('-');
    return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
  },

  /** What each rule looks for, in one line. */
  summaries: {
    'unsourced-number': 'A number that could be checked, without a source',
    'state-media-attribution': 'State media used as a source without saying so',
    'state-media-only': 'A number that rests on state media alone',
    'single-owner': 'All sourced numbers rest on one owner or one state',
    'unused-suppression': 'A suppression that silences nothing',
    'suppression-without-reason': 'A suppression that gives no reason',
  } satisfies Record<RuleName, string>,

  /** What findings say, and why that matters. */
  rules: {
    unsourced: (words: string, more: number) => {
      if (more === 0) return `${words} has no source in this sentence`;
      const others = more === 1 ? 'one more number have' : `${more} more numbers have`;
      return `${words} and ${others} no source in this sentence`;
    },
    unsourcedTable: (words: string, more: number) =>
      `${words} and ${more} more cells of this table have no source`,
    whyUnsourced:
      'A reader cannot check a number without knowing where it comes from. Name the source in the sentence, link it, or add a footnote; if it is still to be checked, say so.',
    undisclosed: (name: string, classified: string) =>
      `${name} is used as a source. ${classified} The draft does not say so.`,
    whyUndisclosed: (name: string) =>
      `A reader who knows whose outlet it is can weigh what it says. Say so at its first use, or in a note that names ${name} and its tie to the state.`,
    usedHereToo: (words: string) => `${words} is used as a source here too`,
    alone: (words: string, names: string) => `${words} rests on ${names} alone`,
    aloneTable: (words: string, more: number) =>
      `${words} and ${more} more cells of this table rest on state media alone`,
    whyAlone:
      'A number that only an outlet tied to a state reports has not been confirmed by anyone else. Look for a second source, or tell the reader that there is none.',
    restsOn: (bond: string, names: string) => `Every sourced number of this draft rests on ${bond}: ${names}`,
    oneOutlet: 'one outlet',
    oneOwner: (name: string) => `outlets of one owner, ${name}`,
    oneState: (country: string) => `outlets of one state, ${country}`,
    whyRestsOn:
      'A second outlet of the same owner or state is no second source: what one prints, the others may repeat. Look for a source that depends on neither, or tell the reader that there is none.',
    isSourceHere: (name: string) => `${name} is a source here`,
    idle: 'This suppression silences nothing',
    idleRule: (name: string) => `This suppression silences no ${name}`,
    unknownRule: (name: string) => `There is no rule ${name}, so this suppression silences nothing`,
    unknownForm: (form: string, known: string) =>
      `There is no ${form}, so this suppression silences nothing; there are ${known}`,
    whyIdle:
      'What it was written for is gone, or it names something that does not exist. Left in place it may hide a later mistake.',
    noReason: 'This suppression gives no reason',
    whyNoReason:
      'The next reader has to guess why the finding was set aside. Write the reason after two hyphens.',
  },

  /** What outlets are said to be, always by somebody else. */
  outlets: {
    /** A class in plain words, as its classifier uses it. */
    classes: {
      SC: 'state-controlled',
      CaPu: 'captured public or state-managed',
      CaPr: 'captured private',
      ISFM: 'independent, state-funded and state-managed',
      ISF: 'independent, state-funded',
      ISM: 'independent, state-managed',
      IP: 'independent public',
      'state-organ': 'an organ of a ruling party or of the state',
      'enterprise-organ': 'an organ of a state-owned enterprise',
    } satisfies Record<OutletClass, string>,
    /** What a class means, in one sentence for somebody who has never heard of the typology. */
    meanings: {
      SC: 'The state pays for it, runs it and decides what it says',
      CaPu: 'The state runs it and decides what it says; most of the money comes from elsewhere',
      CaPr: 'It is in private hands, but the government decides what it says',
      ISFM: 'The state pays for it and runs it; its newsroom decides for itself',
      ISF: 'The state pays for it, and is otherwise kept out',
      ISM: 'The state owns or runs it; it earns its own money, and its newsroom decides for itself',
      IP: 'A public service that the state neither pays for directly, nor runs, nor edits',
      'state-organ': 'A ruling party or a body of the state publishes it; nobody has rated how it is edited',
      'enterprise-organ': 'A state-owned company publishes it; nobody has rated how it is edited',
    } satisfies Record<OutletClass, string>,
    classifier: 'Its classifier',
    classifies: (who: string, words: string) => `${who} classifies it as ${words}.`,
    describes: (who: string, words: string) => `${who} describes it as ${words}.`,
    oldRegistry: (date: string) =>
      `The registry of state media is older than a year: its newest classification is of ${date}. ` +
      'Outlets may have been rated anew since; look for a newer version of Factdesk.',
  },

  /** How quantities were read. */
  quantities: {
    rank: 'a rank or record',
    vague: 'a count without a figure',
    range: (low: string, high: string) => `${low} to ${high}`,
    hedges: {
      about: 'about ',
      'at-least': 'at least ',
      'at-most': 'at most ',
      'more-than': 'more than ',
      'less-than': 'less than ',
      nearly: 'nearly ',
    } satisfies Record<Hedge, string>,
    /** Of the other units the code is shown. */
    units: {
      '%': 'percent',
      pp: 'percentage points',
      bp: 'basis points',
      person: 'people',
    } satisfies Units as Units,
    amount: (value: string, unit: string) => `${value} ${unit}`.trim(),
  },

  /** What the hover over a claim says. */
  hover: {
    states: {
      unsourced: 'No source within reach',
      'state-media-only': 'State media is the only source',
      sourced: 'Sourced',
      noted: 'Marked as not verified; it still has no source',
      silenced: 'Silenced by a comment; it still has no source',
    } satisfies Record<ClaimState, string>,
    readAs: (words: string) => `: read as ${words}`,
    sources: 'Read as its source:',
    kinds: {
      link: 'link',
      footnote: 'footnote',
      citation: 'citation',
      attribution: 'attribution',
    } satisfies Record<Evidence['kind'], string>,
    vague: ' (vague: nobody to go back to)',
    sourcedElsewhere: (line: string, sources: string) =>
      `The same number has a source in ${line}: ${sources}`,
    namedBefore: (sources: string) =>
      `Named shortly before: ${sources}. If this is theirs too, say so in its own sentence.`,
    reaches: {
      sentence: '',
      'lead-in': ', from the lead-in',
      block: ', from a neighbouring sentence',
    } satisfies Record<Evidence['reach'], string>,
  },

  /** The source note: what the hover over an outlet says. Markdown. */
  note: {
    head: (name: string, kind: string, country: string) => `**${name}** — ${kind}, ${country}`,
    names: (names: string) => `Names: ${names}`,
    owner: (name: string, source: string) => `Owner: ${name} (${source})`,
    noOwner: 'Owner: not in the registry',
    outletClass: (words: string, code: string, meaning: string, page: string) =>
      `Class: **${words}** (${code}). ${meaning}. [What the classes mean](${page})`,
    classifiedBy: (who: string) => `Classified by: ${who}`,
    by: (source: string, date: string) => `${source}, ${date}`,
    nobody: 'nobody named',
    source: (address: string) => ` ([source](<${address}>))`,
    local: '. This row is local: your newsroom has set it',
    disputed: (view: string, source: string) => `Disputed: ${view} (${source})`,
    note: (words: string) => `Note: ${words}`,
    listed: (words: string) => `Listed, which is no classification: ${words}`,
    measure: (by: string, measure: string, date: string) => `${by}, ${measure} (${date})`,
    mentioned: 'Only mentioned here. ',
    uses: (places: number, alone: number) =>
      `This draft uses it as a source in ${count(places, 'place', 'places')}; ${count(alone, 'numeric claim rests', 'numeric claims rest')} on it alone.`,
    disclosedBeside: 'Disclosed: by words beside its name.',
    disclosedInNote: 'Disclosed: in a note that names it or its owner.',
    notDisclosed: (words: string) => `Not disclosed yet. In a disclaimer: ${words}.`,
    othersDisclosed: (names: string) => ` Disclosed of others: ${names}.`,
    ownDescription: (name: string, words: string) =>
      `**${name}** — not in the registry. It is known by what the draft says of it (“${words}”), which discloses it.`,
  },

  /** The report page. Markdown. */
  page: {
    headings: {
      unsourced: 'Without a source',
      'state-media-only': 'Resting on state media alone',
      noted: 'Marked as not verified',
      silenced: 'Silenced',
      sourced: 'Sourced',
    } satisfies Record<ClaimState, string>,
    undisclosed: 'State media not disclosed',
    line: (number: number) => `line ${number}`,
    source: (names: string) => `Source: ${names}`,
    noSource: 'Source: none within reach',
    noClaims: 'There is no numeric claim in this draft.',
    left: (left: number, of: number) => `${left} of ${of} numeric claims have no source.`,
  },

  /** The titles of fixes. `targets` is how many numbers a fix mends at once. */
  fixes: {
    sourceLine: (words: string) => `Add “${words}” below the table, to fill in`,
    attribution: (words: string, targets: number) => `Add “${words}” to fill in${forAll(targets)}`,
    clause: (words: string, targets: number) => `Add “${words}”${forAll(targets)}`,
    noteAfter: (words: string, targets: number) =>
      `Add “${words}”${forAll(targets) || ' after the sentence'}`,
    footnote: (label: string, targets: number) => `Add a footnote to fill in${forAll(targets)} (${label})`,
    secondSource: (label: string, targets: number) =>
      `Add a footnote that asks for a second source${forAll(targets)} (${label})`,
    link: (words: string, targets: number) => `Link ${linked(words, targets)} to an address to fill in`,
    clipboardLink: (words: string, targets: number) =>
      `Link ${linked(words, targets)} to the address on the clipboard`,
    disclaimer: (name: string) => `Add a closing disclaimer that names ${name}`,
    inDisclaimer: (name: string) => `Name ${name} in the closing disclaimer`,
    allInDisclaimer: 'Disclose all state media in the closing disclaimer',
    editorsNote: (name: string) => `Add an editor’s note at the top that names ${name}`,
    inEditorsNote: (name: string) => `Name ${name} in the editor’s note`,
    descriptor: (words: string, name: string) => `Write “${words}” before ${name}`,
    outletFootnote: (name: string) => `Add a footnote that says whose ${name} is`,
    silenceLine: (rule: string) => `Silence ${rule} for this line, with a reason`,
    silenceBlock: (rule: string) => `Silence ${rule} for this block, with a reason`,
    silenceTable: (rule: string) => `Silence ${rule} for this table, with a reason`,
    silenceFile: (rule: string) => `Silence ${rule} for this file, with a reason`,
    silenceOutlet: (name: string) => `Silence ${name} for all drafts in .factdesk.yaml, with a reason`,
    removeRule: (rule: string) => `Remove ${rule} from this suppression`,
    removeSuppression: 'Remove this suppression',
    giveReason: 'Give a reason for this suppression',
  },

  /** What each form of a suppression does. */
  suppressions: {
    'disable-next-line': 'Silences the next line',
    'disable-line': 'Silences this line',
    'disable-block': 'Silences the next paragraph, heading, list item, table or table cell',
    'disable-file': 'Silences the whole draft',
    disable: 'Silences all that follows, up to enable',
    enable: 'Ends what disable began',
  } satisfies Record<SuppressionForm, string>,

  /** What the language server says by itself. */
  server: {
    lens: (claims: number, unsourced: number) => {
      const numbers = count(claims, 'number', 'numbers');
      return unsourced === 0 ? `${numbers}, none unsourced` : `${unsourced} of ${numbers} unsourced`;
    },
    draftChanged: 'The draft has changed since this fix was offered.',
    unreadableFile: 'The configuration file cannot be read.',
    excluded: 'The settings exclude this draft, so Factdesk leaves it unchecked (`exclude`).',
    tooLong: (characters: string) =>
      `This draft is longer than ${characters} characters, so Factdesk leaves it unchecked (setting factdesk.maxFileSize).`,
    settingsOf: (uri: string) => `Settings of ${uri}`,
    notChecked: 'This draft is excluded and not checked.',
  },

  /** Where a setting comes from that no configuration file sets. */
  places: { default: 'default', editor: 'editor' },

  faults,
};

/** What is said to the person who writes, in one language. */
export type Messages = typeof en;

/** One message about a value that makes no sense, in whichever language it comes to be read. */
export type Say = (words: Messages['faults']) => string;
