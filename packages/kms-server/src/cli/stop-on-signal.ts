import { exitCode } from '../exit-code.ts';
import type { Logger } from '../logger.ts';
import type { RunningServer } from '../server-options.ts';

/** How long requests in flight may take to finish, in milliseconds. */
const graceMs = 10_000;

/** A launcher that passes signals on may send Ctrl-C twice within this time, in milliseconds. */
const sameSignalMs = 500;

/**
 * Stops the server at SIGINT or SIGTERM: requests in flight finish, within limits. A second signal does not wait.
 * Resolves with the exit code once the server has stopped.
 */
export function stopOnSignal(server: RunningServer, logger: Logger): Promise<number> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (firstAt === null) {
        firstAt = performance.now();
        logger.info({ signal }, 'stopping: requests in flight may finish');
        server.close(graceMs).then(
          () => {
            logger.info('stopped');
            resolve(exitCode.good);
          },
          (error: unknown) => {
            logger.error({ err: error }, 'could not stop in good order');
            resolve(exitCode.failure);
          },
        );
      } else if (performance.now() - firstAt > sameSignalMs) {
        logger.warn({ signal }, 'stopping at once');
        process.exit(exitCode.failure);
      }
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
}
