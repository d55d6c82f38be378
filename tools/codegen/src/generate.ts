import { resolve } from 'node:path';
import type { Plan, PlanOptions } from './plan.ts';
import { cachedPlan } from './plan/cached-plan.ts';
import { differences, swap } from './write/swap.ts';
import { withLock } from './write/lock.ts';
import { recover } from './write/journal.ts';
import { locateSpec } from './workspace.ts';

export interface GenerateOptions extends PlanOptions {
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** How long to wait for another run, in milliseconds. Default 30,000. */
  readonly lockWaitMs?: number;
}

export interface Generated {
  readonly plan: Plan;
  /** Paths relative to the workspace root; with `dryRun`, those that would be. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Brings what is generated from a spec folder up to date. Files that say the same already are not touched; of others, only
 * those that an earlier run made are removed. Throws SpecError where the spec has an error and WriteError where something
 * cannot be written: nothing has changed then.
 */
export async function generate(specDir: string, options: GenerateOptions = {}): Promise<Generated> {
  const run = async (write: (made: Plan) => Omit<Generated, 'plan'>): Promise<Generated> => {
    const made = await cachedPlan(specDir, options, options.dryRun !== true);
    return { plan: made, ...write(made) };
  };
  if (options.dryRun === true) {
    return run((made) => {
      const { write, remove } = changes(made);
      return { written: [...write.keys()], removed: remove };
    });
  }
  const root = options.out === undefined ? locateSpec(specDir).root : resolve(options.out);
  return withLock(
    root,
    () => {
      // What a killed run left is finished first, or the plan would be made of a half-written state.
      recover(root);
      return run((made) => swap(made.root, changes(made)));
    },
    options.lockWaitMs,
  );
}

function changes({ root, files, asOnDisk, folders }: Plan) {
  return {
    write: differences(root, files, asOnDisk),
    remove: folders.flatMap(({ obsolete }) => obsolete),
  };
}
