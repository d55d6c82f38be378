/** The program behind `bin/trent-kms.js`. */
import { run } from './cli/program.ts';
import { exitCode } from './exit-code.ts';

// A reader that has seen enough (`trent-kms serve | head -1`) must not end the service.
process.stdout.on('error', () => {});

// The environment may hold the root key, and a report of a crash shows all of it.
if (process.report !== undefined) process.report.excludeEnv = true;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A fault of this program, so the place in it helps; nothing that is thrown here holds a secret.
  process.stderr.write(
    `trent-kms failed: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = exitCode.failure;
}
