import { SpecError } from '../diagnostics/spec-error.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { httpTask } from '../export/http-task.ts';
import type { HttpTask, HttpTaskOptions } from '../export/http-task.ts';
import { loadService } from '../load-service.ts';
import type { Service } from '../model/model.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { specFolders, UsageError } from './spec-folders.ts';

export interface ExportCommandOptions extends HttpTaskOptions {
  /** Folder with a codegen.json, or an entry document. */
  readonly spec?: string;
  readonly all?: boolean;
}

/** `export http-task`: prints one task as JSON, or with `all` the list of all; returns the exit code. */
export function runExportHttpTask(
  name: string | undefined,
  options: ExportCommandOptions,
  output: Output,
): number {
  try {
    const { spec, all = false, ...taskOptions } = options;
    checkOptions(name, options);
    const service = loadService(spec ?? onlySpec());
    const value = all
      ? service.operations.map((operation) => httpTask(service, operation, taskOptions))
      : taskOf(service, name ?? '', taskOptions);
    output.value(value);
    return exitCode.fine;
  } catch (error) {
    if (error instanceof SpecError) {
      output.problems(error.diagnostics, error.sources);
      const isThere = error.diagnostics.every(({ code }) => code !== 'TRENT1201');
      return isThere ? exitCode.findings : exitCode.usage;
    }
    if (!(error instanceof UsageError)) throw error;
    output.error(`error: ${error.message}`);
    return exitCode.usage;
  }
}

function checkOptions(name: string | undefined, options: ExportCommandOptions): void {
  const { all = false, endpoint, region } = options;
  if (all === (name !== undefined))
    throw new UsageError('name one operation, or all of them with --all');
  if (all && options.example !== undefined)
    throw new UsageError('--example is of one operation: leave it out with --all');
  if (endpoint !== undefined && !(/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)))
    throw new UsageError(`--endpoint is a URL such as http://127.0.0.1:8080, not ${endpoint}`);
  if (region !== undefined && !/^[a-z][a-z0-9-]*$/.test(region))
    throw new UsageError(`--region is the name of a Region, such as eu-central-1, not ${region}`);
}

function onlySpec(): string {
  const folders = specFolders(undefined);
  const [only] = folders;
  if (folders.length === 1 && only !== undefined) return only;
  throw new UsageError(`there are several specs: give --spec one of ${folders.join(', ')}`);
}

function taskOf(service: Service, name: string, options: HttpTaskOptions): HttpTask {
  const operation = service.operations.find((one) => one.name === name);
  if (operation === undefined) {
    const names = service.operations.map((one) => one.name);
    throw new UsageError(`there is no operation ${name}${suggest(name, names)}`);
  }
  const { example } = options;
  const examples = operation.examples.map((one) => one.name);
  if (example !== undefined && !examples.includes(example)) {
    throw new UsageError(
      `${name} has no example ${example}${suggest(example, examples)}; it has ${examples.join(', ') || 'none'}`,
    );
  }
  return httpTask(service, operation, options);
}
