import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './check/files-in.ts';
import { provenance } from './check/provenance.ts';
import { manifestName } from './plan/paths.ts';
import type { Plan, PlanOptions } from './plan.ts';
import { cachedPlan } from './plan/cached-plan.ts';

/** A file that is not what the spec says. */
export interface Finding {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly state: 'stale' | 'missing' | 'extra';
  /** The spec lines behind the difference, `path:line` each; none where the file does not say. */
  readonly sources: readonly string[];
  /** Of a stale file: that only lines of the spec have moved. */
  readonly positionsOnly: boolean;
}

export interface Checked {
  readonly plan: Plan;
  /** In the order of the plan, extra files last. */
  readonly findings: readonly Finding[];
}

/**
 * Compares what is on disk with what the spec says; writes nothing but its own cache in node_modules. A manifest is not
 * believed: what this very generator has not made before is made and formatted anew. Throws SpecError where the spec has an
 * error.
 */
export async function check(specDir: string, options: PlanOptions = {}): Promise<Checked> {
  const made = await cachedPlan(specDir, { reuseFormatted: false, ...options }, true);
  const findings = [...made.files].flatMap(([path, text]) => judge(made, path, text) ?? []);
  const extra = made.folders.flatMap(({ folder }) =>
    filesIn(join(made.root, folder))
      .map((path) => `${folder}/${path}`)
      .filter((path) => !made.files.has(path))
      .map((path): Finding => ({ path, state: 'extra', sources: [], positionsOnly: false })),
  );
  return { plan: made, findings: [...findings, ...extra] };
}

function judge({ root, sources }: Plan, path: string, planned: string): Finding | null {
  let onDisk;
  try {
    onDisk = readFileSync(join(root, path), 'utf8');
  } catch {
    // A manifest has no source of its own, and a missing file has all of its sources.
    return { path, state: 'missing', sources: [], positionsOnly: false };
  }
  if (onDisk === planned) return null;
  const isManifest = path.endsWith(`/${manifestName}`);
  const behind = isManifest
    ? { sources: [], positionsOnly: false }
    : provenance(onDisk, planned, sources.keys());
  return { path, state: 'stale', ...behind };
}
