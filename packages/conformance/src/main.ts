/** The program behind `bin/trent-conformance.js`. */
import { run } from './cli/program.ts';
import { exitCode } from './exit-code.ts';

// A reader that has seen enough (`trent-conformance list | head -1`) must not end a run before it has cleaned up.
process.stdout.on('error', () => {});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A fault of this program, so the place in it helps; nothing that is thrown here holds a secret.
  process.stderr.write(
    `trent-conformance failed: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = exitCode.failure;
}
