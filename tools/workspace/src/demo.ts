/**
 * `npm run demo`: the main job once, from the spec to a wrapped data key, an account of each step as it goes. Exits 0
 * where every step did what it should; no plaintext is printed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regenerate } from './regenerate.ts';
import { Steps } from './steps.ts';

/** How many changed files are named. */
const shownFiles = 10;

const directory = mkdtempSync(join(tmpdir(), 'trent-demo-'));
const steps = new Steps((text) => process.stdout.write(text));
const started = performance.now();

try {
  await steps.run('Generate types, validator, server stub and client from spec/kms', async () => {
    const changed = await regenerate();
    return { result: null, says: changes(changed) };
  });
  // Only now: what was just generated is what runs.
  const { wrapAndUnwrap } = await import('./wrap-and-unwrap.ts');
  await wrapAndUnwrap(steps, join(directory, 'data'));
  process.stdout.write(`done in ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
} catch (error) {
  process.stderr.write(
    `the demo failed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function changes(files: readonly string[]): readonly string[] {
  if (files.length === 0) return ['nothing changed: the packages are what the spec says'];
  const more = files.length - shownFiles;
  return [
    `${files.length} files changed:`,
    ...files.slice(0, shownFiles),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}
