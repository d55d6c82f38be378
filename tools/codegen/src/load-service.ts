import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Problems } from './diagnostics/problems.ts';
import { SpecError } from './diagnostics/spec-error.ts';
import { bundle } from './load/bundle.ts';
import type { OpenApiDocument } from './load/bundle.ts';
import { readConfig } from './load/config.ts';
import type { Config } from './load/config.ts';
import type { ParsedFiles } from './load/parsed-files.ts';
import { yamlFilesIn } from './load/listing.ts';
import { reasonOf, SpecFiles } from './load/spec-files.ts';
import { BuildContext } from './model/build-context.ts';
import { buildService } from './model/build-service.ts';
import type { BuiltService } from './model/build-service.ts';
import { checkService } from './model/check-service.ts';
import type { Service } from './model/model.ts';
import { readSuite } from './suite/read-suite.ts';
import type { Suite } from './suite/suite.ts';
import { locateSpec } from './workspace.ts';

/** Everything that a spec folder says. */
export interface LoadedSpec {
  /** Absolute path of the workspace root; all other paths are relative to it, with `/`. */
  readonly root: string;
  readonly folder: string;
  readonly config: Config;
  readonly service: Service;
  readonly bundle: OpenApiDocument;
  /** What its cases are made of; null where it has no folder of scenarios. */
  readonly suite: Suite | null;
  /** Text of every file that was read, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** Warnings: with an error there is no LoadedSpec. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a spec folder. In: its path, absolute or relative to the current folder; for a process that reads it again and
 * again, what was parsed before, which then holds what is parsed now. Throws SpecError, which tells all
 * problems, where there is an error.
 */
export function loadSpec(specDir: string, parsed?: ParsedFiles): LoadedSpec {
  const { root, folder, config, built, files, problems } = readFolder(specDir, parsed);
  // Of a spec that is wrong itself, scenarios would only repeat the problems.
  const suite =
    config === null || config.scenarios === null || built === null || problems.hasErrors
      ? null
      : suiteIn(root, config.scenarios, built.service, files, problems);
  if (config === null || built === null || problems.hasErrors) {
    throw new SpecError(problems.sorted(), files.sources);
  }
  const { service } = built;
  return {
    root,
    folder,
    config,
    service,
    bundle: bundled(built, files),
    suite,
    sources: files.sources,
    diagnostics: problems.sorted(),
  };
}

/** What a spec folder says of the API: all but its scenarios. */
export interface Contract extends Pick<LoadedSpec, 'root' | 'config' | 'service'> {
  /** The whole spec as one document; made when it is asked for. */
  bundle(): OpenApiDocument;
}

/** Reads a spec folder like `loadSpec`, without its scenarios: what is wrong in them does not matter here. Throws SpecError. */
export function loadContract(specDir: string): Contract {
  const { root, config, built, files, problems } = readFolder(specDir);
  if (config === null || built === null || problems.hasErrors) {
    throw new SpecError(problems.sorted(), files.sources);
  }
  return { root, config, service: built.service, bundle: () => bundled(built, files) };
}

function readFolder(specDir: string, parsed?: ParsedFiles) {
  const { root, folder } = locateSpec(specDir);
  const problems = new Problems();
  const files = new SpecFiles(root, problems, parsed);
  if (!existsSync(join(root, folder, 'codegen.json'))) {
    problems.report('TRENT1201', null, { folder });
    throw new SpecError(problems.sorted(), files.sources);
  }
  const config = readConfig(folder, files, problems);
  const built = config && build(config.entry, files, problems);
  return { root, folder, config, built, files, problems };
}

function bundled(built: BuiltService, files: SpecFiles): OpenApiDocument {
  const { service, root: entry, shapes, errorSchemas } = built;
  const schemas = new Map(
    [...service.shapes.keys()].flatMap((name) => {
      const schema = shapes.schemas.get(name);
      return schema === undefined ? [] : [[name, schema] as const];
    }),
  );
  for (const [schema, code] of errorSchemas) schemas.set(code, schema);
  return bundle({ root: entry, files, schemas });
}

/** The suite in a folder; null, reported, where the folder cannot be read. */
function suiteIn(
  root: string,
  folder: string,
  service: Service,
  files: SpecFiles,
  problems: Problems,
): Suite | null {
  try {
    return readSuite(folder, yamlFilesIn(join(root, folder)), service, files, problems);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'scandir') throw error;
    problems.report('TRENT3118', null, { folder, reason: reasonOf(error) });
    return null;
  }
}

/**
 * The service that a spec says: a folder with a codegen.json, or an entry document by itself, which needs none. Throws
 * SpecError where there is an error.
 */
export function loadService(path: string): Service {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    return loadContract(path).service;
  }
  const { root } = locateSpec(dirname(path));
  return loadEntry(root, relative(root, resolve(path)).split(sep).join('/')).service;
}

/** A spec that is one document, and the text of every file that it was read from. */
export interface LoadedEntry {
  readonly service: Service;
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The last released version of a spec; null where its codegen.json names none, or none has been written yet. Throws
 * SpecError where it has an error.
 */
export function loadBaseline(
  { root, config }: LoadedSpec,
  parsed?: ParsedFiles,
): LoadedEntry | null {
  const { baseline } = config;
  if (baseline === null || !existsSync(join(root, baseline))) return null;
  return loadEntry(root, baseline, parsed);
}

function loadEntry(root: string, entry: string, parsed?: ParsedFiles): LoadedEntry {
  const problems = new Problems();
  const files = new SpecFiles(root, problems, parsed);
  const built = build(entry, files, problems);
  if (built === null || problems.hasErrors) throw new SpecError(problems.sorted(), files.sources);
  return { service: built.service, sources: files.sources };
}

function build(entry: string, files: SpecFiles, problems: Problems): BuiltService | null {
  const document = files.openEntry(entry);
  const built = document && buildService(document, new BuildContext(files, problems));
  if (built) checkService(built, problems);
  return built;
}

/** The whole spec in a folder as one OpenAPI 3.1 document. Throws SpecError where it has an error. */
export async function bundleSpec(specDir: string): Promise<OpenApiDocument> {
  return loadContract(specDir).bundle();
}
