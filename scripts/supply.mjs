// What Factdesk is built from: `npm run supply` checks that the lockfile is whole and every licence permissive, and that
// THIRD-PARTY-NOTICES.txt names all that ships in the extension, and THIRD-PARTY-NOTICES-CLI.txt what the command line adds.
// `npm run supply -- --write` writes both anew.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const CLI_NOTICES = 'THIRD-PARTY-NOTICES-CLI.txt';

/** Packages that the command line alone asks for: none of them is in the extension. */
const CLI_ONLY = new Set(['cli-progress', 'mammoth', 'tinyglobby']);

/** Licences that let anyone use, change and pass on a work, in its own terms or none. */
const PERMISSIVE = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT PSF-2.0 Python-2.0 WTFPL Zlib'.split(
    ' ',
  ),
);

/** Others that may be used to build Factdesk, and why. None of them ships. */
const TOOLS_ONLY = new Map([
  ['Artistic-2.0', 'used unchanged by the packer of the extension'],
  ['CC-BY-3.0', 'a list of names of licences'],
]);

/** Packages without a licence of the list, and why they may be used. None of them ships. */
const EXCEPTIONS = new Map([
  [
    '@vscode/vsce-sign',
    'signs extensions for the marketplace; under terms of Microsoft, run at publishing alone',
  ],
]);

/** Packages whose manifest names no exact licence, and which one their licence file is. */
const BY_FILE = new Map([['duck', 'BSD-2-Clause']]);

/** Packages that run something when they are installed, and what. */
const INSTALL_SCRIPTS = new Map([
  ['@vscode/vsce-sign', 'takes the signing program for this machine'],
  ['esbuild', 'checks the program for this machine'],
  ['fsevents', 'watches files on macOS'],
  ['keytar', 'keeps the token for publishing'],
]);

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Every installed package of the lockfile, with its path and its name. */
function packagesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }));
}

/** Whether a licence, or one that may be chosen, is among these: `(MIT OR GPL-3.0-or-later)`, `(MIT AND Zlib)`. */
function isAmong(licence, allowed) {
  const names = licence.replace(/[()]/gu, '');
  if (names.includes(' OR ')) return names.split(' OR ').some((name) => isAmong(name, allowed));
  return names.split(' AND ').every((name) => allowed.has(name.trim()));
}

/** What is wrong with the licence of a package; null when nothing is. */
function faultOfLicence({ name, license = 'none', dev = false }) {
  if (isAmong(BY_FILE.get(name) ?? license, PERMISSIVE)) return null;
  if (dev && (isAmong(license, TOOLS_ONLY) || EXCEPTIONS.has(name.replace(/(?<=vsce-sign)-.*/u, ''))))
    return null;
  return `${name} has the licence ${license}, which is none of the permissive ones`;
}

/** What is wrong with how a package is named in the lockfile. */
function faultOfEntry({ name, version, resolved, integrity, hasInstallScript = false }) {
  if (!version) return `${name} has no version`;
  if (!/^sha512-/u.test(integrity ?? '')) return `${name} ${version} has no checksum`;
  if (resolved && !resolved.startsWith('https://registry.npmjs.org/'))
    return `${name} comes from ${resolved}`;
  if (hasInstallScript && !INSTALL_SCRIPTS.has(name)) return `${name} runs a script when it is installed`;
  return null;
}

/** What the manifest and the lockfile disagree about. */
function* disagreements(manifest, lock) {
  for (const kind of ['dependencies', 'devDependencies'])
    for (const [name, wanted] of Object.entries(manifest[kind])) {
      if (!/^\d+\.\d+\.\d+$/u.test(wanted)) yield `${name} is not pinned: ${wanted}`;
      const { version } = lock.packages[`node_modules/${name}`] ?? {};
      if (version !== wanted) yield `${name} is ${wanted} in package.json and ${version} in the lockfile`;
    }
  for (const script of ['preinstall', 'install', 'postinstall'])
    if (manifest.scripts[script]) yield `Factdesk itself runs ${script}`;
}

/** The words of a package's licence; its name where it brings none. */
function licenceText({ path, license }) {
  const folder = join(root, path);
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/iu.test(name));
  return file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `Licence: ${license}`;
}

/** The paths of all packages that one needs, itself included; each is looked for as Node does, from the inside out. */
function needed(lock, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const name of Object.keys(lock.packages[path].dependencies ?? {})) {
    let folder = `${path}/`;
    while (folder !== '' && !lock.packages[`${folder}node_modules/${name}`])
      folder = folder.slice(0, folder.lastIndexOf('node_modules/'));
    needed(lock, `${folder}node_modules/${name}`, found);
  }
  return found;
}

/** The notices of what bundles are made of. */
const toNotices = (intro, packages) =>
  [intro, ...packages.map((each) => `${each.name} ${each.version}\n\n${licenceText(each)}\n`)].join(
    `\n${'-'.repeat(80)}\n\n`,
  );

const [manifest, lock] = [read('package.json'), read('package-lock.json')];
const packages = packagesOf(lock);
const shipped = packages.filter(({ dev, optional, devOptional }) => !dev && !optional && !devOptional);
const inExtension = new Set();
for (const name of Object.keys(manifest.dependencies))
  if (!CLI_ONLY.has(name)) needed(lock, `node_modules/${name}`, inExtension);
const notices = new Map([
  [
    NOTICES,
    toNotices(
      'Factdesk ships with parts of these packages. NOTICE tells what its registry is built from.\n',
      shipped.filter(({ path }) => inExtension.has(path)),
    ),
  ],
  [
    CLI_NOTICES,
    toNotices(
      `The command line of Factdesk ships with parts of these packages, and of those in ${NOTICES}.\n`,
      shipped.filter(({ path }) => !inExtension.has(path)),
    ),
  ],
]);
if (process.argv.includes('--write'))
  for (const [name, text] of notices) writeFileSync(join(root, name), text);
const faults = [
  ...packages.map(faultOfLicence),
  ...packages.map(faultOfEntry),
  ...disagreements(manifest, lock),
  ...[...notices].map(([name, text]) =>
    !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n') !== text
      ? `${name} is out of date: npm run supply -- --write`
      : null,
  ),
].filter((fault) => fault !== null);
for (const fault of faults) console.error(fault);
console.log(`${packages.length} packages, ${shipped.length} of them shipped, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
