import type { Database } from './database.ts';
import { announcements, encodeAnnouncement, type Ack, type Announcement } from './messages.ts';
import { leaseMs, type NodeChannel } from './node-channel.ts';

/** How long a node may take to acknowledge, and when it is told again, in milliseconds. */
const patienceMs = 1_000;
const repeatMs = 150;

interface Waiting {
  readonly acked: Set<string>;
  wake: () => void;
}

interface NodeRow {
  readonly id: string;
  readonly is_evicted: boolean;
}

/** Waits until no node answers any more with what was before a change. */
export class Settlement {
  readonly #database: Database;
  readonly #waiting = new Map<string, Waiting>();
  readonly #evictions = new Map<string, Promise<void>>();

  constructor(database: Database) {
    this.#database = database;
  }

  acknowledged({ node, ids }: Ack): void {
    for (const id of ids) {
      const waiting = this.#waiting.get(id);
      waiting?.acked.add(node);
      waiting?.wake();
    }
  }

  /** To be called before the change is committed: an acknowledgement may come before its answer does. */
  expect({ id }: Announcement): void {
    this.#waiting.set(id, { acked: new Set(), wake: () => {} });
  }

  forget({ id }: Announcement): void {
    this.#waiting.delete(id);
  }

  /**
   * After the commit: each node acknowledges, or leaves, or is put out and its lease waited for. A node that is not in
   * the table now, and enters later, has read nothing yet. Rejects where the database does not answer: the change is
   * made then, and must not be acknowledged.
   */
  async settle(announcement: Announcement, channel: NodeChannel): Promise<void> {
    const waiting = this.#waiting.get(announcement.id)!;
    const deadline = performance.now() + patienceMs;
    for (let round = 0; ; round += 1) {
      const rows = await this.#database.all<NodeRow>('SELECT id, is_evicted FROM node');
      const isOpen = ({ id }: NodeRow): boolean =>
        !waiting.acked.has(id) && (id !== channel.nodeId || channel.isCoherent());
      const open = rows.filter(isOpen);
      if (open.length === 0) return;
      if (performance.now() >= deadline || open.every((row) => row.is_evicted)) {
        await Promise.all(open.map(({ id }) => this.#evict(id)));
        return;
      }
      if (round > 0) {
        await this.#database.get(
          'SELECT pg_notify($1, $2)',
          announcements,
          encodeAnnouncement({ ...announcement, replyTo: channel.replyTo }),
        );
      }
      if (
        await this.#acknowledgedBy(
          waiting,
          open.map(({ id }) => id),
        )
      )
        return;
    }
  }

  /** Waits a while for these nodes. */
  async #acknowledgedBy(waiting: Waiting, ids: readonly string[]): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const isDone = (): boolean => ids.every((id) => waiting.acked.has(id));
    const timer = setTimeout(resolve, repeatMs);
    waiting.wake = () => {
      if (isDone()) resolve();
    };
    waiting.wake();
    await promise;
    clearTimeout(timer);
    return isDone();
  }

  /** A node that was put out cannot renew its lease, and the one it has ends within `leaseMs`. */
  #evict(id: string): Promise<void> {
    const known = this.#evictions.get(id);
    if (known !== undefined) return known;
    const eviction = (async () => {
      await this.#database.run('UPDATE node SET is_evicted = true WHERE id = $1', id);
      await new Promise((resolve) => setTimeout(resolve, leaseMs));
      await this.#database.run('DELETE FROM node WHERE id = $1', id);
    })().finally(() => this.#evictions.delete(id));
    this.#evictions.set(id, eviction);
    return eviction;
  }
}
