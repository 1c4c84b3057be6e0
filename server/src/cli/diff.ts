// A unified diff of two texts that differ in one place, as `patch` and `git apply` read it.
import { isAbsolute, parse, relative, resolve } from 'node:path';
import { toSlashes } from './find.ts';

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

/** As git writes it: a tab ends a name with spaces in it, which `patch` would else end at the first. */
function toHead(path: string): string {
  const name = toName(path);
  const end = name.includes(' ') ? '\t' : '';
  return `--- ${quote(`a/${name}`)}${end}\n+++ ${quote(`b/${name}`)}${end}\n`;
}

/**
 * The way to a draft from the current folder, `drafts/strike.md`: from `./drafts/strike.md`, and from a whole path too.
 * One that is not below that folder is named from the root of the disk, since nobody who applies diffs goes up: not
 * `../strike.md` but `news/strike.md`, to be applied in `/`.
 */
function toName(path: string): string {
  const way = relative('.', path);
  const isOutside = /^\.\.(?:[/\\]|$)/.test(toSlashes(way)) || isAbsolute(way);
  const whole = resolve(path);
  return toSlashes(isOutside ? whole.slice(parse(whole).root.length) : way);
}

/** A name as git quotes it where a sign in it would not stay as it is in a line: `"a/tab\\tin it.md"`. */
function quote(name: string): string {
  // a tab; a quotation mark; not é, nor a blank
  const quoted = name.replace(/[\0-\x1f\x7f"\\]/g, toEscape); // eslint-disable-line no-control-regex
  return quoted === name ? name : `"${quoted}"`;
}

const SHORT: Readonly<Record<string, string>> = {
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '"': '"',
  '\\': '\\',
};

const toEscape = (sign: string) => `\\${SHORT[sign] ?? sign.charCodeAt(0).toString(8).padStart(3, '0')}`;
