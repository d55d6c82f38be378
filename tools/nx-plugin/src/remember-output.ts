import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from '@trent/codegen';

/**
 * Notes what is in the generated folders of a project now, at the start of a run of Nx; returns the path of the note,
 * relative to the workspace root.
 *
 * Nx hashes the inputs of all tasks at the start. Where `generate` writes, or Nx restores, in the same run what `check` then
 * reads, Nx keeps the success of the check for the state before, which was stale, and would tell it again for that state. So
 * `check` compares what it finds with the note; if it differs, it changes the file `<note>.distrust`, which takes part in
 * the hash of every check, and what Nx kept is never found again.
 */
export function rememberOutput(
  workspaceRoot: string,
  project: string,
  folders: readonly string[],
): string {
  const note = `.nx/workspace-data/trent-codegen/${project}`;
  try {
    mkdirSync(dirname(join(workspaceRoot, note)), { recursive: true });
    writeFileSync(join(workspaceRoot, note), fingerprint(workspaceRoot, folders));
  } catch {
    // Where Nx cannot write, it keeps nothing either.
  }
  return note;
}
