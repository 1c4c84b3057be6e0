// The newsroom's settings as the editor holds them: read per draft, checked, and laid over what holds without any.
import { type Connection } from 'vscode-languageserver/node';
import { DEFAULT_SETTINGS, SEVERITIES, type Settings } from '../core/settings.ts';
import { readLocalOutlets } from '../core/sources/local-outlets.ts';
import type { Outlet } from '../core/sources/registry.ts';
import type { Client } from './client.ts';

/** The core's settings and the one that concerns only the server. */
export interface ServerSettings extends Settings {
  /** UTF-16 units; a longer draft is left unchecked. */
  readonly maxFileSize: number;
}

/** What holds when nothing is set: the `default` of each setting in the manifest. */
export const DEFAULT_SERVER_SETTINGS: ServerSettings = { ...DEFAULT_SETTINGS, maxFileSize: 2_000_000 };

/** What a setting may be where its type alone does not say it, by the first part of its name. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  rules: SEVERITIES,
  outletClasses: SEVERITIES,
  reach: ['sentence', 'block'],
};

type Complain = (line: string) => void;

/**
 * Lays what the editor answered over the defaults. It never fails: a value that makes no sense is left out, one line
 * of `complain` each: `factdesk.reach is "page"; it can be "sentence" or "block". Using "block".`
 */
function readSettings(given: unknown, outlets: readonly Outlet[], complain: Complain): ServerSettings {
  return { ...layOver(DEFAULT_SERVER_SETTINGS, given, 'factdesk', undefined, complain), outlets };
}

function layOver<T>(
  fallback: T,
  given: unknown,
  name: string,
  choices: readonly unknown[] | undefined,
  complain: Complain,
): T {
  if (given === undefined || given === null) return fallback;
  if (isRecord(fallback)) {
    if (!isRecord(given)) return reject('an object');
    const laid = Object.entries(fallback).map(([key, value]) => [
      key,
      layOver(value, given[key], `${name}.${key}`, choices ?? CHOICES[key], complain),
    ]);
    return Object.fromEntries(laid) as T;
  }
  if (Array.isArray(fallback)) return fallback;
  if (choices && !choices.includes(given)) return reject(choices.map(quote).join(', '));
  if (typeof given !== typeof fallback) return reject(`a ${typeof fallback}`);
  if (typeof given === 'number' && !(given >= 0)) return reject('a number from 0');
  return given as T;

  function reject(expected: string): T {
    complain(`${name} is ${quote(given)}; expected ${expected}. Using ${quote(fallback)}.`);
    return fallback;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a log line shows it, at most 60 units of it. */
const quote = (value: unknown) => JSON.stringify(value).slice(0, 60);

/** Settings by draft: asked for once, kept until they change. */
export class SettingsDesk {
  /** How often the settings have changed. */
  changes = 0;
  private readonly kept = new Map<string, ServerSettings | Promise<ServerSettings>>();
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly complaints = new Set<string>();
  /** The newsroom's outlets as read, by what was written, so that drafts with the same rows share one registry. */
  private readonly outlets = new Map<string, readonly Outlet[]>();
  /** What an editor that cannot be asked has sent on its own. */
  private sent: unknown;

  constructor(connection: Connection, client: Client, initial: unknown) {
    this.connection = connection;
    this.client = client;
    this.sent = initial;
  }

  /** The settings for one draft; at once when they are known. Without an answer from the editor, the defaults. */
  of(uri: string): ServerSettings | Promise<ServerSettings> {
    const known = this.kept.get(uri);
    if (known) return known;
    if (!this.client.configuration) return this.keep(uri, this.sent);
    const asked: Promise<ServerSettings> = this.connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'factdesk' })
      .catch((error: unknown) => this.connection.console.warn(`No settings for ${uri}: ${String(error)}`))
      // An answer that was overtaken by a change of the settings is used once and not kept.
      .then((given) => (this.kept.get(uri) === asked ? this.keep(uri, given) : this.read(given)));
    this.kept.set(uri, asked);
    return asked;
  }

  /** Forgets the settings of one draft. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  /** Forgets all settings, since they have changed; `sent` is what the editor says of them, if anything. */
  change(sent: unknown): void {
    this.changes++;
    this.kept.clear();
    this.outlets.clear();
    this.complaints.clear();
    if (isRecord(sent) && 'factdesk' in sent) this.sent = sent['factdesk'];
  }

  private keep(uri: string, given: unknown): ServerSettings {
    const settings = this.read(given);
    this.kept.set(uri, settings);
    return settings;
  }

  private read(given: unknown): ServerSettings {
    const complain = (line: string) => {
      if (!this.complaints.has(line)) this.connection.console.warn(line);
      this.complaints.add(line);
    };
    return readSettings(given, this.readOutlets(isRecord(given) ? given['outlets'] : [], complain), complain);
  }

  private readOutlets(given: unknown, complain: Complain): readonly Outlet[] {
    const written = JSON.stringify(given ?? []);
    const known = this.outlets.get(written);
    if (known) return known;
    const read = readLocalOutlets(given, 'factdesk.outlets', complain);
    this.outlets.set(written, read);
    return read;
  }
}
