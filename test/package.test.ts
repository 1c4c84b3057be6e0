// The .vsix a writer installs holds what Factdesk needs at work, and nothing else.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { Session } from './support/session.ts';

const DRAFT = 'vscode-vfs://desk/harbour-giant.md';
const HOUSE = 'vscode-vfs://desk/.factdesk.yaml';

/** Names of the files in a zip archive, from the directory at its end (one without a comment). */
function listZip(bytes: Buffer): string[] {
  const end = bytes.length - 22;
  assert.equal(bytes.readUInt32LE(end), 0x06054b50, 'end of a zip directory');
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

describe('the package', () => {
  let folder: string;
  let vsix: string;
  after(() => rmSync(folder, { recursive: true, force: true }));

  before('pack', () => {
    folder = mkdtempSync(join(tmpdir(), 'fd-'));
    vsix = join(folder, 'factdesk.vsix');
    const module = pathToFileURL('scripts/package.mjs').href;
    const script = `(await import('${module}')).makePackage(${JSON.stringify(vsix)})`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
  });

  it('holds the bundles, the grammar, the words of the interface, the pages and the walkthrough, and nothing else', () => {
    assert.deepEqual(
      listZip(readFileSync(vsix)).sort(),
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/NOTICE',
        'extension/THIRD-PARTY-NOTICES.txt',
        'extension/changelog.md',
        'extension/dist/browser/client.js',
        'extension/dist/client.js',
        'extension/dist/main/registry.json',
        'extension/dist/main/server.js',
        'extension/dist/server.js',
        'extension/images/icon.png',
        'extension/images/view.svg',
        'extension/l10n/bundle.l10n.json',
        'extension/l10n/bundle.l10n.zh-cn.json',
        'extension/package.json',
        'extension/package.nls.json',
        'extension/package.nls.zh-cn.json',
        'extension/readme.md',
        'extension/schemas/factdesk.schema.json',
        'extension/syntaxes/factdesk.injection.tmLanguage.json',
        'extension/walkthrough/sample.md',
        ...['fix', 'left', 'look', 'open', 'settle'].flatMap((name) =>
          ['dark', 'light'].map((shade) => `extension/walkthrough/${name}-${shade}.png`),
        ),
      ].sort(),
    );
  });

  it('weighs at most 1.2 MB', () => {
    assert.ok(statSync(vsix).size <= 1_200_000, `${statSync(vsix).size} bytes`);
  });

  it('holds no source map', () => {
    for (const bundle of ['client.js', 'server.js', 'main/server.js', 'browser/client.js'])
      assert.doesNotMatch(readFileSync(join('dist', bundle), 'utf8'), /sourceMappingURL=data/);
  });

  it('asks for the editor alone where its client runs in a browser', () => {
    const client = readFileSync('dist/browser/client.js', 'utf8');
    const asked = Array.from(
      client.matchAll(/\b(?:require|import)\(["'`]([^"'`]+)["'`]\)|["'`](node:[^"'`]+)["'`]/gu),
      ([, required, name]) => required ?? name,
    );
    assert.deepEqual([...new Set(asked)], ['vscode']);
  });

  it('serves the same in a web worker as in Node', async () => {
    const [inNode, inWorker] = await Promise.all([serve(), serve(['test/support/worker.mjs'])]);
    assert.ok(inNode.found.length > 0);
    assert.deepEqual(inWorker, inNode);
  });
});

/** What the server says of a draft whose settings the editor reads for it. */
async function serve(command?: string[]): Promise<{ found: Diagnostic[]; hover: unknown }> {
  const readFile = (uri: string): string | null =>
    uri === HOUSE ? 'rules:\n  state-media-only: info\n' : null;
  const session = await Session.start({
    readFile,
    folders: ['vscode-vfs://desk'],
    ...(command && { command }),
  });
  session.open(DRAFT, readFileSync('samples/harbour-giant.md', 'utf8'));
  const found = await session.diagnostics(DRAFT);
  const at = found[0]?.range.start;
  const hover = await session.request('textDocument/hover', { textDocument: { uri: DRAFT }, position: at });
  assert.deepEqual(session.failures(), []);
  assert.equal(await session.end(), 0);
  return { found, hover };
}
