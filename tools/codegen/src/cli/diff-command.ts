import { changelogEntry, diffMarkdown } from '../diff/markdown.ts';
import { compare } from '../diff/compare.ts';
import { writeBaseline } from '../diff/baseline.ts';
import { diffText } from '../diff/text.ts';
import { SpecError } from '../diagnostics/spec-error.ts';
import { loadService } from '../load-service.ts';
import type { Service } from '../model/model.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';

export interface DiffCommandOptions {
  readonly format?: 'text' | 'json' | 'markdown';
  /** Whether it is for reading only: no finding then. */
  readonly report?: boolean;
}

/** `diff`: returns the exit code: findings where something breaks clients or servers,
 * unless it is a report. */
export function runDiff(
  oldPath: string,
  newPath: string,
  { format = 'text', report = false }: DiffCommandOptions,
  output: Output,
): number {
  const [old, now] = [oldPath, newPath].map((path) => load(path, output));
  if (old === undefined || now === undefined) return exitCode.usage;
  if (old === null || now === null) return exitCode.findings;
  const comparison = compare(old, now);
  if (output.json) output.result({ ...comparison, changelog: changelogEntry(comparison) });
  else if (format === 'markdown') output.line(diffMarkdown(comparison).trimEnd());
  else output.line(diffText(comparison, output.hasColor));
  const isBreaking = comparison.changes.some(({ affects }) => affects !== 'nobody');
  return isBreaking && !report ? exitCode.findings : exitCode.fine;
}

/** `baseline`: returns the exit code: findings where the version must be raised first. */
export function runBaseline(directory: string, output: Output): number {
  try {
    const written = writeBaseline(directory);
    if ('refused' in written) {
      output.error(`error: ${written.refused}`);
      return exitCode.findings;
    }
    output.line(`${directory}: ${written.file} is the released version now`);
    output.result(written);
    return exitCode.fine;
  } catch (error) {
    if (error instanceof SpecError) {
      output.problems(error.diagnostics, error.sources);
      return exitCode.findings;
    }
    throw error;
  }
}

/** `null` where the spec has errors, which are told; `undefined` where there is none. */
function load(path: string, output: Output): Service | null | undefined {
  try {
    return loadService(path);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    output.problems(error.diagnostics, error.sources);
    const isThere = error.diagnostics.every(({ code }) => code !== 'TRENT1201');
    return isThere ? null : undefined;
  }
}
