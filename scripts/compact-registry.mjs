// The registry as the bundles carry it: its country files in one, smaller by what their rows repeat.
// The core's registry.ts reads it back.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(import.meta.dirname, '../server/data/state-media');

/** The registry's country files, as absolute paths. */
export const registryFiles = () =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(directory, file));

/**
 * The rows, and once each what many of them say: who classified an outlet, and where its owner is stated. Rows give its
 * place. A name is a list of itself, its language and the first letters of its marks.
 */
export function compactRegistry() {
  const rows = registryFiles().flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const places = new Map();
  const placeOf = (said) => {
    const key = JSON.stringify(said);
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key);
  };
  const compact = rows.map(({ names, classifiedBy, owner, ...row }) => ({
    ...row,
    names: names.map(({ name, lang, ...rest }) => {
      const marks = Object.keys(rest).map(([letter]) => letter);
      return marks.length > 0 ? [name, lang, marks.join('')] : [name, lang];
    }),
    classifiedBy: classifiedBy.map(placeOf),
    ...(owner && { owner: { ...owner, source: placeOf(owner.source) } }),
  }));
  return `{"said":[${[...places.keys()].join()}],"rows":${JSON.stringify(compact)}}`;
}
