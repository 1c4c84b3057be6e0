// A draft's way over the desk as plain data, so that any thread can do it: a job in, an outcome out.
import type { Format } from '../core/draft/formats.ts';
import type { DeskSettings } from '../config/values.ts';
import { openDraftUnder } from '../core/reading.ts';
import { toReport, type Report } from '../core/report.ts';
import type { RuleName, Severity } from '../core/settings.ts';
import type { Span } from '../core/span.ts';
import { TextDocument } from '../lsp/positions.ts';
import type { Printer } from './formats/printer.ts';

/** A draft to be checked, with all that its check depends on. */
export interface Job {
  /** What an article of a stream is known by; its result bears it too. */
  readonly id?: string | number;
  /** What the draft is called in results: `drafts/strike.md`. */
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  /** Of a Word draft: where its paragraphs stand in the text. */
  readonly paragraphs?: readonly Span[];
  readonly settings: DeskSettings;
}

/** Why something was not checked, in one line. */
export interface Refusal {
  readonly id?: string | number;
  readonly path?: string;
  readonly error: string;
}

/** What came of a job: what is printed of it, and what the run counts. */
export interface Outcome {
  readonly entries: readonly string[];
  readonly claims: number;
  /** How many findings by rule, in the order in which the rules first spoke. */
  readonly byRule: Readonly<Partial<Record<RuleName, number>>>;
  /** The severity of the loudest finding; null without any. */
  readonly loudest: Severity | null;
  readonly namesOutlets: boolean;
}

/** What comes back for a job; `'error' in answer` tells a refusal from an outcome. */
export type Answer = Outcome | Refusal;

/** From the loudest on. */
export const LOUDNESS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Checks a draft. It never throws: a fault of the desk's own costs one draft its check, and no other. */
export function checkJob(job: Job, printer: Printer): Answer {
  const { id, path, format, text, paragraphs, settings } = job;
  try {
    const reading = openDraftUnder(settings, text, format);
    const report = toReport(reading, settings);
    const document = TextDocument.create(path, format, 0, text);
    return toOutcome(
      printer.draft({
        ...(id !== undefined && { id }),
        path,
        format,
        document,
        report,
        ...(paragraphs && { paragraphs }),
      }),
      report,
    );
  } catch (error) {
    return refuse(job, `could not be checked, which is a fault of Factdesk's own: ${String(error)}`);
  }
}

/** A refusal of the job for a reason, in words that go on from its path: `could not be checked`. */
export function refuse({ id, path }: Pick<Job, 'id' | 'path'>, reason: string): Refusal {
  return { ...(id !== undefined && { id }), path, error: `${path}: ${reason}` };
}

function toOutcome(entries: readonly string[], { counts, attributions, shown }: Report): Outcome {
  const byRule: Partial<Record<RuleName, number>> = {};
  for (const { rule } of shown) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return {
    entries,
    claims: counts.claims,
    byRule,
    loudest: LOUDNESS.find((loud) => shown.some(({ severity }) => severity === loud)) ?? null,
    namesOutlets: attributions.length > 0,
  };
}
