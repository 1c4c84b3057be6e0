// The format for archives: a draft a line, each line complete in itself, so that outputs can be joined and parted anywhere.
import { toDocument } from './json.ts';
import type { Printer } from './printer.ts';

/** Prints `{"path":…,"format":…,"claims":[…],…}` for a draft, and `{"path":…,"error":…}` for one that was not checked. */
export function printNdjson(): Printer {
  return {
    begin: () => '',
    draft: (checked) => [`${JSON.stringify(toDocument(checked))}\n`],
    refusal: ({ id, path, error }) => [`${JSON.stringify({ id, path, error })}\n`],
    separator: '',
    end: () => '',
  };
}
