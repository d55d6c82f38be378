import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { ForeignChange, ForeignChangeListener } from '../records.ts';
import { decodeAnnouncement, encodeAck, decodeAck, announcements } from './messages.ts';
import type { Ack } from './messages.ts';
import { clientConfig, prepareConnection, type Driver } from './settings.ts';

/** For how long a node counts as one that may answer from its cache after it was put out, in milliseconds. */
export const leaseMs = 2_000;

/** For how long a node trusts its own lease: shorter, for clocks that do not run alike. */
const trustMs = 1_800;
const heartbeatMs = 400;
const heartbeatTimeoutMs = 1_500;
const reconnectMs = 250;

/**
 * This node's place among the nodes on the database. A connection of its own hears of changes and renews a lease; while
 * the lease lasts, `isCoherent` is true, and a changing node waits for this one's acknowledgement of each change. The
 * lease is counted by this node's own clock from before the renewal was asked for, so that it ends here before a
 * changing node, which waits `leaseMs` after putting this one out, counts it as ended.
 */
export class NodeChannel {
  readonly #driver: Driver;
  readonly #url: string;
  readonly #onAck: (ack: Ack) => void;
  readonly #listeners: ForeignChangeListener[] = [];
  readonly #stopping = new AbortController();
  /** Where acknowledgements for this node are sent: the same over all connections. */
  readonly replyTo: string = `trent_kms_${randomUUID().replaceAll('-', '')}`;
  #client: Client | null = null;
  #nodeId: string | null = null;
  #until = -Infinity;
  #wallUntil = -Infinity;
  #acks = new Map<string, string[]>();
  #isSending = false;
  #running: Promise<void> = Promise.resolve();

  constructor(driver: Driver, url: string, onAck: (ack: Ack) => void) {
    this.#driver = driver;
    this.#url = url;
    this.#onAck = onAck;
  }

  /** This node among the rows of `node`; null where it has none. */
  get nodeId(): string | null {
    return this.#nodeId;
  }

  /** The time of day is asked too: the clock that counts the lease may stand still while the machine sleeps. */
  isCoherent(): boolean {
    return performance.now() < this.#until && Date.now() < this.#wallUntil;
  }

  onForeignChange(listener: ForeignChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Resolves when the lease is there for the first time; from then on the channel is renewed by itself. */
  async start(): Promise<void> {
    const client = await this.#open();
    this.#running = this.#run(client);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#lose();
    await this.#running;
  }

  async #run(first: Client): Promise<void> {
    let client: Client | null = first;
    while (!this.#stopping.signal.aborted) {
      try {
        client ??= await this.#open();
        await this.#keepAlive(client);
      } catch {
        // Not coherent until the next connection.
      }
      this.#lose();
      if (client !== null) await this.#leave(client);
      client = null;
      if (!this.#stopping.signal.aborted) await this.#sleep(reconnectMs);
    }
  }

  async #open(): Promise<Client> {
    const client = new this.#driver.Client({
      ...clientConfig(this.#driver, this.#url),
      application_name: 'trent-kms-channel',
      query_timeout: heartbeatTimeoutMs,
    });
    const lost = (): void => {
      if (this.#client === client) this.#lose();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === announcements) void this.#hear(payload);
      else this.#onAck(decodeAck(payload));
    });
    try {
      await client.connect();
      await prepareConnection(client);
      // Heard from here on; whatever was changed before is seen by what is read from here on.
      await client.query(`LISTEN ${announcements}; LISTEN ${this.replyTo}`);
      this.#client = client;
      await this.#register(client);
      await this.#renew(client);
      return client;
    } catch (error) {
      this.#lose();
      void client.end().catch(() => {});
      throw error;
    }
  }

  /** Durably: a node that the database forgot in a crash would not be asked. */
  async #register(client: Client): Promise<void> {
    const old = this.#nodeId;
    const id = randomUUID();
    this.#until = -Infinity;
    await client.query('SET synchronous_commit = on');
    await client.query({
      text: `WITH gone AS (DELETE FROM node WHERE id = $1) INSERT INTO node (id) VALUES ($2)`,
      values: [old, id],
    });
    // Acknowledgements have no need to be.
    await client.query('SET synchronous_commit = off');
    this.#nodeId = id;
  }

  async #keepAlive(client: Client): Promise<void> {
    while (!this.#stopping.signal.aborted && this.#client === client) {
      await this.#sleep(heartbeatMs);
      if (this.#client === client) await this.#renew(client);
    }
  }

  async #renew(client: Client): Promise<void> {
    const [sent, wallSent] = [performance.now(), Date.now()];
    const { rows } = await client.query({
      name: 'renew',
      text: 'SELECT 1 FROM node WHERE id = $1 AND NOT is_evicted',
      values: [this.#nodeId],
    });
    if (rows.length === 0) {
      await this.#register(client);
      return this.#renew(client);
    }
    // A lease that ran out meanwhile: changes may have been acknowledged without this node.
    if (!this.isCoherent()) await this.#tell({ kind: 'all' });
    if (this.#client !== client) return;
    this.#until = sent + trustMs;
    this.#wallUntil = wallSent + trustMs;
  }

  async #hear(payload: string): Promise<void> {
    const announcement = decodeAnnouncement(payload);
    if (announcement === null) return this.#tell({ kind: 'all' });
    try {
      for (const change of announcement.changes) await this.#tell(change);
    } catch {
      // Not acknowledged: the changing node puts this one out.
      return;
    }
    const ids = this.#acks.get(announcement.replyTo);
    if (ids === undefined) this.#acks.set(announcement.replyTo, [announcement.id]);
    else ids.push(announcement.id);
    await this.#sendAcks();
  }

  /** What gathers while one query is under way goes with the next. */
  async #sendAcks(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#acks.size > 0) {
        const [client, node, acks] = [this.#client, this.#nodeId, this.#acks];
        this.#acks = new Map();
        if (client === null || node === null) return;
        const rows = [...acks].flatMap(([replyTo, ids]) =>
          encodeAck({ node, ids }).map((payload) => [replyTo, payload] as const),
        );
        await client.query({
          name: 'acknowledge',
          text: 'SELECT pg_notify(reply_to, payload) FROM unnest($1::text[], $2::text[]) AS acks (reply_to, payload)',
          values: [rows.map(([replyTo]) => replyTo), rows.map(([, payload]) => payload)],
        });
      }
    } catch {
      this.#lose();
    } finally {
      this.#isSending = false;
    }
  }

  async #tell(change: ForeignChange): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener(change)));
  }

  #lose(): void {
    this.#until = -Infinity;
    this.#client = null;
  }

  /** A node that says good-bye is not waited for. */
  async #leave(client: Client): Promise<void> {
    try {
      await client.query('DELETE FROM node WHERE id = $1', [this.#nodeId]);
    } catch {
      // The next registration, or a changing node, removes the row.
    }
    void client.end().catch(() => {});
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
  }
}
