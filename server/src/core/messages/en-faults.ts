/** Messages in English about settings that make no sense. */

/** `a, b or c`. */
const toList = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

/** Most go on from the name of a setting: `sentence('reach', is('"page"', oneOf(…)))` is `reach is "page"; it can be …`. */
export const faults = {
  sentence: (name: string, fault: string) => `${name} ${fault}.`,
  or: (words: readonly string[]) => toList(words, 'or'),
  and: (words: readonly string[]) => toList(words, 'and'),
  is: (value: string, fault: string) => `is ${value}; ${fault}`,
  oneOf: (choices: string) => `it can be ${choices}`,
  expected: {
    string: 'expected a string',
    number: 'expected a number',
    boolean: 'expected a boolean',
  } satisfies Record<'string' | 'number' | 'boolean', string>,
  expectedFromZero: 'expected a number from 0',
  expectedLanguage: 'expected the tag of a language, such as "en" or "zh-Hans"',
  expectedGroup: 'expected settings by name',
  expectedReasons: 'expected reasons by outlet',
  noSettings: 'is no list of settings by name',
  noSetting: (names: string) => `is no setting; there are ${names}`,
  noReason: 'gives no reason; write why the outlet is silenced',
  noOutlet: 'is the id of no outlet, neither in the registry nor under “outlets”',

  /** Of a template. */
  noWords: 'expected some words',
  twoLines: 'expected words on one line',
  unknownField: (field: string, known: string) => `there is no field ${field} in it; it can have ${known}`,
  missingField: (field: string) => `it needs the field ${field}`,

  /** Of a row of outlets, each said by `leftOut`. */
  leftOut: (fault: string) => `is left out: ${fault}`,
  noOutlets: 'it is no list of outlets',
  noRow: 'it is no object',
  noId: 'it has no “id”',
  idTwice: (id: string) => `its id “${id}” is used twice`,
  noField: (field: string) => `there is no field “${field}”`,
  noClass: (classes: string) => `its “class” is none of ${classes}`,
  noKind: (kinds: string) => `its “kind” is none of ${kinds}`,
  noNames: (id: string) => `it has no “names”, and the registry has no outlet “${id}”`,
  namesNoList: 'its “names” are no list',
  noName: 'one of its “names” is no name',
  noCountry: 'its “country” is no ISO 3166 code of two capital letters',
  noOwner: 'its “owner” is no name',
  noSource: 'its “classifiedBy” names no “source”: who put the outlet into its class',
  noDate: 'its “classifiedBy” has no “date” such as 2026-03',
  noAddress: 'the “url” of its “classifiedBy” is no web address',
  domainsNoList: 'its “domains” are no list',
  noDomain: (words: string) => `${words} is no domain such as voice.example`,

  /** Of a configuration file. */
  notTrusted: 'is ignored until you trust this workspace',
  waiting: (what: string) => `Ignored until you trust this workspace: ${what}`,
  thisFile: 'This file',
  unreadable:
    'This file is there and cannot be read: look at who may read it, whether it is a file and no folder, and whether it is longer than 2 MB.',
  tooLong: 'This file is too long to be read as settings.',
  noYaml: (words: string) => `This is no YAML: ${words}.`,
  endless: 'cannot be read: it refers to itself too often',
  overridesNoList: 'is no list; each entry has “files” and settings',
  noFiles: 'has no “files”: the drafts it is for',
  noPath: 'is no path or pattern',
  tooManyStars: (most: number, pattern: string) => `has more than ${most} stars in ${pattern}`,
  negated: (pattern: string) =>
    `starts with a “!” in ${pattern}; patterns add up, and none takes anything back`,
  unpaired: (pattern: string) =>
    `has a bracket without its partner in ${pattern}; a backslash before it makes it a plain sign`,
  matchesNothing: (pattern: string) => `has ${pattern}, which no path matches`,
  onlyFiles: (path: string) => `extends ${path}: only files can be extended; nothing is fetched.`,
  onItself: (path: string) => `extends ${path}: a file cannot build on itself.`,
  noBase: (path: string) => `extends ${path}: there is no such file, or it cannot be read.`,
};
