import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.ts';
import type { Finding } from '../check.ts';
import { entryOf } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SpecError } from '../diagnostics/spec-error.ts';
import { generate } from '../generate.ts';
import { readBaseline } from '../load/config.ts';
import type { TargetName } from '../targets/target.ts';
import { WriteError } from '../write/write-error.ts';
import { distrustIfMoved } from './distrust.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { specFolders, UsageError } from './spec-folders.ts';

export interface CommandOptions {
  readonly target?: readonly TargetName[];
  readonly out?: string;
  readonly dryRun?: boolean;
}

type Result = { readonly exit: number; readonly value: object };

/** `generate`: returns the exit code. */
export function runGenerate(
  directory: string | undefined,
  options: CommandOptions,
  output: Output,
): Promise<number> {
  return forEachSpec(directory, output, async (folder) => {
    const start = performance.now();
    const { plan, written, removed } = await generate(folder, {
      ...planOptions(options),
      dryRun: options.dryRun ?? false,
    });
    output.problems(plan.warnings, plan.sources);
    if (options.dryRun === true) {
      for (const path of written) output.line(`would write ${path}`);
      for (const path of removed) output.line(`would remove ${path}`);
    }
    const time = output.isTerminal ? ` in ${Math.round(performance.now() - start)} ms` : '';
    const [wrote, took] =
      options.dryRun === true ? ['to write', 'to remove'] : ['written', 'removed'];
    output.line(
      `${plan.spec}: ${plan.files.size} files, ${written.length} ${wrote}, ${removed.length} ${took}${time}`,
    );
    const value = { spec: plan.spec, files: [...plan.files.keys()], written, removed };
    return { exit: exitCode.fine, value: { ...value, diagnostics: plan.warnings } };
  });
}

/** `check`: returns the exit code. */
export function runCheck(
  directory: string | undefined,
  options: CommandOptions,
  output: Output,
): Promise<number> {
  return forEachSpec(directory, output, async (folder) => {
    const { plan, findings } = await check(folder, planOptions(options));
    output.problems(plan.warnings, plan.sources);
    for (const finding of findings) output.line(inWords(finding));
    output.line(
      findings.length === 0
        ? `${plan.spec}: ${plan.files.size} files, all as the spec says`
        : `${plan.spec}: ${findings.length} of ${plan.files.size} files differ from what the spec says: run trent-codegen generate`,
    );
    if (findings.length === 0) distrustIfMoved(plan, output);
    const breaking = await versionFindings(folder);
    for (const line of breaking) output.line(line);
    const isFine = findings.length === 0 && breaking.length === 0;
    const value = { spec: plan.spec, findings, breaking, diagnostics: plan.warnings };
    return { exit: isFine ? exitCode.fine : exitCode.findings, value };
  });
}

/** Breaking changes since the baseline that the version does not own up to; the comparison is loaded where there is one. */
async function versionFindings(folder: string): Promise<readonly string[]> {
  if (readBaseline(readFileSync(join(folder, 'codegen.json'), 'utf8')) === null) return [];
  const { baselineFindings } = await import('../diff/baseline.ts');
  return baselineFindings(folder);
}

/** `lint`: returns the exit code. */
export function runLint(directory: string | undefined, output: Output): Promise<number> {
  return forEachSpec(directory, output, async (folder) => {
    // The linter brings the whole loader along, which the other commands may do without.
    const { lint } = await import('../lint.ts');
    const { diagnostics, sources } = await lint(folder);
    output.problems(diagnostics, sources);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    output.line(
      `${folder}: ${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`,
    );
    const exit = errors === 0 ? exitCode.fine : exitCode.findings;
    return { exit, value: { spec: folder, diagnostics } };
  });
}

/** `explain`: returns the exit code. */
export function runExplain(code: string, output: Output): number {
  const name = code.toUpperCase();
  const entry = entryOf(name);
  if (entry === undefined) {
    output.error(`there is no diagnostic ${code}; codes look like TRENT2001`);
    return exitCode.usage;
  }
  output.line(
    `${name} (${entry.severity}): ${entry.message}\n\nCause: ${entry.cause}\nFix:   ${entry.fix}`,
  );
  output.result({ code: name, ...entry });
  return exitCode.fine;
}

/** Goes through the specs, one after the other, whatever became of the one before; the gravest exit code counts. */
async function forEachSpec(
  directory: string | undefined,
  output: Output,
  work: (folder: string) => Promise<Result>,
): Promise<number> {
  const results: Result[] = [];
  try {
    for (const folder of specFolders(directory)) results.push(await settle(folder, output, work));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`error: ${error.message}`);
    return exitCode.usage;
  }
  output.result(results.map(({ value }) => value));
  return Math.max(...results.map(({ exit }) => exit));
}

async function settle(
  folder: string,
  output: Output,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const failed = (
    exit: number,
    diagnostics: readonly Diagnostic[],
    sources = new Map(),
  ): Result => {
    output.problems(diagnostics, sources);
    return { exit, value: { spec: folder, diagnostics } };
  };
  try {
    return await work(folder);
  } catch (error) {
    if (error instanceof SpecError) {
      const { diagnostics, sources } = error;
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      const result = failed(exitCode.findings, diagnostics, new Map(sources));
      output.line(`${folder}: ${count(errors, 'error')}; nothing was written`);
      return result;
    }
    if (error instanceof WriteError) return failed(exitCode.failure, [error.diagnostic]);
    throw error;
  }
}

/** What `plan` and `generate` take of the command line. */
export function planOptions({ target, out }: CommandOptions): {
  readonly targets?: readonly TargetName[];
  readonly out?: string;
} {
  return {
    ...(target === undefined ? {} : { targets: target }),
    ...(out === undefined ? {} : { out }),
  };
}

/** Sources told of one file; more would bury the next file. */
const mostSources = 8;

function inWords({ path, state, sources, positionsOnly }: Finding): string {
  if (state === 'missing') return `${path} is missing`;
  if (state === 'extra') return `${path} is extra: nothing in the spec makes it`;
  if (positionsOnly) return `${path} is stale: only lines of the spec have moved`;
  const more = sources.length > mostSources ? ` and ${sources.length - mostSources} more` : '';
  const list = sources.slice(0, mostSources).join(', ');
  return list === '' ? `${path} is stale` : `${path} is stale: ${list}${more}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
