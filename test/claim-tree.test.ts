// The tree of the Claims view: where repeats of one fact stand, and that its counts add up, whatever the claims are.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Uri } from 'vscode';
import { gatherGroups, partFact, STATES, type Draft } from '../client/src/claim-tree.ts';
import type { ClaimState, ListedClaim } from '../server/src/lsp/protocol.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `claim('sourced', '100000 t')`; claims are told apart by their sentences. */
const claim = (state: ClaimState, fact: string, sentence = ''): ListedClaim => ({
  state,
  fact,
  sentence,
  words: fact,
  source: '',
  range: NOWHERE,
  whole: NOWHERE,
});

const draftOf = (claims: readonly ListedClaim[]): Draft => ({
  kind: 'draft',
  uri: { path: '/a.md' } as Uri,
  claims,
  left: claims.filter(({ state }) => state !== 'sourced').length,
});

describe('the tree of claims', () => {
  it('puts repeats of one fact where most is to do, each with its state', () => {
    const draft = draftOf([
      claim('sourced', '100000 t', 'highlights'),
      claim('unsourced', '100000 t', 'body'),
      claim('sourced', '12 %'),
      claim('sourced', '100000 t', 'table'),
    ]);
    const [unsourced, sourced] = gatherGroups(draft, []);
    assert.equal(unsourced?.state, 'unsourced');
    assert.deepEqual([unsourced.count, unsourced.elsewhere], [1, 0]);
    const [tons] = unsourced.facts;
    assert.equal(tons?.worst.sentence, 'body');
    assert.deepEqual(
      partFact(tons).map(({ worst, differs }) => [worst.sentence, worst.state, differs]),
      [
        ['highlights', 'sourced', true],
        ['body', 'unsourced', true],
        ['table', 'sourced', true],
      ],
    );
    assert.equal(sourced?.state, 'sourced');
    assert.deepEqual([sourced.count, sourced.elsewhere], [3, 2]);
    assert.deepEqual(
      sourced.facts.map(({ claims }) => claims.length),
      [1],
    );
  });

  it('does not hide a claim with a state that is not shown', () => {
    const draft = draftOf([claim('unsourced', '100000 t'), claim('sourced', '100000 t')]);
    const groups = gatherGroups(draft, ['unsourced']);
    assert.deepEqual(
      groups.map(({ state, count, elsewhere }) => [state, count, elsewhere]),
      [['sourced', 1, 0]],
    );
  });

  it('has every claim once, and counts that are true', () => {
    const state = fc.constantFrom(...STATES);
    const fact = fc.constantFrom('', '12 %', '100000 t');
    const claims = fc
      .array(fc.tuple(state, fact), { maxLength: 12 })
      .map((all) => all.map(([where, what], i) => claim(where, what, String(i))));
    fc.assert(
      fc.property(claims, fc.subarray([...STATES]), (given, hidden) => {
        const groups = gatherGroups(draftOf(given), hidden);
        const listed = groups.flatMap(({ facts }) => facts.flatMap((each) => each.claims));
        const shown = given.filter((each) => !hidden.includes(each.state));
        assert.deepEqual(new Set(listed), new Set(shown));
        assert.equal(listed.length, shown.length);
        for (const group of groups) {
          const isHere = (each: ListedClaim) => each.state === group.state;
          assert.equal(group.count, given.filter(isHere).length);
          const here = group.facts.flatMap((each) => each.claims).filter(isHere).length;
          assert.equal(group.elsewhere, group.count - here);
          for (const { claims: members, worst } of group.facts) {
            assert.equal(worst.state, group.state);
            assert.ok(members.every((each) => STATES.indexOf(each.state) >= STATES.indexOf(group.state)));
          }
        }
        const places = groups.flatMap(({ facts }) => facts.map((each) => each.claims[0]?.fact));
        const known = places.filter((each) => each !== '');
        assert.equal(new Set(known).size, known.length, 'a fact has one node');
      }),
    );
  });
});
