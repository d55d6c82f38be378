import { join } from 'node:path';
import { watchSpec } from '@trent/codegen';
import { editOfMember, specFolder } from './contenders.ts';

/** Milliseconds from a save of one member to the files that it changes being written, in a watch that runs. */
export async function watchTimes(workspace: string, edits: number): Promise<readonly number[]> {
  const edit = await editOfMember(workspace);
  const ending = new AbortController();
  let told = Promise.withResolvers<void>();
  const watch = watchSpec(join(workspace, specFolder), {
    signal: ending.signal,
    onRun: ({ outcome }) => {
      if (outcome instanceof Error) told.reject(outcome);
      else told.resolve();
    },
  });
  await told.promise;
  const samples: number[] = [];
  for (let round = 0; round < edits + 2; round += 1) {
    told = Promise.withResolvers<void>();
    await edit(round);
    const saved = performance.now();
    await told.promise;
    samples.push(performance.now() - saved);
  }
  ending.abort();
  await watch;
  // The first runs are those of a process that has just started.
  return samples.slice(2);
}
