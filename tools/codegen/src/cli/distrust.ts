import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../check/fingerprint.ts';
import type { Plan } from '../plan.ts';
import type { Output } from './output.ts';

/**
 * A task runner that hashes what `check` reads at the start of a run, and lets `generate` write it in the same run, would
 * keep the success of the check for the stale state that it saw. Where the runner left the fingerprint of that state in a
 * file (TRENT_CODEGEN_SEEN, relative to the root) and it is another one by now, the file beside it, `.distrust`, changes:
 * it takes part in the runner's hashes, so that what it keeps under the old one is never found again.
 */
export function distrustIfMoved({ root, folders }: Plan, output: Output): void {
  const seen = output.environment['TRENT_CODEGEN_SEEN'];
  if (seen === undefined || !existsSync(join(root, seen))) return;
  const before = readFileSync(join(root, seen), 'utf8');
  const now = fingerprint(
    root,
    folders.map(({ folder }) => folder),
  );
  if (before === now) return;
  const file = join(root, `${seen}.distrust`);
  const last = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, hash('sha256', last + before, 'hex'));
}
