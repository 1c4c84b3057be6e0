// Writes the JSON schema of `.factdesk.yaml` from the settings in package.json; `--check` only says whether it is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';

const root = join(import.meta.dirname, '..');
const path = join(root, 'schemas/factdesk.schema.json');
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
/** The manifest with its words in English in place of their keys. */
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'), (_, value) =>
  typeof value === 'string' ? value.replace(/^%(.+)%$/, (_, key) => words[key]) : value,
);

/** A setting of the manifest as a schema: without what only concerns the settings page of an editor. */
function toSchema(setting) {
  const { markdownDescription, enumDescriptions, ...plain } = setting;
  for (const name of ['scope', 'order', 'editPresentation']) delete plain[name];
  return {
    ...plain,
    description: markdownDescription.replace(/\[([^\]]+)\]\([^)]+\)|[*`]/g, '$1'),
    markdownDescription,
    ...(enumDescriptions && { markdownEnumDescriptions: enumDescriptions }),
  };
}

/** `factdesk.rules.single-owner` goes to `rules`, `single-owner`. */
function gather() {
  const properties = {};
  for (const [name, setting] of contributes.configuration.flatMap((page) =>
    Object.entries(page.properties),
  )) {
    const [, top, inner] = name.split('.');
    if (inner === undefined) properties[top] = toSchema(setting);
    else {
      properties[top] ??= { type: 'object', additionalProperties: false, properties: {} };
      properties[top].properties[inner] = toSchema(setting);
    }
  }
  return properties;
}

const oneOrMore = (description) => ({
  description,
  oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
});
const settings = gather();
// The file says this in words of its own, and for all its drafts.
delete settings.exclude;
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://raw.githubusercontent.com/factdesk/factdesk/main/schemas/factdesk.schema.json',
  title: 'Factdesk configuration (.factdesk.yaml)',
  type: 'object',
  additionalProperties: false,
  properties: {
    extends: oneOrMore(
      'Configuration files this one builds on, seen from its folder; it has the last word over them.',
    ),
    ...settings,
    exclude: oneOrMore(
      'Drafts that are not checked: patterns seen from this folder. One without a slash is meant for every folder.',
    ),
    overrides: {
      description: 'Settings for some drafts only; of several that match, the last one holds.',
      type: 'array',
      items: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: { files: oneOrMore('The drafts meant: patterns seen from this folder.'), ...settings },
      },
    },
  },
};

const text = await prettier.format(JSON.stringify(schema), {
  ...(await prettier.resolveConfig(path)),
  parser: 'json',
});
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error('schemas/factdesk.schema.json is out of date: run `npm run schema`.');
  process.exitCode = 1;
}
