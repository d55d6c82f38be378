import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { timeWholeProcess } from '../measure/whole-process.ts';
import { trent, workspaceOf } from './contenders.ts';
import { syntheticModel } from './synthetic-model.ts';

/** How many times as long one shape takes where there are ten times as many: 1 is linear. In: a folder for the work. */
export async function growth(directory: string): Promise<number> {
  const times: number[] = [];
  for (const scale of [1, 10]) {
    const workspace = await workspaceOf(join(directory, `times-${scale}`), syntheticModel(scale));
    // The first run is for the caches of the machine.
    const runs: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      await rm(join(workspace, 'packages'), { recursive: true, force: true });
      await rm(join(workspace, 'node_modules/.cache'), { recursive: true, force: true });
      runs.push((await timeWholeProcess(trent(workspace, 'generate'))).milliseconds);
    }
    times.push(Math.min(...runs));
  }
  const [one = 0, ten = 0] = times;
  const command = trent(join(directory, 'times-1'), '--version');
  const start = (await timeWholeProcess(command)).milliseconds;
  return (ten - start) / (10 * (one - start));
}
