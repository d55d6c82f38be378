import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@trent/kms-service';
import { afterAll } from 'vitest';
import { describeStore } from './store-contract.ts';
import { describeWholeStore } from './whole-store-contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-contract-'));
afterAll(() => rmSync(directory, { recursive: true }));

describeStore('SQLite', async () => openSqliteStore(join(directory, 'kms.sqlite')));

let count = 0;
describeWholeStore('SQLite', async () => {
  count += 1;
  return openSqliteStore(join(directory, `whole-${count}.sqlite`));
});
describeWholeStore('SQLite in memory', async () => openSqliteStore(':memory:'));
