import { run } from './cli/program.ts';
import { exitCode } from './cli/exit-code.ts';

// Who reads the output may have read enough (`| head`).
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCode.failure);
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: process.stdout,
    error: process.stderr,
    environment: process.env,
  });
} catch (error) {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `trent-codegen failed, which is a fault of its own; please report it:\n${told}\n`,
  );
  process.exitCode = exitCode.failure;
}
