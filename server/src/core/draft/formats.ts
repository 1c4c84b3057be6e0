/** Formats: the kinds of text that are drafts, and what editors and file systems call them. */

/** How a text is read. `quarto` reads R Markdown too. */
export type Format = 'markdown' | 'plaintext' | 'mdx' | 'quarto' | 'html';

/** By the names that editors give to languages. */
const BY_LANGUAGE: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  plaintext: 'plaintext',
  mdx: 'mdx',
  quarto: 'quarto',
  rmd: 'quarto',
  html: 'html',
};

/** By the endings of files. */
const BY_ENDING: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plaintext',
  mdx: 'mdx',
  qmd: 'quarto',
  rmd: 'quarto',
  html: 'html',
  htm: 'html',
};

/** What editors call drafts: `markdown`, `rmd`. */
export const LANGUAGES: readonly string[] = Object.keys(BY_LANGUAGE);
/** What files of drafts end with, in lower case and without the dot: `md`, `qmd`; not `docx`, which is no text. */
export const ENDINGS: readonly string[] = Object.keys(BY_ENDING);

/** Every format, for those who are told one by name: `markdown`, `mdx`. */
export const FORMATS: readonly Format[] = [...new Set(Object.values(BY_LANGUAGE))];

/** How a file or an address is read, by its ending: `notes.Md` → `markdown`, `report.qmd` → `quarto`; all else is plain text. */
export function formatOfName(name: string): Format {
  const ending = /\.([^./\\]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? 'plaintext') : 'plaintext';
}

/** How an open document is read: as the editor calls it, or failing that by the end of its name. */
export const formatOfDocument = (language: string, name: string): Format =>
  (Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined) ?? formatOfName(name);

/** Whether Markdown's own marks mean something in a format: `[words](address)`, `[^1]`. */
export const isMarkdown = (format: Format): boolean => format !== 'plaintext' && format !== 'html';

/** Words as they are written in a format so that they are read as words: `R&D` → `R&amp;D` in HTML, `{a}` → `\{a}` in MDX. */
export function toWritten(words: string, format: Format): string {
  if (format === 'html') return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return format === 'mdx' ? words.replace(/[{<]/g, '\\$&') : words;
}
