import { InitError, initService } from '../init/init-service.ts';
import { findWorkspace } from '../workspace.ts';
import { WriteError } from '../write/write-error.ts';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';

export interface InitCommandOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
}

/**
 * `init`: makes a new service in the workspace around the current folder, or around `out`, which becomes a workspace where it
 * is in none. Returns the exit code.
 */
export function runInit(name: string, options: InitCommandOptions, output: Output): number {
  const around = findWorkspace(options.out ?? process.cwd());
  // A folder that is named becomes a workspace; the current one may be anything.
  const workspace = around ?? options.out ?? null;
  if (workspace === null) {
    output.error(
      'error: this folder is in no workspace (nx.json, or workspaces in package.json): name a folder for a new one with --out',
    );
    return exitCode.usage;
  }
  const dryRun = options.dryRun ?? false;
  try {
    const isNew = around === null;
    const { root, spec, files } = initService(name, workspace, { dryRun, isNew });
    for (const path of files) output.line(dryRun ? `would write ${path}` : path);
    if (!dryRun) {
      output.line(
        `\n${spec} is ready to edit. Next: trent-codegen generate ${spec}, then npm install, which links its packages.`,
      );
    }
    output.result({ root, spec, files, written: dryRun ? [] : files });
    return exitCode.fine;
  } catch (error) {
    if (error instanceof InitError) {
      output.error(`error: ${error.message}`);
      return exitCode.usage;
    }
    if (!(error instanceof WriteError)) throw error;
    output.problems([error.diagnostic], new Map());
    output.result({ diagnostics: [error.diagnostic] });
    return exitCode.failure;
  }
}
