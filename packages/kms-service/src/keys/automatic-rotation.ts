import type { RotationSchedule } from '../store/records.ts';
import type { KeyDirectory } from './key-directory.ts';
import { StaleError } from './stale-error.ts';

const dayMs = 86_400_000;
const batch = 100;

/** Rotates every key whose automatic rotation is due; answers how many. */
export async function rotateDueKeys(keys: KeyDirectory, now: Date): Promise<number> {
  let rotated = 0;
  for (;;) {
    const due = await keys.listDueRotations(batch);
    for (const reference of due) {
      const key = await keys.findKey(reference);
      const schedule = key?.facts.rotation;
      if (key === null || schedule === null || schedule === undefined) continue;
      try {
        await keys.rotateKey(key, 'AUTOMATIC', { rotation: next(schedule, now) });
        rotated += 1;
      } catch (error) {
        // Somebody changed the key meanwhile: if its rotation is still due, the next round finds it.
        if (!(error instanceof StaleError)) throw error;
      }
    }
    if (due.length < batch) return rotated;
  }
}

/** Rotations that were missed are not made up for: the schedule goes on from now. */
function next({ periodInDays, nextAt }: RotationSchedule, now: Date): RotationSchedule {
  const period = periodInDays * dayMs;
  const missed = Math.floor((now.getTime() - nextAt.getTime()) / period);
  return { periodInDays, nextAt: new Date(nextAt.getTime() + (missed + 1) * period) };
}
