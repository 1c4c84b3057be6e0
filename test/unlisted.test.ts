import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';

describe('declarations without lists', () => {
  let unlisted: (code: string) => string;
  before(async () => {
    const module = pathToFileURL('scripts/unlisted.mjs').href;
    ({ unlisted } = (await import(module)) as { unlisted: (code: string) => string });
  });

  const CASES = [
    ['const [a, b] = [c, d];', 'const a=c,b=d;'],
    ['let[a,b]=[c(1,2),[d]];', 'let a=c(1,2),b=[d];'],
    ['const x = 1, [a] = [x];', 'const x = 1, a=x;'],
    ['const [f, g] = [() => { const [a, b] = [1, 2]; return a + b; }, 0];', 'const f=() => { const a=1,b=2; return a + b; },g=0;'],
  ]; // prettier-ignore
  for (const [code = '', written] of CASES) it(code, () => assert.equal(unlisted(code), written));

  for (const code of [
    'const [a, b] = c;',
    'const [a] = [b, c()];',
    'const [a = 1, b] = [c, d];',
    'const [a, ...b] = [c, d];',
    'const [a, b] = [...c];',
    'const [a, b] = [, c];',
    'const [{ a }, b] = [c, d];',
    '[a, b] = [b, a];',
    'var [a, b] = [b, a];',
    'const [] = [];',
    "for (let [a, b] = ['c' in d, 0]; a; a = false);",
  ])
    it(`left alone: ${code}`, () => assert.equal(unlisted(code), code));
});
