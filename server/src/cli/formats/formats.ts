// The output formats by name. Each is loaded when it is asked for.
import type { Look, Printer } from './printer.ts';

/** What `--format` may name; without it results are printed as `text`, for people. */
export const FORMATS = ['text', 'json', 'ndjson', 'github', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The printer of a format. */
export async function choosePrinter(format: FormatName, look: Look): Promise<Printer> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).printJson();
    case 'ndjson':
      return (await import('./ndjson.ts')).printNdjson();
    case 'github':
      return (await import('./github.ts')).printGithub();
    case 'sarif':
      return (await import('./sarif.ts')).printSarif();
    case 'text':
      return (await import('./text.ts')).printText(look);
  }
}
