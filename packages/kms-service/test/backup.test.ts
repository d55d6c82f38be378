import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@trent/kms-service';
import { afterAll, expect, it } from 'vitest';
import { describeBackup } from './backup-contract.ts';
import { plantKey } from './fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-backup-'));
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;
describeBackup('SQLite', async () => {
  count += 1;
  return openSqliteStore(join(directory, `${count}.sqlite`));
});

it('copies of the database go with the backup or restore that needs them, or at the next start', async () => {
  const file = join(directory, 'copies.sqlite');
  const copies = (): string[] =>
    readdirSync(directory).filter((name) => /^copies\.sqlite\..*-/.test(name));
  const store = openSqliteStore(file);
  await plantKey(store);
  for await (const _ of store.exportEntries()) expect(copies()).not.toEqual([]);
  await store.replaceAll(store.exportEntries(), { overwrite: true });
  expect(copies()).toEqual([]);
  await store.close();
  const left = `${file}.snapshot-0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f`;
  for (const name of [left, `${left}-wal`]) writeFileSync(name, '');
  expect(copies()).toHaveLength(2);
  await openSqliteStore(file).close();
  expect(copies()).toEqual([]);
});
