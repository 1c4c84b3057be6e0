/** The language that a draft or its newsroom declares. */
import assert from 'node:assert/strict';
import { editDraft, openDraft } from '../server/src/core/reading.ts';

const counted = ({ blocks }: ReturnType<typeof openDraft>) =>
  blocks.flatMap(({ reading }) => reading.sentences.flatMap(({ quantities }) => quantities)).length;

const draft = (tag: string) => `---\nlang: ${tag}\n---\n\nThe town has 7,200 people.\n\n城里有300人。\n`;

describe('a declared language', () => {
  it('settles what is in its own script, and nothing else', () => {
    assert.equal(counted(openDraft(draft('en'), 'markdown')), 2);
    assert.equal(counted(openDraft(draft('de'), 'markdown')), 1);
    assert.equal(counted(openDraft(draft('ja'), 'markdown')), 1);
    assert.equal(counted(openDraft(draft('ko'), 'markdown')), 2);
  });

  it('holds for what was read before, once front matter declares it', () => {
    const before = openDraft(draft('en'), 'markdown');
    const after = draft('de');
    const edited = editDraft(before, after, [{ start: 10, end: 12, text: 'de' }]);
    assert.equal(edited.declared, 'de');
    assert.equal(counted(edited), counted(openDraft(after, 'markdown')));
  });

  it('is the one in the settings where the draft declares none', () => {
    const text = 'The town has 7,200 people.\n';
    assert.equal(counted(openDraft(text, 'markdown', undefined, 'de')), 0);
    assert.equal(counted(openDraft(`---\nlang: en\n---\n\n${text}`, 'markdown', undefined, 'de')), 1);
    assert.equal(counted(openDraft(text, 'plaintext', undefined, 'no such tag')), 1);
  });
});
