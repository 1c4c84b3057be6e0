// Answers on their way out: printed in the order of the drafts, and counted.
import { registryAgeNote } from '../core/sources/outlets/classification.ts';
import type { CheckOrder } from './arguments.ts';
import { countOf, type Printer, type Summary } from './formats/printer.ts';
import { complain, print } from './output.ts';
import type { Progress } from './progress.ts';
import { LOUDNESS, type Answer, type Outcome, type Refusal } from './work.ts';

/** Prints and counts what came of a run. */
export class Results {
  private readonly summary: Summary = {
    documents: 0,
    claims: 0,
    withFindings: 0,
    byRule: new Map(),
    problems: [],
  };
  private readonly printer: Printer;
  private readonly progress: Progress;
  /** Severities that make the run fail: those at or above the threshold. */
  private readonly failing: readonly unknown[];
  private readonly answered: boolean;
  private readonly tolerant: boolean;
  private separator = '';
  private refused = 0;
  private failed = false;
  private namesOutlets = false;

  /** `answered`: whether what is refused is answered in its place and only counted, since there may be no end to it. */
  constructor(
    printer: Printer,
    { failOn, articles: answered }: Pick<CheckOrder, 'failOn' | 'articles'>,
    progress: Progress,
  ) {
    this.printer = printer;
    this.progress = progress;
    this.answered = answered;
    this.tolerant = answered && failOn === 'never';
    this.failing = LOUDNESS.slice(0, LOUDNESS.findIndex((severity) => severity === failOn) + 1);
  }

  begin(): Promise<void> {
    return print(this.printer.begin());
  }

  async add(answer: Answer): Promise<void> {
    if ('error' in answer) await this.refuse(answer);
    else await this.count(answer);
  }

  /** Says that something is wrong, on standard error and in what the formats print at the end. */
  note(problem: string): void {
    this.progress.pause();
    this.summary.problems.push(problem);
    complain(problem);
  }

  /** The end of the output; why the run was stopped, if it was. */
  end(stopped?: string): string {
    this.progress.end();
    if (this.answered && this.refused > 0)
      complain(`${countOf(this.refused, 'line')} could not be checked; each is answered in its place.`);
    if (stopped !== undefined) this.note(`${stopped} after ${countOf(this.summary.documents, 'draft')}.`);
    return this.printer.end(this.summary);
  }

  /** 0 nothing found at or above the threshold, 1 something found, 2 something was wrong. */
  get status(): 0 | 1 | 2 {
    if (this.summary.problems.length > 0 || (this.refused > 0 && !this.tolerant)) return 2;
    return this.failed ? 1 : 0;
  }

  /** That the registry is old, where a draft names an outlet. */
  get ageNote(): string | null {
    return this.namesOutlets ? registryAgeNote(new Date().toISOString().slice(0, 10)) : null;
  }

  private async refuse(refusal: Refusal): Promise<void> {
    this.refused++;
    if (!this.answered) this.note(refusal.error);
    await this.print(this.printer.refusal(refusal));
  }

  private async count({ entries, claims, byRule, loudest, namesOutlets }: Outcome): Promise<void> {
    const { summary } = this;
    summary.documents++;
    summary.claims += claims;
    if (loudest !== null) summary.withFindings++;
    for (const [rule, count] of Object.entries(byRule))
      summary.byRule.set(rule, (summary.byRule.get(rule) ?? 0) + count);
    this.failed ||= this.failing.includes(loudest);
    this.namesOutlets ||= namesOutlets;
    await this.print(entries);
  }

  private async print(entries: readonly string[]): Promise<void> {
    if (entries.length === 0) return;
    if (process.stdout.isTTY) this.progress.pause();
    await print(this.separator + entries.join(this.printer.separator));
    this.separator = this.printer.separator;
  }
}
