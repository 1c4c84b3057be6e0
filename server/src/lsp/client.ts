// What the editor at the other end can do, and what the server offers it in turn.
import {
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { isRecord } from '../config/values.ts';

/** The kind of the action that puts in all disclaimers at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.factdesk`;

/** An editor's abilities, as far as an answer of ours depends on them. */
export interface Client {
  /** It asks for diagnostics itself (`textDocument/diagnostic`), so none are ever pushed to it. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  /** It shows code lenses, and asks for them again when told to. */
  readonly lenses: boolean;
  readonly refreshesLenses: boolean;
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly versionedEdits: boolean;
  readonly resolvesActions: boolean;
  /** It can take edits with places to fill in, to which the cursor then goes. */
  readonly snippetEdits: boolean;
  /** It can make a file in an edit. */
  readonly createsFiles: boolean;
  readonly completes: boolean;
  /** The commands it has for fixes that need more than an edit: the clipboard, a file to be opened. */
  readonly commands: ReadonlySet<string>;
  /** It shows how many claims are left, and wants to be told after each check. */
  readonly countsClaims: boolean;
  /** It reads files for the server that are not on the server's machine. */
  readonly readsFiles: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** It would rather have hovers in Markdown than in plain text. */
  readonly markdown: boolean;
}

/** Reads an editor's abilities; whatever it does not name it does not have. */
export function readClient({ workspace, textDocument, experimental }: ClientCapabilities): Client {
  const action = textDocument?.codeAction;
  const own = readOwn(experimental);
  // Editors that pull often still say only under the older heading what they can show.
  const shown = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    lenses: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesActions:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.snippetEditSupport === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    completes: textDocument?.completion !== undefined,
    commands: readCommands(own),
    readsFiles: own['readsFiles'] === true,
    countsClaims: own['status'] === true,
    relatedInformation: shown.relatedInformation === true,
    codeDescription: shown.codeDescriptionSupport === true,
    markdown: (textDocument?.hover?.contentFormat?.[0] ?? 'markdown') === 'markdown',
  };
}

/** A folder by its URI: `file:///news`. */
export const toUri = ({ uri }: WorkspaceFolder): string => uri;

/** The folders that an editor opens with. */
interface Opened {
  readonly workspaceFolders?: readonly WorkspaceFolder[] | null;
  /** All that editors name which know of no more than one folder: `file:///news`. */
  readonly rootUri: string | null;
}

/** The folders that are open at the start, by their URIs. */
export function readFolders({ workspaceFolders, rootUri }: Opened): readonly string[] {
  return workspaceFolders?.map(toUri) ?? (rootUri ? [rootUri] : []);
}

/** What our own client says of itself (`experimental.factdesk`); no other says anything of the kind. */
function readOwn(experimental: unknown): Record<string, unknown> {
  const own: unknown = isRecord(experimental) ? experimental['factdesk'] : undefined;
  return isRecord(own) ? own : {};
}

function readCommands({ commands }: Record<string, unknown>): ReadonlySet<string> {
  return new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []);
}

/** What the server offers. Positions are UTF-16, whatever else the editor could do. */
export function toServerCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
    ...(client.lenses && { codeLensProvider: {} }),
    ...(client.completes && { completionProvider: { triggerCharacters: ['-', ' ', ','] } }),
    ...(client.pulls && {
      diagnosticProvider: {
        identifier: 'factdesk',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
