import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommitQueue } from '../src/store/sqlite/commit-queue.ts';

let database: DatabaseSync;
/** Each time the disk was asked to write, in order. */
let flushes: PromiseWithResolvers<void>[];
let queue: CommitQueue;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT');
  flushes = [];
  queue = new CommitQueue(database, () => {
    const flush = Promise.withResolvers<void>();
    flushes.push(flush);
    return flush.promise;
  });
});

const insert = (n: number) => (): number => {
  database.prepare('INSERT INTO t (n) VALUES (?)').run(n);
  return n;
};

function rows(): readonly unknown[] {
  return database
    .prepare('SELECT n FROM t ORDER BY n')
    .all()
    .map(({ n }) => n);
}

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = (): void => {
    settled = true;
  };
  promise.then(note, note);
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  return settled;
}

describe('transactions', () => {
  it('that come together share one write to the disk, and are told of it only afterwards', async () => {
    const all = Promise.all([1, 2, 3].map((n) => queue.transaction(insert(n))));
    expect(await isSettled(all)).toBe(false);
    expect([rows(), flushes.length]).toEqual([[1, 2, 3], 1]);
    flushes[0]!.resolve();
    expect(await all).toEqual([1, 2, 3]);
  });

  it('that come while the disk is busy share the next one', async () => {
    const first = queue.transaction(insert(1));
    expect(await isSettled(first)).toBe(false);
    const others = Promise.all([queue.transaction(insert(2)), queue.transaction(insert(3))]);
    expect(await isSettled(others)).toBe(false);
    expect([rows(), flushes.length]).toEqual([[1], 1]);
    flushes[0]!.resolve();
    await first;
    expect(await isSettled(others)).toBe(false);
    expect([rows(), flushes.length]).toEqual([[1, 2, 3], 2]);
    flushes[1]!.resolve();
    await others;
  });

  it('that fail undo what they did, and nothing of the others', async () => {
    const outcomes = Promise.allSettled([
      queue.transaction(insert(1)),
      queue.transaction(() => {
        insert(2)();
        throw new Error('thought better of it');
      }),
      queue.transaction(insert(1)),
      queue.transaction(insert(4)),
    ]);
    expect(await isSettled(outcomes)).toBe(false);
    flushes[0]!.resolve();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(rows()).toEqual([1, 4]);
  });

  it('fail together where one of them ends the transaction', async () => {
    const outcomes = await Promise.allSettled([
      queue.transaction(insert(1)),
      queue.transaction(() => {
        // As SQLite does by itself where the disk is full.
        database.exec('ROLLBACK');
        throw new Error('disk full');
      }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([rows(), flushes.length]).toEqual([[], 0]);
    const later = queue.transaction(insert(2));
    await isSettled(later);
    flushes[0]!.resolve();
    expect(await later).toBe(2);
  });

  it('are refused for good once the disk could not be written to', async () => {
    const lost = queue.transaction(insert(1));
    const read = isSettled(lost).then(() => queue.read(rows));
    await isSettled(lost);
    flushes[0]!.reject(new Error('EIO'));
    await expect(lost).rejects.toThrow('cannot be written');
    await expect(read).rejects.toThrow('cannot be written');
    await expect(queue.transaction(insert(2))).rejects.toThrow('cannot be written');
    await expect(queue.read(rows)).rejects.toThrow('cannot be written');
  });
});

describe('a reading', () => {
  it('waits for the disk where it may have seen what the disk does not have', async () => {
    const written = queue.transaction(insert(1));
    // Not committed yet: this one has seen nothing of it.
    expect(await queue.read(rows)).toEqual([]);
    await isSettled(written);
    const read = queue.read(rows);
    expect(await isSettled(read)).toBe(false);
    flushes[0]!.resolve();
    expect(await read).toEqual([1]);
    expect(await queue.read(rows)).toEqual([1]);
  });
});

it('is idle once nothing waits', async () => {
  await queue.idle();
  const written = queue.transaction(insert(1));
  const idle = queue.idle();
  expect(await isSettled(idle)).toBe(false);
  flushes[0]!.resolve();
  await idle;
  expect(await isSettled(written)).toBe(true);
});
