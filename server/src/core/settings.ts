/** What a newsroom can set, and what holds when it sets nothing. */
import { enWording } from './language/en-wording.ts';
import type { Outlet, OutletClass } from './sources/outlets/registry.ts';

/** How loudly a finding is shown; `off` hides it and keeps the claim in counts. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** From the loudest to `off`: of two, the one that stands later is the quieter. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** The names of the rules: file, page, diagnostic code, settings key and test mark in one. */
export type RuleName =
  | 'unsourced-number'
  | 'state-media-attribution'
  | 'state-media-only'
  | 'single-owner'
  | 'unused-suppression'
  | 'suppression-without-reason';

/**
 * House style, as sentences with named fields in braces. Fields: {outlets} (the names, all but the last with what they are),
 * {description} (what the last one is and whose), {descriptor} (`China's state-run`), {newsroom} (its name).
 */
export interface Templates {
  /** The closing disclaimer, a paragraph of its own. {outlets} {description} */
  readonly disclaimer: string;
  /** The sentence added to a disclaimer or an editor's note that is already there. {outlets} {description} */
  readonly disclaimerExtension: string;
  /** The note at the top, a paragraph of its own. {outlets} {description} */
  readonly editorsNote: string;
  /** The footnote that says whose an outlet is. {outlets} {description} */
  readonly outletFootnote: string;
  /** What is put before an outlet's name. {descriptor} */
  readonly descriptor: string;
  /** What is put after a sentence whose number is still to be checked. {newsroom} */
  readonly verificationNote: string;
  /** What is added to a sentence whose number only state media report. {newsroom} */
  readonly verificationClause: string;
  /** What a new footnote says until its source is filled in. {newsroom} */
  readonly footnote: string;
  /** The same for a second source. {newsroom} */
  readonly secondSource: string;
}

/** Everything that steers a check. Plain data: the editor and the command line fill the same shape. */
export interface Settings {
  readonly rules: Readonly<Record<RuleName, Severity>>;
  /** Severity of `state-media-attribution` by the outlet's class; a class set to `off` is shown in hovers only. */
  readonly outletClasses: Readonly<Record<OutletClass, Severity>>;
  /** The newsroom's own outlets, and those of the registry that it classifies otherwise; `readLocalOutlets` makes them. They act when a draft is read (`openDraftUnder`). */
  readonly outlets: readonly Outlet[];
  /** Outlets that the newsroom has silenced, by their ids, each with the reason. */
  readonly silencedOutlets: Readonly<Record<string, string>>;
  /** How far a source reaches: only its own sentence, or on to the sentences that plainly go on with it. */
  readonly reach: 'sentence' | 'block';
  /** The language of drafts whose front matter declares none, as a BCP 47 tag; empty: told by script and words, block by block. It acts when a draft is read. */
  readonly language: string;
  readonly templates: Templates;
  /** Name of the newsroom for notes that mention it; empty when none is set. */
  readonly newsroom: string;
}

/** Sensible without any configuration. */
export const DEFAULT_SETTINGS: Settings = {
  rules: {
    'unsourced-number': 'warning',
    'state-media-attribution': 'warning',
    'state-media-only': 'warning',
    'single-owner': 'information',
    'unused-suppression': 'information',
    'suppression-without-reason': 'information',
  },
  outletClasses: {
    SC: 'warning',
    CaPu: 'warning',
    CaPr: 'information',
    ISFM: 'information',
    'state-organ': 'information',
    'enterprise-organ': 'information',
    ISF: 'off',
    ISM: 'off',
    IP: 'off',
  },
  outlets: [],
  silencedOutlets: {},
  reach: 'block',
  language: '',
  templates: enWording.templates,
  newsroom: '',
};
