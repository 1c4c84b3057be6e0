// The examples in the README, so that what is tested is what people copy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const README = readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n');

/** The examples in one language in a section of the README, e.g. the two in Lua below `### Neovim`. */
export function examplesOf(heading: string, language: string): string[] {
  const section = README.split(`\n### ${heading}\n`)[1]?.split(/\n#{2,} /u)[0] ?? '';
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)]
    .filter(([, written]) => written === language)
    .map(([, , example = '']) => example);
}

/** The same where there is but one. */
export function exampleOf(heading: string, language: string): string {
  const [example, ...others] = examplesOf(heading, language);
  assert.ok(example !== undefined && others.length === 0, `one example for ${heading} in ${language}`);
  return example;
}
