// The language server's wiring: which message goes to which room. No analysis here.
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticReportKind,
  TextDocuments,
  type CompletionParams,
  type Connection,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type MarkupContent,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { toPlainText } from '../core/escape.ts';
import { hoverAt } from '../core/hover.ts';
import { messagesFor } from '../core/messages/messages.ts';
import { showExplained } from '../config/layers.ts';
import { answerActions, resolveAction } from './actions.ts';
import { listClaims } from './claims.ts';
import { answerCompletion } from './completion.ts';
import { readClient, readFolders, toServerCapabilities, toUri } from './client.ts';
import { answerDiagnostics, askAgain, Pusher } from './diagnostics.ts';
import { LONG_DRAFT, openDrafts, Readings } from './documents.ts';
import { toReadFile, type Host, type ReadFile } from './files.ts';
import { listLenses } from './lenses.ts';
import { answerLink } from './link.ts';
import { toRange } from './positions.ts';
import {
  CLAIMS_REQUEST,
  LINK_REQUEST,
  REPORT_REQUEST,
  SETTINGS_REQUEST,
  SILENCE_REQUEST,
  TRUST_NOTIFICATION,
  type ClaimsResult,
  type DraftParams,
  type LinkParams,
  type ReportParams,
  type ReportResult,
  type SilenceParams,
} from './protocol.ts';
import { attempt, awaitHello, check, guard, heed, sayGoodbye, type Session, settle } from './session.ts';
import { SettingsDesk, toPath } from './settings.ts';
import { answerSilence } from './silence.ts';
import { answerReport } from './status.ts';

/**
 * Serves one editor over a connection until it says goodbye. `host` is the server's own machine; null in a browser, where
 * all files are the editor's.
 */
export function serve(connection: Connection, host: Host | null): void {
  const greeted = awaitHello(connection);
  connection.onInitialize((params) => {
    const session = startSession(connection, params, host?.readFile ?? null);
    greeted();
    answerRequests(session);
    followDrafts(session, host);
    return {
      capabilities: toServerCapabilities(session.client),
      serverInfo: { name: 'factdesk', version },
    };
  });
  connection.listen();
}

function startSession(
  connection: Connection,
  { capabilities, initializationOptions, locale, ...opened }: InitializeParams,
  own: ReadFile | null,
): Session {
  const client = readClient(capabilities);
  const folders = readFolders(opened);
  const messages = messagesFor(locale);
  const world = { connection, client, messages, readFile: toReadFile(connection, client, own), folders };
  const settings = new SettingsDesk(world, initializationOptions);
  return {
    connection,
    client,
    messages,
    settings,
    drafts: new TextDocuments(openDrafts),
    readings: new Readings(),
    changes: 0,
  };
}

function answerRequests(session: Session): void {
  const { connection } = session;
  const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard(connection, 'Diagnostics', noDiagnostics, (params, token) =>
      answerDiagnostics(session, params, token),
    ),
  );
  connection.onHover(
    guard(connection, 'Hover', null, async (params: HoverParams, token) => {
      await settle(session);
      heed(token);
      return answerHover(session, params);
    }),
  );
  connection.onCodeAction(
    guard(connection, 'Code actions', [], (params, token) => answerActions(session, params, token)),
  );
  connection.onCodeActionResolve((action, token) =>
    guard(connection, 'Fix', action, () => resolveAction(session, action))(action, token),
  );
  connection.onCompletion(
    guard(connection, 'Completion', [], (params: CompletionParams) => answerCompletion(session, params)),
  );
  connection.onCodeLens(
    guard(connection, 'Code lenses', [], async ({ textDocument }, token) => {
      await settle(session);
      heed(token);
      const checked = await check(session, textDocument.uri);
      return checked?.settings.codeLens ? listLenses(checked) : [];
    }),
  );
  answerOwnRequests(session);
}

/** What no other server is asked: the report, the list of claims, a link to make, the settings explained. */
function answerOwnRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    REPORT_REQUEST,
    guard<ReportParams, ReportResult | null>(connection, 'Report', null, async (params, token) => {
      await settle(session);
      heed(token);
      return answerReport(session, params);
    }),
  );
  connection.onRequest(
    CLAIMS_REQUEST,
    guard<DraftParams, ClaimsResult | null>(connection, 'Claims', null, async ({ uri }, token) => {
      await settle(session);
      heed(token);
      const checked = await check(session, uri);
      return checked && listClaims(checked);
    }),
  );
  connection.onRequest(
    LINK_REQUEST,
    guard(connection, 'Link', null, (params: LinkParams) => answerLink(session, params)),
  );
  connection.onRequest(
    SILENCE_REQUEST,
    guard(connection, 'Silence', null, (params: SilenceParams) => answerSilence(session, params)),
  );
  connection.onRequest(
    SETTINGS_REQUEST,
    guard(connection, 'Settings', '', ({ uri }: DraftParams) => answerSettings(session, uri)),
  );
}

async function answerSettings({ settings, messages }: Session, uri: string): Promise<string> {
  const { server } = messages;
  const laid = await settings.explain(uri);
  const excluded = laid.settings.excluded ? `${server.notChecked}\n\n` : '';
  return `${excluded}${server.settingsOf(toPath(uri))}\n\n${showExplained(laid, messages)}`;
}

async function answerHover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const checked = await check(session, textDocument.uri);
  if (!checked) return null;
  const { document, reading, report } = checked;
  const hover = hoverAt(reading, report, document.offsetAt(position));
  if (!hover) return null;
  const contents: MarkupContent = session.client.markdown
    ? { kind: 'markdown', value: hover.markdown }
    : { kind: 'plaintext', value: toPlainText(hover.markdown) };
  return { contents, range: toRange(document, hover) };
}

/** What a configuration file builds on may have any name. */
const CONFIGURATION_FILES = [{ globPattern: '**/*.{yaml,yml}' }];

/** Keeps drafts and settings as the editor has them, and sends diagnostics unasked where it cannot ask. */
function followDrafts(session: Session, host: Host | null): void {
  const { connection, client, drafts, settings } = session;
  const pusher = client.pulls ? undefined : new Pusher(session);
  drafts.onDidChangeContent(({ document }) => {
    session.changes++;
    if (document.document.getText().length > LONG_DRAFT) host?.makeRoom();
    pusher?.push(document.uri);
  });
  drafts.onDidClose(({ document }) => {
    document.typing.finish();
    session.readings.letGo(document);
    settings.forget(document.uri);
    pusher?.clear(document.uri);
  });
  drafts.listen(connection);

  connection.onInitialized(() => watchSettings(session));
  connection.onShutdown(() => {
    for (const draft of drafts.all()) draft.typing.finish();
    sayGoodbye(connection);
  });
  const change = (sent: unknown) => {
    session.changes++;
    settings.change(sent);
    if (pusher) for (const uri of drafts.keys()) pusher.push(uri);
    else if (client.refreshes) askAgain(session);
    if (client.refreshesLenses) attempt(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  };
  followSettings(session, change);
}

/** Calls `change` when settings have changed, with what the editor says of them, if anything. */
function followSettings({ connection, drafts, settings }: Session, change: (sent: unknown) => void): void {
  connection.onDidChangeConfiguration((params) => change(params.settings));
  connection.onNotification(TRUST_NOTIFICATION, () => {
    settings.trust();
    change(undefined);
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    settings.openFolders(event.added.map(toUri), event.removed.map(toUri));
    change(undefined);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => settings.concerns(uri))) change(undefined);
  });
  // Some editors say that they watch files and tell only of those they write themselves. One look at a time: two would see the same change.
  let looking = Promise.resolve();
  drafts.onDidSave(() => {
    const looked = looking.then(async () => {
      if (await settings.isStale()) change(undefined);
    });
    attempt(connection, looked);
    looking = looked.catch(() => undefined);
  });
}

/** Asks to be told when settings change, in the editor and in configuration files. */
function watchSettings({ connection, client }: Session): void {
  if (client.configuration && client.watchesConfiguration)
    attempt(
      connection,
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'factdesk' }),
    );
  if (client.watchesFiles)
    attempt(
      connection,
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: CONFIGURATION_FILES }),
    );
}
