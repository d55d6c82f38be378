import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** An empty directory that is gone when the tests of the file are. */
export function soakDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'trent-soak-test-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
