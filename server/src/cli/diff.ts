// A unified diff of two texts that differ in one place, as `patch` and `git apply` read it.
import { isAbsolute } from 'node:path';
import { makeHarmless } from './output.ts';

/** Lines shown before and after the change. */
const CONTEXT = 3;

/** `--- a/strike.md`, `+++ b/strike.md` and one hunk; empty where nothing differs. */
export function toDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [toLines(before), toLines(after)];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const from = Math.max(0, same - CONTEXT);
  const kept = Math.min(tail, CONTEXT);
  const hunk = [
    ...old.slice(from, same).map((line) => ` ${line}`),
    ...old.slice(same, old.length - tail).map((line) => `-${line}`),
    ...now.slice(same, now.length - tail).map((line) => `+${line}`),
    ...old.slice(old.length - tail, old.length - tail + kept).map((line) => ` ${line}`),
  ];
  const [fewer, more] = [old.length - tail + kept - from, now.length - tail + kept - from];
  return `${toHead(path)}@@ -${toExtent(from, fewer)} +${toExtent(from, more)} @@\n${hunk.map(toEnded).join('')}`;
}

/** Lines with their line feeds; the last one has none where the text ends without. */
const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** `12,4`: where a hunk starts and how many lines it has; one of no lines starts at the line before it. */
const toExtent = (from: number, lines: number) => `${lines === 0 ? from : from + 1},${lines}`;

const toEnded = (line: string) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);

function toHead(path: string): string {
  const name = makeHarmless(path);
  const [old, now] = isAbsolute(path) ? [name, name] : [`a/${name}`, `b/${name}`];
  return `--- ${old}\n+++ ${now}\n`;
}
