// The assertions that tests inside VS Code use, for the web worker in which they run too: it has no node:assert.

/** Stands for the default export of `node:assert/strict`; whatever else a test calls fails there by its name. */
const assert = {
  ok: (value: unknown, message?: string) => hold(Boolean(value), message ?? `${String(value)} is not true`),
  equal: (one: unknown, other: unknown) => hold(Object.is(one, other), differ(one, other)),
  notEqual: (one: unknown, other: unknown) => hold(!Object.is(one, other), `both are ${show(one)}`),
  deepEqual: (one: unknown, other: unknown) => hold(show(one) === show(other), differ(one, other)),
  match: (text: string, pattern: RegExp) =>
    hold(pattern.test(text), `no ${String(pattern)} in ${show(text)}`),
};

function hold(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

const show = (value: unknown) => (value === undefined ? 'undefined' : JSON.stringify(value));
const differ = (one: unknown, other: unknown) => `${show(one)} is not ${show(other)}`;

export default assert;
