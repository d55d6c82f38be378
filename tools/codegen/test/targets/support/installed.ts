import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const runtimes = ['protocol', 'client-runtime', 'credentials', 'sdk-compat', 'server-runtime'];

/**
 * Makes packages of what was emitted for a service and puts them, with the run-time packages, where code in the folder
 * finds them by name.
 */
export function install(folder: string, service: string): void {
  const modules = join(folder, 'node_modules/@trent');
  mkdirSync(modules, { recursive: true });
  for (const name of runtimes) symlinkSync(join(root, 'packages', name), join(modules, name));
  for (const [target, exports] of Object.entries(targetExports)) {
    const name = `@trent/${service}-${target}`;
    const manifest = { name, type: 'module', exports };
    writeFileSync(join(folder, target, 'package.json'), JSON.stringify(manifest));
    symlinkSync(join(folder, target), join(modules, `${service}-${target}`));
  }
}

const targetExports = {
  types: { '.': { types: './index.ts' }, './open': { types: './open.ts' } },
  validator: { '.': { types: './index.d.ts', default: './index.js' } },
  'server-stub': { '.': './index.ts' },
  client: { '.': './index.ts', './compat': './compat/index.ts' },
};

/** What the compiler says of these files and all they import in their folder, under the flags of this workspace. */
export function compile(folder: string, files: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      ...options,
      noEmit: true,
      emitDeclarationOnly: false,
      composite: false,
      declaration: true,
      // Declarations are what is under test.
      skipLibCheck: false,
      typeRoots: [join(root, 'node_modules/@types')],
    },
  );
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder))
    .flatMap((source) => ts.getPreEmitDiagnostics(program, source))
    .map(({ file, start = 0, code, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${file?.fileName.slice(folder.length + 1)}:${line} TS${code} ${text}`;
    });
}

/** Runs a TypeScript file of the folder in a process of its own; what it prints is JSON. */
export function run(folder: string, file: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
