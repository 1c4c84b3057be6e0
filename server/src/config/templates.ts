/** Templates of a house style: which fields each may name, and which it must. */
import type { Say } from '../core/messages/en.ts';

interface Fields {
  readonly known: readonly string[];
  /** Without these the words put in would not say what they are there to say, and the finding would stay. */
  readonly needed: readonly string[];
}

const OUTLET_FIELDS = ['outlets', 'description', 'newsroom'];

/** By the name of the template, as in `Templates`. */
const FIELDS: Readonly<Record<string, Fields>> = {
  disclaimer: { known: OUTLET_FIELDS, needed: ['outlets'] },
  disclaimerExtension: { known: OUTLET_FIELDS, needed: ['outlets'] },
  editorsNote: { known: OUTLET_FIELDS, needed: ['outlets'] },
  outletFootnote: { known: OUTLET_FIELDS, needed: ['outlets'] },
  descriptor: { known: ['descriptor'], needed: ['descriptor'] },
  verificationNote: { known: ['newsroom'], needed: [] },
  verificationClause: { known: ['newsroom'], needed: [] },
  secondSource: { known: ['newsroom'], needed: [] },
  footnote: { known: ['newsroom'], needed: [] },
};

// "{outlets}" | "{ Description }" | not "{}"
const FIELD = /\{([^{}]+)\}/gu;

/** What is wrong with a template, in words that go on from it; null when nothing is. */
export function faultOfTemplate(name: string, text: string): Say | null {
  const fields = FIELDS[name];
  if (!fields) return null;
  if (text.trim() === '') return ({ noWords }) => noWords;
  if (/[\r\n]/u.test(text)) return ({ twoLines }) => twoLines;
  const named = Array.from(text.matchAll(FIELD), ([, field = '']) => field);
  const unknown = named.find((field) => !fields.known.includes(field));
  if (unknown !== undefined)
    return (faults) => faults.unknownField(inBraces(unknown), fields.known.map(inBraces).join(', '));
  const missing = fields.needed.find((field) => !named.includes(field));
  return missing === undefined ? null : (faults) => faults.missingField(inBraces(missing));
}

const inBraces = (field: string) => `{${field}}`;
