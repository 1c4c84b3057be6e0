// Strings in code: those asked to be translated, those that would be shown as they are, and messages that nobody says.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Strings by how they stand in the code. */
export interface Strings {
  /** What `vscode.l10n.t` is asked for: the keys of the bundles. */
  readonly translated: readonly string[];
  /** Asked for by something that is no string in the code, which no bundle can have. */
  readonly unknown: readonly string[];
  /** Two words or more of English, which nobody translates. */
  readonly bare: readonly string[];
}

// "Show Log files" | "claims left" | not "0 0 2px 0" | not "$(pass) "
const WORDS = /[A-Za-z]{2,},? [a-z]{2,}/u;
// What looks like words and is none: pages and their style sheets.
const MARKUP = /<[!a-z]|\{ ?[a-z-]+: /u;
/** The strings in a file, or in all files of a folder. */
export function readStrings(...paths: readonly string[]): Strings {
  const strings = { translated: [] as string[], unknown: [] as string[], bare: [] as string[] };
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(file, 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), strings);
  }
  return strings;
}

function visit(node: ts.Node, strings: { [Kind in keyof Strings]: string[] }): void {
  const called = ts.isCallExpression(node) ? node.expression.getText() : '';
  // The log stays English, for those who are asked for help.
  if (/\bconsole\.\w+$/u.test(called)) return;
  if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/u.test(called)) {
    const [key, ...values] = node.arguments;
    if (key && ts.isStringLiteralLike(key)) strings.translated.push(key.text);
    else strings.unknown.push(node.getText());
    for (const value of values) visit(value, strings);
    return;
  }
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isText && WORDS.test(node.text) && !MARKUP.test(node.text)) strings.bare.push(node.text);
  ts.forEachChild(node, (child) => visit(child, strings));
}

/** The messages in these files of `server/src/core/messages` that no code outside of it says, by their names. */
export function findUnsaid(...names: readonly string[]): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const given = { ...config, include: ['server/src'] };
  const { options, fileNames } = ts.parseJsonConfigFileContent(given, ts.sys, '.');
  const program = ts.createProgram(fileNames, options);
  // Asked for before anything else: only then do the parts of a file know the whole.
  const checker = program.getTypeChecker();
  const isMessages = ({ fileName }: ts.SourceFile) => fileName.includes('/messages/');
  const messages = program
    .getSourceFiles()
    .filter((file) => names.some((name) => file.fileName.endsWith(`/messages/${name}`)))
    .flatMap(listProperties);
  const keys = new Set(messages.map(({ name }) => name.getText()));
  const said = new Set<ts.Node>();
  const look = (node: ts.Node) => {
    if (ts.isIdentifier(node) && keys.has(node.text))
      for (const declared of propertyAt(node, checker)?.declarations ?? []) said.add(declared);
    ts.forEachChild(node, look);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !isMessages(file)) look(file);
  return messages.filter((message) => !said.has(message)).map(({ name }) => name.getText());
}

/** The properties of a catalogue, but for those of records, which are looked up by what they stand for. */
function listProperties(node: ts.Node): ts.PropertyAssignment[] {
  const own = ts.isPropertyAssignment(node) ? [node] : [];
  if (ts.isSatisfiesExpression(node)) return own;
  const inner: ts.PropertyAssignment[] = [];
  ts.forEachChild(node, (child) => void inner.push(...listProperties(child)));
  return [...own, ...inner];
}

/** The property that a name means: `rules` of `messages.rules` as well as of `{ rules } = messages`. */
function propertyAt(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return checker.getSymbolAtLocation(name);
  if (!ts.isBindingElement(parent) || (parent.propertyName ?? parent.name) !== name) return undefined;
  return checker.getTypeAtLocation(parent.parent).getProperty(name.text);
}
