// Launchers keep what V8 compiled of a bundle beside it, and do without where that is not to be had.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('launchers', () => {
  let folder: string;
  const main = () => join(folder, 'main');
  const keptIn = (path: string) => readdirSync(path).filter((file) => file.startsWith('cli.js.'));
  const check = () => {
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'cli.js'), 'check', 'samples'], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    return stdout;
  };
  const keptPath = () => {
    const [name = ''] = keptIn(main());
    return join(main(), name);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fd-'));
    cpSync('dist', folder, { recursive: true });
    for (const file of keptIn(main())) rmSync(join(main(), file));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are built with what is kept', () => {
    assert.equal(keptIn('dist/main').length, 1);
  });

  it('keep what was compiled, and run from it', () => {
    const first = check();
    assert.equal(keptIn(main()).length, 1);
    const { mtimeMs } = statSync(keptPath());
    assert.equal(check(), first);
    assert.equal(statSync(keptPath()).mtimeMs, mtimeMs, 'kept once');
  });

  it('compile again where what is kept is no code', () => {
    const first = check();
    writeFileSync(keptPath(), 'a draft');
    assert.equal(check(), first);
    assert.ok(readFileSync(keptPath()).length > 100_000, 'and keep it anew');
  });

  it('compile again where what is kept has lost a part', () => {
    const first = check();
    const whole = readFileSync(keptPath());
    for (const damaged of [
      Buffer.concat([whole.subarray(0, whole.length >> 1), Buffer.alloc(whole.length >> 1)]),
      whole.subarray(0, 50_000),
    ]) {
      writeFileSync(keptPath(), damaged);
      assert.equal(check(), first);
    }
    assert.ok(readFileSync(keptPath()).length > 500_000, 'and keep it anew');
  });

  it('keep what a server compiled that ran for longer than V8 is made to wait', async () => {
    const inMain = () => readdirSync(main()).filter((file) => file.startsWith('server.js.'));
    const [built] = inMain();
    rmSync(join(main(), String(built)));
    const server = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    server.stdin.end();
    await once(server, 'exit');
    assert.deepEqual(inMain(), [built], 'under the name that the next start asks for');
  });

  it('leave nothing of an older build', () => {
    writeFileSync(join(main(), 'cli.js.0123456789ab.1'), 'old');
    check();
    assert.equal(keptIn(main()).length, 1);
  });

  it('run where nothing can be kept', () => {
    const first = check();
    const path = keptPath();
    rmSync(path);
    mkdirSync(path);
    assert.equal(check(), first);
    assert.deepEqual(
      keptIn(main()).map((file) => join(main(), file)),
      [path],
      'and leave nothing behind',
    );
  });
});
