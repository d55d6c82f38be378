import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilerConfig } from '../import/compiler-config.ts';
import { ImportError } from '../import/import-error.ts';
import { importModel } from '../import/import-model.ts';
import { reportLines, reportPage, summarize } from '../import/report-text.ts';
import { writeSpecFolder } from '../import/write-spec.ts';
import { readTargetFolders } from '../load/config.ts';
import { reasonOf } from '../load/spec-files.ts';
import { locateSpec } from '../workspace.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';

export interface ImportCommandOptions {
  readonly out: string;
  readonly service?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
}

/**
 * `import`: makes a spec folder of a model. Returns the exit code: fine where a spec was written, findings where the model
 * cannot be imported or, with `strict`, where the spec differs from it on the wire or in behaviour.
 */
export function runImport(model: string, options: ImportCommandOptions, output: Output): number {
  let text;
  try {
    text = readFileSync(model, 'utf8');
  } catch (error) {
    output.error(`error: ${model} cannot be read: ${reasonOf(error)}`);
    return exitCode.usage;
  }
  try {
    const spec = importModel(text, {
      file: model,
      ...(options.service === undefined ? {} : { service: options.service }),
      takenFolders: foldersOfOtherSpecs(options.out),
      folder: locateSpec(options.out).folder,
    });
    const config = compilerConfig(options.out, spec.files.get('codegen.json') ?? '{}', spec.name);
    const files = new Map([
      ...spec.files,
      ['import-report.md', reportPage(spec)],
      ['tsconfig.json', config],
    ]);
    writeSpecFolder(options.out, files, options.force ?? false);
    for (const line of reportLines(spec)) output.line(line);
    const { operations, shapes, errors } = spec.counts;
    output.line(
      `${options.out}: ${operations} operations, ${shapes} shapes, ${errors} errors of ${spec.service}; ${spec.report.length} notes in import-report.md`,
    );
    output.line(
      `next: trent-codegen generate ${options.out}, and tsc -p ${options.out} to compile what it writes`,
    );
    const isLossy = spec.report.some(({ effect }) => effect === 'wire' || effect === 'behaviour');
    const { service, name, counts, report } = spec;
    output.result({
      out: options.out,
      service,
      name,
      counts,
      summary: summarize(report).map(({ shapes: all, ...one }) => ({ ...one, count: all.length })),
      report,
    });
    return isLossy && options.strict === true ? exitCode.findings : exitCode.fine;
  } catch (error) {
    if (error instanceof ImportError) {
      output.error(`error: ${error.message}`);
      return error.reason === 'usage' ? exitCode.usage : exitCode.findings;
    }
    if (typeof (error as NodeJS.ErrnoException).code === 'string') {
      output.error(`error: ${options.out} cannot be written: ${reasonOf(error)}`);
      return exitCode.failure;
    }
    throw error;
  }
}

/** Folders that other specs of the workspace generate into, which an imported one must not take from them. */
function foldersOfOtherSpecs(out: string): ReadonlySet<string> {
  const { root, folder } = locateSpec(out);
  const configs = globSync('spec/*/codegen.json', { cwd: root }).filter(
    (path) => path !== `${folder}/codegen.json`,
  );
  return new Set(
    configs.flatMap((path) => readTargetFolders(readFileSync(join(root, path), 'utf8'))),
  );
}
