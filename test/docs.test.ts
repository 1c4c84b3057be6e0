// What the pages say is so: settings and rules are those there are, links lead somewhere, and nothing is left to be written.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../package.json';
import { HELP } from '../server/src/cli/help.ts';
import { RULES } from '../server/src/core/rules/rules.ts';

const RULE_PAGES = RULES.map(({ name }) => `server/src/core/rules/${name}.md`);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/archives.md',
  'server/ARCHITECTURE.md',
  'server/data/README.md',
  'server/data/CORRECTIONS.md',
  ...RULE_PAGES,
];

const read = (page: string) => readFileSync(join(process.cwd(), page), 'utf8').replaceAll('\r\n', '\n');

/** A page without what is code: fenced blocks, and words in backticks. */
const readProse = (page: string) =>
  read(page)
    .replace(/^```[\s\S]+?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '');

// "| `factdesk.reach` | `"block"` | How" | not "| setting | default |"
const SETTING = /^\| `(factdesk\.[\w.-]+)` \| `([^`\n]*)` \|/gm;

// "[the page](server/data/README.md#add-an-outlet)" | "![a](images/a.png)" | not "[a](https://a.org)"
const LINK = /\]\((?!https?:)([^()\s]+)\)/g;

/** The anchor GitHub gives a heading: `What the classes mean` is `what-the-classes-mean`. */
const toAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#{1,6} (\S.*)$/gm)].map(([, heading = '']) => toAnchor(heading));

/** Links of a page into this repository that lead nowhere. */
function deadLinks(page: string): string[] {
  return [...readProse(page).matchAll(LINK)]
    .map(([, link = '']) => link)
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(process.cwd(), target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
}

describe('the README', () => {
  const readme = read('README.md');

  it('lists the settings there are, in their order, with their defaults', () => {
    const offered = manifest.contributes.configuration.flatMap(({ properties }) =>
      Object.entries<{ default: unknown }>(properties).map(([name, setting]) => [
        name,
        JSON.stringify(setting.default),
      ]),
    );
    const listed = [...readme.matchAll(SETTING)].map(([, name, value]) => [name, value]);
    assert.deepEqual(listed, offered);
  });

  it('lists the rules there are, each with a link to its page', () => {
    const listed = [...readme.matchAll(/^\| \[([a-z-]+)\]\(([^()\s]+)\) \|/gm)].map(([, name, page]) => [
      name,
      page,
    ]);
    assert.deepEqual(
      listed,
      RULES.map(({ name }, i) => [name, RULE_PAGES[i]]),
    );
  });

  it('gives a stranger the two commands', () => {
    const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, lines = '']) =>
      lines.split('\n'),
    );
    for (const command of ['npm ci && npm start', 'npm cit', 'npx factdesk check samples'])
      assert.ok(commands.includes(command), command);
  });

  it('names the options of the command line, and scripts that are there', () => {
    const options = [...HELP.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
    assert.ok(options.length > 3);
    for (const words of [...options, 'factdesk lsp --stdio', `factdesk-${manifest.version}.vsix`])
      assert.ok(readme.includes(words), words);
    const scripts = new Set<string>(Object.keys(manifest.scripts));
    for (const [, script = ''] of (readme + read('CONTRIBUTING.md')).matchAll(
      /\bnpm run ([a-z]+(?::[a-z]+)*)/g,
    ))
      assert.ok(scripts.has(script), script);
  });
});

describe('the pages', () => {
  for (const page of PAGES)
    describe(page, () => {
      it('has no link into this repository that leads nowhere', () => assert.deepEqual(deadLinks(page), []));
      it('has nothing left to be written', () => assert.doesNotMatch(read(page), /\bTODO\b/));
    });

  it('tell what changed up to this version', () => {
    assert.ok(read('CHANGELOG.md').includes(`\n## ${manifest.version} (`));
  });
});
