// A report as a page: the server's Markdown made HTML by the editor, with links that lead into the draft.
import * as vscode from 'vscode';
import type { ReportResult } from '../../server/src/lsp/protocol.ts';

/** The page for a report on the draft `uri`. Nothing is loaded from anywhere, and no script runs in it. */
export async function toPage({ title, markdown, language }: ReportResult, uri: string): Promise<string> {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${linkPlaces(await toHtml(markdown), uri)}
</body>
</html>`;
}

/** Rendered by the editor's own Markdown extension; where that is switched off, the Markdown as it is. */
async function toHtml(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${escapeHtml(markdown)}</pre>`;
  }
}

/**
 * Places in the draft become links that show them.
 * Matches: ` href="#L12"`, ` href="#L12,5"`. Not: ` data-href="#L12"`.
 */
function linkPlaces(html: string, uri: string): string {
  const title = escapeHtml(vscode.l10n.t('Show in the Draft'));
  return html.replace(/ href="#L(\d+)(?:,(\d+))?"/g, (_, line: string, column?: string) => {
    const place = encodeURIComponent(JSON.stringify([uri, Number(line), Number(column ?? 1)]));
    return ` href="command:factdesk.showPlace?${place}" title="${title}"`;
  });
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Every colour is the reader's own theme's. */
const STYLE = `
body { max-width: 46em; margin: 0 auto; padding: 1em 2em 3em; line-height: 1.55;
  font-size: var(--vscode-markdown-font-size, 14px); color: var(--vscode-editor-foreground); }
h1 { font-size: 1.6em; font-weight: 600; margin: 0.6em 0 0.3em; }
h2 { font-size: 1.2em; font-weight: 600; margin: 1.6em 0 0.5em; padding-bottom: 0.25em;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, transparent)); }
h3 { font-size: 1em; font-weight: 600; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.7em 0; }
li > p { margin: 0.3em 0; }
blockquote { margin: 0.4em 0; padding: 0.1em 0.9em; color: var(--vscode-textBlockQuote-foreground, inherit);
  background: var(--vscode-textBlockQuote-background); border-left: 3px solid var(--vscode-textBlockQuote-border); }
code { font-family: var(--vscode-editor-font-family, monospace); }
a { color: var(--vscode-textLink-foreground); }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.35em 0.8em; border-bottom: 1px solid var(--vscode-panel-border, transparent); }
`;
