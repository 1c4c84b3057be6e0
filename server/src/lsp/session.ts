// What every feature of the server works with: the connection, the open drafts, the settings, and one guard.
import {
  ErrorCodes,
  InitializeRequest,
  LSPErrorCodes,
  RAL,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Messages } from '../core/messages/en.ts';
import type { DeskSettings } from '../config/values.ts';
import type { Client } from './client.ts';
import type { Checked, OpenDraft, Readings } from './documents.ts';
import type { SettingsDesk } from './settings.ts';

/** One conversation with one editor. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  /** What everything is worded in, as the editor asked at the start. */
  readonly messages: Messages;
  readonly drafts: TextDocuments<OpenDraft>;
  readonly settings: SettingsDesk;
  readonly readings: Readings;
  /** How many changes to drafts and settings have come in so far. */
  changes: number;
  /** Whether the log has been told that the registry is old; once is enough. */
  ageNoted?: true;
}

/** The draft read and checked as it now stands; null when it is not open or is left unchecked. */
export async function check(session: Session, uri: string): Promise<Checked | null> {
  if (!session.drafts.get(uri)) return null;
  const settings = await session.settings.of(uri);
  // It may have been closed meanwhile.
  const draft = session.drafts.get(uri);
  const { messages } = session;
  if (!draft || whyUnchecked(draft.document.getText(), settings, messages) !== null) return null;
  const checked = draft.check(settings, messages);
  session.readings.keep(draft);
  return checked;
}

/** Why the newsroom's settings leave a draft unchecked, as a sentence; null when they do not. */
export function whyUnchecked(
  text: string,
  { excluded, maxFileSize }: DeskSettings,
  { server }: Messages,
): string | null {
  if (excluded) return server.excluded;
  return text.length <= maxFileSize ? null : server.tooLong(maxFileSize.toLocaleString('en'));
}

/**
 * Waits until nobody is typing: until two turns of the event loop, in which the next waiting message is taken in,
 * bring no further change. Costs microseconds when nothing waits.
 */
export async function settle(session: Session): Promise<void> {
  for (let seen = -1; seen !== session.changes;) {
    seen = session.changes;
    await turn();
    await turn();
  }
}

/** One turn, as the library that reads the messages takes its own: browsers know no setImmediate. */
const turn = () => new Promise<void>((resolve) => void RAL().timer.setImmediate(resolve));

/** Milliseconds of work on one answer before others have their turn: less than anybody notices at a key. */
const LONGEST_TURN = 15;

/** Long work on a draft as it stands, done in turns. It ends once the editor no longer wants it, or has changed a draft meanwhile. */
export class Turns {
  private readonly session: Session;
  private readonly token: CancellationToken;
  private readonly changes: number;
  private since = performance.now();

  constructor(session: Session, token: CancellationToken) {
    this.session = session;
    this.token = token;
    this.changes = session.changes;
  }

  /** Lets others have their turn, if this one has lasted long. */
  async next(): Promise<void> {
    if (performance.now() - this.since < LONGEST_TURN) return;
    await turn();
    await turn();
    this.goOn();
    this.since = performance.now();
  }

  /** Goes on after others have had their turn; refuses where the work is of no use by now. */
  goOn(): void {
    heed(this.token);
    if (this.session.changes !== this.changes)
      throw new ResponseError(LSPErrorCodes.ContentModified, this.session.messages.server.draftChanged);
  }
}

/** Ends a request that the editor no longer wants, e.g. since the writer typed on. */
export function heed(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted');
}

/**
 * Refuses whatever an editor asks before it has said hello (`initialize`). To be called back once it has: from then on
 * a second hello is refused.
 */
export function awaitHello(connection: Connection): () => void {
  const refuse = () => {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet');
  };
  // The library answers this one itself. Whoever follows the drafts puts another in its place.
  connection.onShutdown(refuse);
  const early = connection.onRequest(refuse);
  return () => {
    early.dispose();
    // In place of the library's own answer, which would take in what the editor says before it asks us.
    connection.onRequest(InitializeRequest.type, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already');
    });
  };
}

/** Conversations in which the editor has said goodbye. */
const over = new WeakSet<Connection>();

const refuseOver = (): never => {
  throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down');
};

/** Takes note that the editor has said goodbye (`shutdown`): from now on its requests are refused, known or not, as the protocol wants it. */
export function sayGoodbye(connection: Connection): void {
  over.add(connection);
  connection.onRequest(refuseOver);
}

/**
 * Stands around every request: whatever goes wrong inside is logged and answered with `empty`, so that no stale
 * squiggle stays. Refusals meant for the editor (`ResponseError`) pass.
 */
export function guard<P, R>(
  connection: Connection,
  request: string,
  empty: R,
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      if (over.has(connection)) refuseOver();
      heed(token);
      return await answer(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${request} failed: ${toLogText(error)}`);
      return empty;
    }
  };
}

/** An error with its trace, if it has one. */
export function toLogText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Sees something through that may fail without harm: an editor that refuses is noted in the log. */
export function attempt(connection: Connection, asked: Promise<unknown>): void {
  asked.catch((error: unknown) => connection.console.warn(toLogText(error)));
}
