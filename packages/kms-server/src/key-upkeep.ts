import type { KeyService } from '@trent/kms-service';
import type { Logger } from './logger.ts';

/** How often keys are looked for whose deletion or rotation is due, in milliseconds. Keys are gone for callers before. */
const intervalMs = 60_000;

/**
 * Deletes, at once and then again and again, the keys whose waiting period is over, rotates those whose rotation is due,
 * and finishes rotations of the root key that were interrupted. Gives the function that ends it, and waits for what is
 * under way.
 */
export function startKeyUpkeep(service: KeyService, logger: Logger): () => Promise<void> {
  let running: Promise<void> | null = null;
  const start = (): void => {
    running ??= keepUp(service, logger).finally(() => {
      running = null;
    });
  };
  start();
  const timer = setInterval(start, intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function keepUp(service: KeyService, logger: Logger): Promise<void> {
  try {
    if (await service.finishRootKeyRotation()) {
      logger.info(
        { rootKeyId: service.rootKeyId },
        'interrupted rotation of the root key finished',
      );
    }
  } catch (error) {
    logger.error({ err: error }, 'an interrupted rotation of the root key could not be finished');
  }
  try {
    const count = await service.sweep();
    if (count > 0) logger.info({ count }, 'keys deleted whose waiting period was over');
  } catch (error) {
    logger.error({ err: error }, 'keys due for deletion could not be deleted');
  }
  try {
    const count = await service.rotateDueKeys();
    if (count > 0) logger.info({ count }, 'keys rotated on schedule');
  } catch (error) {
    logger.error({ err: error }, 'keys due for rotation could not be rotated');
  }
}
