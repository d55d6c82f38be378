import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { generate } from './commands.ts';
import { StepError } from './steps.ts';
import { root } from './workspace.ts';

/**
 * Generates every package from its spec and gives the files that came out different from before, relative to the root.
 * Throws StepError, with what the generator said, where it fails.
 */
export async function regenerate(): Promise<readonly string[]> {
  const before = generatedFiles();
  const { exitCode, output } = await runCommand(generate, 'keep');
  if (exitCode !== 0)
    throw new StepError(`the generator failed (exit code ${exitCode}):\n${output}`);
  const after = generatedFiles();
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted();
}

/** Path -> hash of everything below a src/gen. */
function generatedFiles(): ReadonlyMap<string, string> {
  const files = globSync('packages/*/src/gen/**/*.*', { cwd: root });
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}
