// Holds a value against a JSON Schema: the keywords that the schemas of this project use, and no others.
import assert from 'node:assert/strict';

export type Schema = Readonly<Record<string, unknown>>;

const NOTES = new Set(['$schema', '$defs', '$id', 'title', 'description']);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
};

type Check = (rule: never, value: never, at: string, root: Schema, schema: Schema) => string[];
const say = (right: boolean, at: string, what: string): string[] => (right ? [] : [`${at} ${what}`]);

/** What each keyword asks. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (rule: string, value: unknown, at) => say(TYPES[rule]?.(value) === true, at, `is no ${rule}`),
  enum: (rule: unknown[], value, at) => say(rule.includes(value), at, 'is none of those allowed'),
  const: (rule: unknown, value, at) => say(rule === value, at, `is not ${String(rule)}`),
  pattern: (rule: string, value: unknown, at) =>
    say(typeof value !== 'string' || new RegExp(rule, 'u').test(value), at, `does not match ${rule}`),
  required: (rule: string[], value: unknown, at) =>
    isObject(value) ? rule.flatMap((name) => say(name in value, at, `has no ${name}`)) : [],
  minItems: (rule: number, value: unknown, at) =>
    say(!Array.isArray(value) || value.length >= rule, at, `has fewer than ${rule}`),
  uniqueItems: (_: true, value: unknown, at) =>
    say(!Array.isArray(value) || new Set(value).size === value.length, at, 'holds something twice'),
  items: (rule: Schema, value: unknown, at, root) =>
    Array.isArray(value) ? value.flatMap((one, i) => faultsOf(rule, one, root, `${at}[${i}]`)) : [],
  properties: (rule: Record<string, Schema>, value: unknown, at, root) =>
    isObject(value)
      ? Object.entries(rule).flatMap(([name, one]) =>
          name in value ? faultsOf(one, value[name], root, `${at}.${name}`) : [],
        )
      : [],
  additionalProperties: (_: false, value: unknown, at, __, schema) => {
    const known = (schema['properties'] ?? {}) as Record<string, unknown>;
    return isObject(value)
      ? Object.keys(value).flatMap((name) => say(name in known, at, `has a field ${name}`))
      : [];
  },
  not: (rule: Schema, value: unknown, at, root) =>
    say(faultsOf(rule, value, root, at).length > 0, at, 'is what it must not be'),
  $ref: (rule: string, value: unknown, at, root) => {
    const defs = root['$defs'] as Record<string, Schema>;
    return faultsOf(defs[rule.replace('#/$defs/', '')] ?? {}, value, root, at);
  },
};

/** Faults of a value, a sentence each; empty when it is as the schema wants it. Fails for a keyword it does not know. */
export function faultsOf(schema: Schema, value: unknown, root: Schema = schema, at = 'it'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (NOTES.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    assert.ok(check, `the schema has a keyword that is not looked at: ${keyword}`);
    return check(rule as never, value as never, at, root, schema);
  });
}
