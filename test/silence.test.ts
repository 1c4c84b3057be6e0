// Silencing an outlet in a configuration file: what is put where, and that nothing else changes.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readConfigurationFile } from '../server/src/config/file.ts';
import { silenceIn } from '../server/src/config/silence.ts';
import { applyEdits } from './support/arbitrary.ts';

/** The text of a configuration file once the outlet is silenced; the gap is the reason. */
function silenced(text: string, id = 'xinhua'): string | null {
  const edit = silenceIn(text, id);
  if (!edit) return null;
  const { gap } = edit;
  assert.equal(edit.text.slice(gap?.start, gap?.end), 'say why');
  return applyEdits(text, [edit]);
}

describe('silencing an outlet in a configuration file', () => {
  const ENTRY = 'silencedOutlets:\n  xinhua: "say why"\n';
  const cases: [name: string, before: string, after: string][] = [
    ['makes the list', '# house rules\nreach: sentence # strict\n', `# house rules\nreach: sentence # strict\n${ENTRY}`],
    ['makes it in an empty file', '', ENTRY],
    ['makes it after a comment', '# nothing yet\n', `# nothing yet\n${ENTRY}`],
    ['ends an unended last line', 'reach: sentence', `reach: sentence\n${ENTRY}`],
    ['keeps CRLF', 'reach: sentence\r\n', 'reach: sentence\r\nsilencedOutlets:\r\n  xinhua: "say why"\r\n'],
    ['takes the line break of the line above', 'reach: block\r\nsilencedOutlets:\n  tass: known\nrules: {}\r\n', 'reach: block\r\nsilencedOutlets:\n  tass: known\n  xinhua: "say why"\nrules: {}\r\n'],
    ['adds to the list', 'silencedOutlets:\n    tass: known # by all\n\n# more\nreach: block\n', 'silencedOutlets:\n    tass: known # by all\n    xinhua: "say why"\n\n# more\nreach: block\n'],
    ['adds after a reason of several lines', 'silencedOutlets:\n  tass: >\n    known\n    by all\nreach: block\n', 'silencedOutlets:\n  tass: >\n    known\n    by all\n  xinhua: "say why"\nreach: block\n'],
    ['fills an empty list', 'silencedOutlets: # none\nreach: block\n', 'silencedOutlets: # none\n  xinhua: "say why"\nreach: block\n'],
  ]; // prettier-ignore
  for (const [name, before, after] of cases) it(name, () => assert.equal(silenced(before), after));

  for (const text of [
    '# kept\n{ reach: block }\n',
    '# kept\nsilencedOutlets: {}\nreach: block\n',
    '# kept\nsilencedOutlets: { tass: known }\n',
    '# kept\nsilencedOutlets:\n  xinhua:\n',
  ])
    it(`keeps comments and settings in ${JSON.stringify(text)}`, () => {
      const after = silenced(text) ?? '';
      assert.match(after, /^# kept$/m);
      const { silencedOutlets, ...rest } = parse(after) as { silencedOutlets: Record<string, string> };
      assert.equal(silencedOutlets['xinhua'], 'say why');
      const before = parse(text) as { silencedOutlets?: Record<string, string> };
      assert.deepEqual(
        { ...rest, silencedOutlets: { ...silencedOutlets, xinhua: undefined } },
        { ...before, silencedOutlets: { ...before.silencedOutlets, xinhua: undefined } },
      );
    });

  for (const text of ['- a\n- b\n', 'reach: [\n', 'just words\n'])
    it(`leaves ${JSON.stringify(text)} alone, which is no map of settings`, () =>
      assert.equal(silenceIn(text, 'xinhua'), null));

  it('counts once there is a reason, and says so until there is', () => {
    const text = silenced('reach: sentence\n') ?? '';
    const read = (words: string) => readConfigurationFile('file:///x', text.replace('say why', words));
    assert.equal(read('say why').values.silenced.size, 0);
    assert.match(read('say why').problems[0]?.message ?? '', /^silencedOutlets\.xinhua gives no reason/);
    assert.deepEqual(read('our series is about it').problems, []);
    assert.equal(read('our series is about it').values.silenced.get('xinhua'), 'our series is about it');
  });
});
