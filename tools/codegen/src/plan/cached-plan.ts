import type { Plan, PlanOptions } from '../plan.ts';
import { locateSpec } from '../workspace.ts';
import { generatorFingerprint } from './generator-fingerprint.ts';
import { keepPlan, recallPlan } from './known-plan.ts';
import { cacheFile } from './cache-file.ts';

/**
 * Like `plan`, with what earlier runs left in node_modules/.cache: the very plan where nothing has changed since; otherwise
 * what was parsed and printed before, of which only what an edit touches is made again. In: whether this run may leave
 * something for the next. A caller that brings its own memory or targets gets a plan without all that.
 */
export async function cachedPlan(
  specDir: string,
  options: PlanOptions,
  keep: boolean,
): Promise<Plan> {
  if (options.registry ?? options.parsed ?? options.memo) return makePlan(specDir, options);
  const { root, folder } = locateSpec(specDir);
  const fingerprint = generatorFingerprint();
  const known = recallPlan(specDir, options, fingerprint);
  if (known !== null) return known;
  const { readCache, writeCache } = await import('./run-cache.ts');
  const file = cacheFile(root, JSON.stringify(['run', root, folder]));
  const cache = readCache(file, fingerprint);
  const made = await makePlan(specDir, { ...options, ...cache });
  if (keep) {
    writeCache(file, fingerprint, cache, made.sources.keys());
    keepPlan(specDir, options, made, fingerprint);
  }
  return made;
}

/** The planner brings along all that parses, models and prints, which a plan that is known does without. */
async function makePlan(specDir: string, options: PlanOptions): Promise<Plan> {
  const { plan } = await import('../plan.ts');
  return plan(specDir, options);
}
