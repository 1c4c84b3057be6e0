// A line above each heading that says how many of the numbers below it lack a source, for editors that ask for code lenses.
import type { CodeLens } from 'vscode-languageserver';
import type { Checked } from './documents.ts';
import { toRange } from './positions.ts';

/** A heading with what stands below it, up to the next heading of its level or a higher one. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  /** Claims before it in the draft, and how many of them are unsourced. */
  readonly before: Tally;
}

interface Tally {
  readonly claims: number;
  readonly unsourced: number;
}

/** One lens for each heading that has claims below it. It has words only: a click does nothing. */
export function listLenses({ document, reading, report }: Checked): CodeLens[] {
  const { lens } = report.messages.server;
  const lenses: CodeLens[] = [];
  const open: Section[] = [];
  let [claims, unsourced] = [0, 0];
  const closeFrom = (level: number) => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const section = open.pop();
      const below = {
        claims: claims - (section?.before.claims ?? 0),
        unsourced: unsourced - (section?.before.unsourced ?? 0),
      };
      if (section && below.claims > 0)
        lenses.push({
          range: toRange(document, section),
          command: { title: lens(below.claims, below.unsourced), command: '' },
        });
    }
  };
  reading.blocks.forEach(({ block }) => {
    if (block.kind === 'heading') {
      closeFrom(block.level);
      open.push({ start: block.start, end: block.end, level: block.level, before: { claims, unsourced } });
    }
    for (; (report.claims[claims]?.start ?? Infinity) < block.end; claims++)
      if (report.claims[claims]?.state === 'unsourced') unsourced++;
  });
  closeFrom(1);
  return lenses.sort((a, b) => a.range.start.line - b.range.start.line);
}
