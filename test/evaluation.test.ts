// The desk against published cases and real articles, where the folder that holds them lies beside the repository.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../server/src/core/draft/formats.ts';
import { en } from '../server/src/core/language/en.ts';
import { readAmount } from '../server/src/core/quantities/amounts/amounts.ts';
import { readFigure } from '../server/src/core/quantities/amounts/figures.ts';
import { findQuantities } from '../server/src/core/quantities/quantities.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport, type Report } from '../server/src/core/report.ts';
import { findSentences } from '../server/src/core/sentences.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { overlaps, type Span } from '../server/src/core/span.ts';
import { readTokens, type Token } from '../server/src/core/tokens.ts';
import { allSpans, faultOf } from './support/arbitrary.ts';
import { type Label, noScore, overlapOf, scoreLabel, Tally } from './support/labels.ts';

const FOLDER = join(process.cwd(), '../shared/eval');

/** Golden rules kept of 47 (pySBD, MIT). The aim is 44. */
const SENTENCES_FLOOR = 45;
/** Share of spans found (Recognizers-Text, MIT; units without a number left out). The aim is 0.95. */
const SPANS_FLOOR = 0.95;
/**
 * On 501 articles labelled for this repository (`test/labels`), a little below what the desk reaches. Each set was labelled by a
 * reader who knew nothing of the desk, and scored before its misses were read: then between .73 and .95 on claims, the newsier the
 * higher. Half of the readers underlined counted things too, which the desk does not.
 */
const LABELS_FLOORS = { claims: 0.91, findings: 0.88, spans: 0.71 };
/** Share of F1 on the outlets named in 66 articles (English, Chinese, Russian), likewise labelled by a reader who knew nothing of the desk. */
const OUTLETS_FLOOR = 0.94;

/** UTF-16 units beyond which a span names no outlet, as the scorer of the evaluation has it. */
const LONGEST_NAME = 80;

/** What a reader of articles wrote down in this repository. */
const readLabels = <T>(name: string): T[] => readRows(join(process.cwd(), `test/labels/${name}.jsonl`));

/** The report on an article of the corpus: `en/…`. */
const reportOn = (article: string): Report =>
  toReport(
    openDraft(readFileSync(join(FOLDER, 'corpus', article), 'utf8'), formatOf(article)),
    DEFAULT_SETTINGS,
  );

const readLines = <T>(path: string): T[] => readRows(join(FOLDER, path));

const readRows = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** Every file below a folder that is an article. */
function articles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return articles(path);
      return /\.(?:md|txt)$/.test(name) ? [path] : [];
    });
}

interface GoldenRule {
  readonly set: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

interface NumberCase {
  readonly lang: string;
  readonly model: string;
  readonly input: string;
  readonly results: readonly {
    readonly start: number;
    readonly end_inclusive: number | null;
    readonly value: string | null;
  }[];
}

/** Reads `tokens` from left to right with one of the readers of amounts. */
function scan(tokens: readonly Token[], read: typeof readFigure): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < tokens.length;) {
    const piece = read(tokens, i, en);
    const [first, last] = [tokens[piece?.from ?? i], tokens[(piece?.next ?? 0) - 1]];
    if (piece && first && last) found.push({ start: first.start, end: last.end });
    i = Math.max(piece?.next ?? 0, i + 1);
  }
  return found;
}

/** What the tokeniser sees before claims are told from labels: quantities, and amounts and figures wherever they stand. */
function rawSpans(text: string): Span[] {
  const tokens = readTokens(text, 0, text.length);
  const amounts = scan(tokens, readAmount as typeof readFigure);
  return [...findQuantities(tokens, en), ...amounts, ...scan(tokens, readFigure)];
}

describe('the desk against what is published', function () {
  before(function () {
    if (existsSync(FOLDER)) return;
    console.log('      ../shared/eval is not here: nothing to measure against');
    this.skip();
  });

  it('keeps the golden rules of sentences', () => {
    const rules = readLines<GoldenRule>('specs/pysbd_golden.jsonl').filter(
      ({ set }) => set === 'GOLDEN_EN_RULES_TEST_CASES',
    );
    const kept = rules.filter(({ text, sentences }) => {
      const own = findSentences(text, en).map(({ start, end }) => text.slice(start, end));
      return JSON.stringify(own) === JSON.stringify(sentences.map((sentence) => sentence.trim()));
    });
    console.log(`      ${kept.length} of ${rules.length} golden rules`);
    assert.ok(kept.length >= SENTENCES_FLOOR);
  });

  it('finds raw quantities', () => {
    const models = ['NumberModel', 'PercentModel', 'CurrencyModel', 'DimensionModel'];
    const cases = readLines<NumberCase>('specs/recognizers_text.jsonl').filter(
      ({ lang }) => lang === 'English',
    );
    let [all, met] = [0, 0];
    for (const model of models) {
      const wanted = cases
        .filter((each) => each.model === model)
        .flatMap(({ input, results }) =>
          results.flatMap(({ start, end_inclusive: last, value }) =>
            last === null || value === null || value === 'null' ? [] : [{ input, start, end: last + 1 }],
          ),
        );
      const found = wanted.filter((span) => rawSpans(span.input).some((own) => overlapOf(own, span) >= 0.5));
      console.log(`      ${model}: ${found.length} of ${wanted.length}`);
      all += wanted.length;
      met += found.length;
    }
    console.log(`      together ${(met / all).toFixed(3)}`);
    assert.ok(met / all >= SPANS_FLOOR);
  });

  it('agrees with the readers of the articles in en-2026-11.jsonl', () => {
    const score = noScore();
    const labels = readLabels<Label>('en-2026-11');
    for (const doc of new Set(labels.map((label) => label.doc))) {
      const report = reportOn(`en/${doc}`);
      for (const label of labels.filter((each) => each.doc === doc)) scoreLabel(label, report, score);
    }
    const [claims, findings, spans] = [
      score.claims.f1,
      score.findings.f1,
      score.spans.found / score.spans.of,
    ];
    console.log(
      `      claims ${claims.toFixed(3)}, findings ${findings.toFixed(3)}, spans ${spans.toFixed(3)}`,
    );
    assert.ok(
      claims >= LABELS_FLOORS.claims && findings >= LABELS_FLOORS.findings && spans >= LABELS_FLOORS.spans,
    );
  });

  it('agrees with the reader of state-media-2026-11.jsonl on which outlets are used as a source', () => {
    const names = readLabels<Span & { doc: string; used: boolean }>('state-media-2026-11');
    const tally = new Tally();
    for (const doc of new Set(names.map((name) => name.doc))) {
      const { attributions } = reportOn(doc);
      const said = attributions.filter(
        ({ role, start, end }) => role === 'attribution' && end - start <= LONGEST_NAME,
      );
      for (const name of names.filter((each) => each.doc === doc))
        tally.add(
          name.used,
          said.some((one) => overlaps(one, name)),
        );
    }
    console.log(`      outlets ${tally.f1.toFixed(3)}`);
    assert.ok(tally.f1 >= OUTLETS_FLOOR);
  });

  it('reads every article without an exception, and marks valid spans', () => {
    for (const path of [
      ...articles(join(FOLDER, 'corpus')),
      ...articles(join(FOLDER, 'dev/docs')),
      ...articles(join(FOLDER, 'seed/docs')),
    ]) {
      const text = readFileSync(path, 'utf8');
      const reading = openDraft(text, formatOf(path));
      const faults = allSpans(reading, toReport(reading, DEFAULT_SETTINGS)).map((span) =>
        faultOf(span, text),
      );
      assert.deepEqual(faults.filter(Boolean), [], path);
    }
  });
});

const formatOf = (path: string): Format => (path.endsWith('.txt') ? 'plaintext' : 'markdown');
