// Factdesk in Neovim and Emacs, which run with the configuration that the README shows, word for word.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI } from './support/cli.ts';
import { exampleOf, examplesOf } from './support/readme.ts';

/** `220` has a source where one reaches on to the next sentence, which the settings in the README rule out. */
const DRAFT = `🧑‍🚒 Unemployment fell to 4.1 percent in March.

The census counted 900 farms, [the tables show](https://stats.example/farms). It also counted 220 otters.
`;

/** What an editor saw: the words under each diagnostic with their severity, and what came of a hover and a fix. */
interface Seen {
  readonly version: string;
  readonly fault?: string;
  readonly plain: string[][];
  readonly draft: string[][];
  readonly newsroom: string[][];
  readonly hover: string;
  readonly titles: string[];
  readonly fixed: string;
  readonly clients: number;
}

/** What a program prints; null where it is not installed or fails. */
function ask(program: string, ...words: string[]): string | null {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

const isAlive = (id: number) => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

describe('another editor', function () {
  this.timeout(120_000);
  let folder = '';
  const put = (name: string, text: string) => writeFile(join(folder, name), text);

  before(function () {
    // The `factdesk` on the path is a shell script here.
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-editor-'));
    for (const name of ['bin', 'desk', 'home']) mkdirSync(join(folder, name));
    // The `factdesk` on the path notes its process before it becomes the server.
    const start = `#!/bin/sh\necho $$ >> "${folder}/servers"\nexec "${process.execPath}" "${CLI}" "$@"\n`;
    await writeFile(join(folder, 'bin/factdesk'), start, { mode: 0o755 });
    await put('draft.md', DRAFT);
    await put('plain.txt', '- Rents fell by 7 percent\n- It was hot\n');
    await put('desk/draft.md', 'Unemployment fell to 4.1 percent in March.\n');
    await put('desk/.factdesk.yaml', 'rules: { unsourced-number: error }\n');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Runs an editor to its end; what it saw. No server may be left behind. */
  const work = async (program: string, words: string[]): Promise<Seen> => {
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home'),
      XDG_DATA_HOME: join(folder, 'home'),
      XDG_STATE_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'home'),
      FACTDESK_SAW: join(folder, 'saw.json'),
      FACTDESK_FOLDER: `${folder}/`,
    };
    const said = await new Promise<string>((done) => {
      const child = execFile(
        program,
        words,
        { cwd: folder, env, timeout: 100_000 },
        (error, stdout, stderr) => done(`${error?.message ?? ''}\n${stdout}\n${stderr}`),
      );
      child.stdin?.end();
    });
    assert.ok(existsSync(join(folder, 'saw.json')), said);
    const seen = JSON.parse(await readFile(join(folder, 'saw.json'), 'utf8')) as Seen;
    assert.equal(seen.fault, undefined, said);
    const servers = (await readFile(join(folder, 'servers'), 'utf8')).trim().split('\n').map(Number);
    assert.equal(servers.length, seen.clients, 'no server had to be started twice');
    for (let waits = 0; servers.some(isAlive); waits++) {
      assert.ok(waits < 100, 'a server outlives its editor');
      await pause(50);
    }
    return seen;
  };

  /** What every editor has to see, whatever it calls its severities. */
  const hold = (seen: Seen, warning: string, error: string) => {
    assert.deepEqual(seen.plain, [['7 percent', warning]]);
    assert.deepEqual(seen.newsroom, [['4.1 percent', error]]);
    assert.deepEqual(seen.draft, [
      ['4.1 percent', warning],
      ['220', warning],
    ]);
    assert.match(seen.hover, /No source within reach/u);
    assert.ok(seen.titles.length > 3, seen.titles.join('\n'));
    assert.match(seen.fixed, / Unemployment fell to 4\.1 percent in March\. \[.+\]$/u);
  };

  describe('Neovim', () => {
    const [current = '', older = ''] = examplesOf('Neovim', 'lua');
    const isCurrent = ask('nvim', '--clean', '--headless', '+lua io.write(tostring(vim.lsp.enable))', '+q');
    before(function () {
      if (isCurrent !== null) return;
      console.log('Skipped: Neovim is not installed (apt-get install neovim).');
      this.skip();
    });

    const run = async (configuration: string) => {
      mkdirSync(join(folder, 'home/nvim'));
      await put('home/nvim/init.lua', configuration);
      return work('nvim', [
        '--headless',
        '-i',
        'NONE',
        '-n',
        '-c',
        `luafile ${resolve('test/editors/neovim.lua')}`,
      ]);
    };

    it('works as the README sets it up', async () => {
      hold(await run(isCurrent === 'nil' ? older : current), 'WARN', 'ERROR');
    });

    it('is told the same by both examples', async () => {
      hold(
        await run(isCurrent === 'nil' ? readFileSync('test/editors/enable.lua', 'utf8') + current : older),
        'WARN',
        'ERROR',
      );
    });
  });

  describe('Emacs', () => {
    before(function () {
      const words = ['--batch', '--eval', '(package-initialize)', '-l', 'eglot', '-l', 'markdown-mode'];
      if (ask('emacs', ...words) !== null) return;
      console.log(
        'Skipped: Emacs with Eglot and markdown-mode is not installed (apt-get install emacs-nox elpa-eglot elpa-markdown-mode).',
      );
      this.skip();
    });

    it('works as the README sets it up', async () => {
      await put('init.el', exampleOf('Emacs', 'elisp'));
      const words = ['--batch', '--eval', '(package-initialize)', '-l', join(folder, 'init.el')];
      const seen = await work('emacs', [...words, '-l', resolve('test/editors/emacs.el')]);
      hold(seen, 'eglot-warning', 'eglot-error');
    });
  });
});
