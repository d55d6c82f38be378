import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SpecError } from '../diagnostics/spec-error.ts';
import type { Comparison } from '../diff/compare.ts';
import { yamlFilesIn } from '../load/listing.ts';
import type { ParsedFiles } from '../load/parsed-files.ts';
import { loadBaseline } from '../load-service.ts';
import type { LoadedEntry, LoadedSpec } from '../load-service.ts';
import type { Plan } from '../plan.ts';

/** A spec held against its baseline, and what that was read from; where there is none yet, the folder it will come to. */
export interface Compared extends Pick<Plan, 'sources' | 'listings'> {
  readonly comparison: Comparison | null;
}

/** Throws SpecError where the baseline has an error. Null where the spec names none. */
export async function compareWithBaseline(
  spec: LoadedSpec,
  parsed: ParsedFiles | undefined,
): Promise<Compared | null> {
  if (spec.config.baseline === null) return null;
  const baseline = loaded(spec, parsed);
  if (baseline === null) {
    const folder = dirname(spec.config.baseline);
    const path = join(spec.root, folder);
    const listings = new Map([[folder, existsSync(path) ? yamlFilesIn(path) : []]]);
    return { comparison: null, sources: new Map(), listings };
  }
  const { compare } = await import('../diff/compare.ts');
  const comparison = compare(baseline.service, spec.service);
  return { comparison, sources: baseline.sources, listings: new Map() };
}

function loaded(spec: LoadedSpec, parsed: ParsedFiles | undefined): LoadedEntry | null {
  try {
    return loadBaseline(spec, parsed);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    // Whoever waits for the next edit waits for one of any of these.
    throw new SpecError(error.diagnostics, new Map([...spec.sources, ...error.sources]));
  }
}
