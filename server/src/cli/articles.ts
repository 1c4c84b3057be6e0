// An archive on standard input, one article a line as JSON: `{"id":7,"text":"Unemployment fell …","path":"strike.md"}`.
import { FORMATS, type Format } from '../core/draft/formats.ts';
import { sayTooLong, toFormat } from './drafts.ts';
import { readLines } from './lines.ts';
import type { SettingsOf } from './settings.ts';
import { refuse, type Job, type Refusal } from './work.ts';

/** UTF-16 units; a longer path is none that a file system has. */
const MAX_PATH = 4_096;

/** Bytes that one UTF-16 unit takes at most in JSON (`\u0041`), and room for what else stands in the line. */
const toMaxLine = (maxFileSize: number) => maxFileSize * 6 + 65_536;

/**
 * The articles of a stream, ready to be checked, in their order. In the place of a line that is none stands what is
 * wrong with it. Nothing is kept from one line to the next.
 */
export async function* readArticles(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  settingsOf: SettingsOf,
): AsyncGenerator<Job | Refusal> {
  const { settings } = await settingsOf(name);
  for await (const line of readLines(stream, toMaxLine(settings.maxFileSize)))
    yield line ? await readArticle(line, name, settingsOf) : { error: sayTooLong(settings.maxFileSize) };
}

async function readArticle(line: Uint8Array, name: string, settingsOf: SettingsOf): Promise<Job | Refusal> {
  const record = parse(line);
  if (typeof record === 'string') return { error: record };
  const { id, text, language, ...rest } = record;
  const path = rest['path'] ?? name;
  const known = { ...(isId(id) && { id }), ...(isPath(path) && { path }) };
  if (isGiven(id) && !isId(id))
    return { ...known, error: '"id" is neither a string nor a whole number that JSON readers agree on' };
  if (!isPath(path)) return { ...known, error: '"path" is no path' };
  if (typeof text !== 'string') return { ...known, error: '"text" is missing, or no string' };
  const format = language ?? toFormat(path);
  if (!isFormat(format)) return { ...known, error: `"language" is none of ${FORMATS.join(', ')}` };
  const { settings } = await settingsOf(path);
  const draft = { ...known, path };
  if (settings.excluded) return refuse(draft, 'excluded by the configuration, so not checked');
  if (text.length > settings.maxFileSize) return refuse(draft, sayTooLong(settings.maxFileSize));
  return { ...draft, format, text, settings };
}

/** The record of a line, or what is wrong with the line. */
function parse(line: Uint8Array): Readonly<Record<string, unknown>> | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return 'the line is not UTF-8';
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, without a quotation of what may be a whole article.
  }
  return 'the line is no JSON object';
}

/** Whether a field has a value: what a table lacks is null in the JSON that comes of it. */
const isGiven = (value: unknown) => value !== undefined && value !== null;

const isPath = (path: unknown): path is string => typeof path === 'string' && path.length <= MAX_PATH;

const isId = (id: unknown): id is string | number => typeof id === 'string' || Number.isSafeInteger(id);

const isFormat = (language: unknown): language is Format => FORMATS.some((format) => format === language);
