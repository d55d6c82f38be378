import type { Logger } from '../logger.ts';
import { StartupError } from '../startup-error.ts';

/** Reloads at SIGHUP. What cannot be taken over is logged, and the server goes on as before. */
export function reloadOnHangup(logger: Logger, reload: () => void): void {
  process.on('SIGHUP', () => {
    try {
      reload();
      logger.info('settings read again');
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      logger.error(
        { problems: error.message.split('\n') },
        'settings could not be read again: going on with the old ones',
      );
    }
  });
}
