import { shapeName, unit } from './ast.ts';
import { chooseService } from './choose-service.ts';
import { collect } from './collect.ts';
import type { Closure } from './collect.ts';
import { entryFile } from './entry.ts';
import { importErrors } from './errors.ts';
import { SmithyModel } from './model.ts';
import { Names } from './names.ts';
import { operationFile } from './operations.ts';
import { ImportReport } from './report.ts';
import type { ReportEntry } from './report.ts';
import { Schemas } from './schemas.ts';
import { serviceFacts } from './service-facts.ts';
import { pascalCase } from '../targets/text/names.ts';
import { yamlText } from './yaml-text.ts';

export interface ImportOptions {
  /** Id or name of the service, where the model has several. */
  readonly service?: string;
  /** How messages call the model. */
  readonly file: string;
  /** Folders that the spec must not generate into, and its own, all relative to the workspace root. */
  readonly takenFolders?: ReadonlySet<string>;
  readonly folder?: string;
}

export interface ImportedSpec {
  /** Id of the service shape. */
  readonly service: string;
  /** Short name, also of the packages. */
  readonly name: string;
  /** Text by path in the folder of the spec. */
  readonly files: ReadonlyMap<string, string>;
  readonly report: readonly ReportEntry[];
  readonly counts: {
    readonly operations: number;
    readonly shapes: number;
    readonly errors: number;
  };
}

/**
 * Makes a spec of a model. In: the JSON text of a Smithy 2.0 AST. Nothing is read or written. Throws ImportError for what
 * is no such model, or one of another protocol.
 */
export function importModel(text: string, options: ImportOptions): ImportedSpec {
  const model = new SmithyModel(text, options.file);
  const { id, shape, protocol } = chooseService(model, options.service);
  const report = new ImportReport();
  const facts = serviceFacts(id, shape, report);
  const closure = collect(model, shape);
  const prefix = pascalCase(facts.name);
  const reserved = [
    ...[
      'OperationName',
      'CommonErrorCode',
      'ErrorCode',
      'ErrorMembers',
      'Client',
      'ClientConfig',
      'Operations',
      'AnswerName',
    ].map((name) => prefix + name),
    ...closure.operations.flatMap((one) => [
      `${shapeName(one)}ErrorCode`,
      shapeName(one),
      `${shapeName(one)}Operation`,
      `paginate${shapeName(one)}`,
    ]),
    'errorMembers',
    // What an operation without input or with an empty one gets.
    ...closure.operations.flatMap((one) =>
      isUnit(model.get(one).input?.target) ? [`${shapeName(one)}Request`] : [],
    ),
  ];
  const names = new Names(prefix, reserved, shape, closure.errors, report);
  const serviceErrors = new Set((shape.errors ?? []).map(({ target }) => target));
  const schemas = new Schemas(model, names, report);
  const errors = importErrors(closure, id, serviceErrors, model, names, schemas, report);
  for (const one of closure.shapes) names.ofShape(one);
  const inPlace = bodiesInPlace(model, closure, names);
  const files = new Map<string, string>();
  const context = {
    model,
    names,
    schemas,
    errors,
    report,
    protocol,
    targetPrefix: shapeName(id),
    inPlace,
    since: facts.since,
    pagination: facts.pagination,
  };
  files.set(
    'openapi.yaml',
    yamlText(entryFile(facts, protocol, errors.internalError, closure.operations.map(shapeName))),
  );
  for (const one of closure.operations) {
    files.set(`operations/${shapeName(one)}.yaml`, yamlText(operationFile(one, context)));
  }
  for (const one of closure.shapes) {
    if (inPlace.has(one)) continue;
    files.set(`schemas/${names.ofShape(one)}.yaml`, yamlText(schemas.of(one, '')));
  }
  files.set('errors.yaml', yamlText(errors.file));
  files.set('codegen.json', `${JSON.stringify(config(facts.name, options), null, 2)}\n`);
  return {
    service: id,
    name: facts.name,
    files,
    report: report.entries,
    counts: {
      operations: closure.operations.length,
      shapes: closure.shapes.length,
      errors: closure.errors.length,
    },
  };
}

function isUnit(target: string | undefined): boolean {
  return target === undefined || target === unit;
}

/** Requests and answers that one operation alone uses, under the name that an operation's own ones get. */
function bodiesInPlace(
  model: SmithyModel,
  closure: Closure,
  names: Names,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of closure.operations) {
    const { input, output } = model.get(id);
    for (const [target, name] of [
      [input?.target, `${shapeName(id)}Request`],
      [output?.target, `${shapeName(id)}Response`],
    ] as const) {
      if (target === undefined || closure.uses.get(target) !== 1) continue;
      if (names.of(target) === name) found.set(target, name);
    }
  }
  return found;
}

/** Generates into `packages/`, as a spec of a workspace does; beside the spec where another has these packages. */
function config(name: string, { takenFolders, folder = '.' }: ImportOptions): object {
  const targets = ['types', 'validator', 'server-stub', 'client'];
  const packages = targets.map((target) => `packages/${name}-${target}/src/gen`);
  const isTaken = packages.some((path) => takenFolders?.has(path));
  const own = folder === '.' ? 'gen' : `${folder}/gen`;
  return {
    spec: 'openapi.yaml',
    targets: Object.fromEntries(
      targets.map((target, index) => [target, isTaken ? `${own}/${target}` : packages[index]]),
    ),
  };
}
