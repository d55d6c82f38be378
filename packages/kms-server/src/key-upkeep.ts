import { RootKeyRotationError } from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import type { Logger } from './logger.ts';

/** How often keys are looked for whose deletion or rotation is due, in milliseconds. Keys are gone for callers before. */
const intervalMs = 60_000;

/** What was due. */
export interface UpkeepCounts {
  readonly deleted: number;
  readonly rotated: number;
}

/** Does what is due to keys: at once, then again and again. */
export interface KeyUpkeep {
  /** Deletes the keys whose waiting period is over, and rotates those whose rotation is due. Rejects where that fails. */
  run(): Promise<UpkeepCounts>;
  /** Ends it, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Also finishes rotations of the root key that were interrupted. */
export function startKeyUpkeep(service: KeyService, logger: Logger): KeyUpkeep {
  let running: Promise<UpkeepCounts> | null = null;
  const run = async (): Promise<UpkeepCounts> => {
    // What came due while it was running would be missed.
    await running?.catch(() => {});
    running = keepUp(service, logger).finally(() => {
      running = null;
    });
    return running;
  };
  const runInBackground = (): void => {
    if (running === null) run().catch(() => {});
    void finishRootKeyRotation(service, logger);
  };
  runInBackground();
  const timer = setInterval(runInBackground, intervalMs);
  timer.unref();
  return {
    run,
    stop: async () => {
      clearInterval(timer);
      await running?.catch(() => {});
    },
  };
}

async function keepUp(service: KeyService, logger: Logger): Promise<UpkeepCounts> {
  const deleted = await logged(logger, 'keys due for deletion could not be deleted', () =>
    service.sweep(),
  );
  if (deleted > 0) logger.info({ count: deleted }, 'keys deleted whose waiting period was over');
  const rotated = await logged(logger, 'keys due for rotation could not be rotated', () =>
    service.rotateDueKeys(),
  );
  if (rotated > 0) logger.info({ count: rotated }, 'keys rotated on schedule');
  return { deleted, rotated };
}

async function logged<T>(logger: Logger, message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    logger.error({ err: error }, message);
    throw error;
  }
}

async function finishRootKeyRotation(service: KeyService, logger: Logger): Promise<void> {
  try {
    if (!(await service.finishRootKeyRotation())) return;
    const { rootKeyId } = service;
    logger.info({ rootKeyId }, 'interrupted rotation of the root key finished');
  } catch (error) {
    if (error instanceof RootKeyRotationError) logger.info(error.message);
    else logger.error({ err: error }, 'an interrupted rotation of the root key was not finished');
  }
}
