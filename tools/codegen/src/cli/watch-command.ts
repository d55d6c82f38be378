import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SpecError } from '../diagnostics/spec-error.ts';
import { watchSpec } from '../watch/watch-spec.ts';
import type { WatchRun } from '../watch/watch-spec.ts';
import { WriteError } from '../write/write-error.ts';
import { planOptions } from './commands.ts';
import type { CommandOptions } from './commands.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { specFolders, UsageError } from './spec-folders.ts';

/**
 * `watch`: generates, then again on every save, until SIGINT or SIGTERM, which are a good end. Tells each run in a line,
 * with --json as a line of JSON. Returns the exit code.
 */
export async function runWatch(
  directory: string | undefined,
  options: CommandOptions,
  output: Output,
): Promise<number> {
  let folders: readonly string[];
  try {
    folders = specFolders(directory);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`error: ${error.message}`);
    return exitCode.usage;
  }
  const end = new AbortController();
  const stop = (): void => end.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await Promise.all(
      folders.map((folder) =>
        watchSpec(folder, {
          ...planOptions(options),
          signal: end.signal,
          onRun: (run) => tell(folder, run, output),
        }),
      ),
    );
  } finally {
    // One that fails ends the others.
    end.abort();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
  return exitCode.fine;
}

function tell(folder: string, { took, outcome }: WatchRun, output: Output): void {
  const ms = Math.round(took);
  const failed = (
    diagnostics: readonly Diagnostic[],
    sources: ReadonlyMap<string, string>,
  ): void => {
    output.problems(diagnostics, sources);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    output.line(
      `${folder}: ${errors} ${errors === 1 ? 'error' : 'errors'} in ${ms} ms; nothing was written, still watching`,
    );
    output.event({ spec: folder, milliseconds: ms, written: [], removed: [], diagnostics });
  };
  if (outcome instanceof SpecError) return failed(outcome.diagnostics, outcome.sources);
  if (outcome instanceof WriteError) return failed([outcome.diagnostic], new Map());
  const { plan, written, removed } = outcome;
  output.problems(plan.warnings, plan.sources);
  output.line(
    `${folder}: ${written.length} written, ${removed.length} removed in ${ms} ms; watching`,
  );
  output.event({ spec: folder, milliseconds: ms, written, removed, diagnostics: plan.warnings });
}
