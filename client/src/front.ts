// The draft that a command of the writer's is about.
import * as vscode from 'vscode';
import { isDraft } from './server.ts';

/**
 * The text editor in front; where a page is in front that holds no text, such as the walkthrough or a report, the first
 * draft on screen beside it. Undefined when there is neither.
 */
export function findFront(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? visibleTextEditors.find(({ document }) => isDraft(document));
}
