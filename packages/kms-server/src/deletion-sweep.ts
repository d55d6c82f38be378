import type { KeyService } from '@trent/kms-service';
import type { Logger } from './logger.ts';

/** How often keys are looked for whose deletion is due, in milliseconds. They are gone for callers before. */
const intervalMs = 60_000;

/**
 * Deletes, again and again, the keys whose waiting period is over. Gives the function that ends it, and waits for what
 * is under way.
 */
export function startDeletionSweep(service: KeyService, logger: Logger): () => Promise<void> {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= sweep(service, logger).finally(() => {
      running = null;
    });
  }, intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweep(service: KeyService, logger: Logger): Promise<void> {
  try {
    const count = await service.sweep();
    if (count > 0) logger.info({ count }, 'keys deleted whose waiting period was over');
  } catch (error) {
    logger.error({ err: error }, 'keys due for deletion could not be deleted');
  }
}
