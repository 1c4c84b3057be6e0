// `factdesk check`: drafts in, findings out, and a status that says whether there were any.
import { openDraft } from '../core/reading.ts';
import { toReport } from '../core/report.ts';
import type { Severity } from '../core/settings.ts';
import { registryAgeNote } from '../core/sources/classification.ts';
import { registryWith } from '../core/sources/registry.ts';
import { TextDocument } from '../lsp/positions.ts';
import type { CheckOrder, FormatName, Threshold } from './arguments.ts';
import { findDrafts, readText, toFormat, Unreadable } from './drafts.ts';
import type { CheckedDraft, Printer, Summary } from './formats/printer.ts';
import { complain, print } from './output.ts';
import { startProgress } from './progress.ts';
import { openSettings, type SettingsOf } from './settings.ts';

/**
 * Checks every draft, printing each as soon as it is checked. Answers the exit status: 0 nothing found at or above
 * the threshold, 1 something found, 2 a file could not be read.
 */
export async function runCheck(order: CheckOrder): Promise<0 | 1 | 2> {
  const summary: Summary = { documents: 0, claims: 0, withFindings: 0, byRule: new Map(), problems: [] };
  const say = (problem: string) => {
    summary.problems.push(problem);
    complain(problem);
  };
  const note = ({ message }: Unreadable) => say(message);
  const settingsOf = await openSettings(order, say);
  const paths = await findDrafts(order.paths, note);
  const printer = await choosePrinter(order.format);
  const progress = await startProgress(paths.length);
  let failed = false;
  let namesOutlets = false;
  await print(printer.begin());
  for (const path of paths) {
    const checked = await checkDraft(path, order, settingsOf).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      progress.pause();
      note(error);
    });
    if (checked) {
      count(summary, checked);
      namesOutlets ||= checked.report.attributions.length > 0;
      failed ||= checked.report.findings.some(({ severity }) => reaches(severity, order.failOn));
      const text = printer.draft(checked);
      if (text !== '' && process.stdout.isTTY) progress.pause();
      await print(text);
    }
    progress.step();
  }
  progress.end();
  await print(printer.end(summary));
  const age = namesOutlets ? registryAgeNote(new Date().toISOString().slice(0, 10)) : null;
  if (age !== null) complain(age);
  if (summary.problems.length > 0) return 2;
  return failed ? 1 : 0;
}

async function checkDraft(
  path: string,
  { stdinName }: CheckOrder,
  settingsOf: SettingsOf,
): Promise<CheckedDraft | null> {
  const name = path === '-' ? stdinName : path;
  const { settings } = await settingsOf(name);
  if (settings.excluded) return null;
  const text = await readText(path);
  const format = toFormat(name);
  const report = toReport(openDraft(text, format, registryWith(settings.outlets)), settings);
  return { path: name, format, document: TextDocument.create(name, format, 0, text), report };
}

function count(summary: Summary, { report }: CheckedDraft): void {
  summary.documents++;
  summary.claims += report.claims.length;
  if (report.findings.length > 0) summary.withFindings++;
  for (const { rule } of report.findings) summary.byRule.set(rule, (summary.byRule.get(rule) ?? 0) + 1);
}

/** From the loudest on. */
const LOUDNESS: readonly (Severity | Threshold)[] = ['error', 'warning', 'information', 'hint'];

/** Whether a severity is at or above the threshold: a warning reaches `information`, and nothing reaches `never`. */
function reaches(severity: Severity, threshold: Threshold): boolean {
  return LOUDNESS.indexOf(severity) <= LOUDNESS.indexOf(threshold);
}

async function choosePrinter(format: FormatName): Promise<Printer> {
  switch (format) {
    case 'json':
      return (await import('./formats/json.ts')).printJson();
    case 'github':
      return (await import('./formats/github.ts')).printGithub();
    case 'sarif':
      return (await import('./formats/sarif.ts')).printSarif();
    case 'text':
      return (await import('./formats/text.ts')).printText(await toLook());
  }
}

/** The terminal's width and colours; without a terminal 100 columns and none. */
async function toLook() {
  const { default: picocolors } = await import('picocolors');
  const { env, stdout } = process;
  // Declared as always true or false; without a terminal it is neither.
  const isTerminal = (stdout.isTTY as boolean | undefined) === true;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const colored = !env['NO_COLOR'] && (forced || (isTerminal && env['TERM'] !== 'dumb'));
  return { columns: (isTerminal && stdout.columns) || 100, colors: picocolors.createColors(colored) };
}
