import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, sizesOf } from './bundle.ts';
import { folderOf, home } from './packages.ts';
import { mustRun } from './run.ts';

export const tablesFile: string = join(home, 'tables.md');

const oneOperation = "export { createKmsClient, describeKey } from '@trent/kms-client';";

const oneCommand = "export { DescribeKeyCommand, KMSClient } from '@trent/kms-client/compat';";

/** Name of a row -> the program that is bundled, for Node where the name says so. */
const programs: Readonly<Record<string, string>> = {
  'client, one operation': oneOperation,
  'client, one operation, for Node': oneOperation,
  'client, all operations': "export { KmsClient } from '@trent/kms-client';",
  'compatibility entry, one command': oneCommand,
  'compatibility entry, one command, for Node': oneCommand,
  'validator, one operation': "export * from '@trent/kms-validator/describe-key';",
  'validator, all operations': "export * from '@trent/kms-validator';",
  types: "export * from '@trent/kms-types';",
};

/** Rows of numbers, a name each: what the tables hold. */
export type Rows = Readonly<Record<string, readonly number[]>>;

/** Bytes of each bundle, minified and with gzip. */
export async function measureSizes(project: string): Promise<Rows> {
  const rows: Record<string, readonly number[]> = {};
  for (const [name, program] of Object.entries(programs)) {
    const runtime = name.endsWith('for Node') ? 'node' : 'browser';
    const { minified, gzip } = sizesOf(await bundle(program, project, runtime));
    rows[name] = [minified, gzip];
  }
  return rows;
}

const costOptions = {
  noEmit: true,
  strict: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'esnext.disposable'],
  types: [],
  extendedDiagnostics: true,
};

/** Types, symbols and instantiations that TypeScript 5.9.3 makes of a program importing all of a package. */
export async function measureCompileCost(project: string): Promise<Rows> {
  const rows: Record<string, readonly number[]> = {};
  for (const name of ['kms-types', 'kms-validator', 'kms-server-stub', 'kms-client']) {
    const file = join(project, `cost-${name}.mts`);
    writeFileSync(file, `export type * from '@trent/${name}';\n`);
    const config = join(project, `cost-${name}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: costOptions, files: [file] }));
    const output = await mustRun(
      process.execPath,
      [join(folderOf('typescript') ?? '', 'bin/tsc'), '-p', config],
      project,
    );
    rows[`@trent/${name}`] = ['Types', 'Symbols', 'Instantiations'].map((label) =>
      Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(output)?.[1]),
    );
  }
  return rows;
}

/** The text of tables.md. */
export function printTables(sizes: Rows, costs: Rows): string {
  return [
    '# Sizes and compile cost',
    '',
    'Written by `npm run package-check -- --record`; the tests hold it to be true, to 2 %.',
    '',
    'Bundled with esbuild, for the browser unless said otherwise, bytes:',
    '',
    ...table(['what', 'minified', 'gzip'], sizes),
    '',
    'What TypeScript 5.9.3 makes of an import of the whole package, its libraries included:',
    '',
    ...table(['package', 'types', 'symbols', 'instantiations'], costs),
    '',
  ].join('\n');
}

/** Reads the rows of all tables back. */
export function readTables(text: string): Rows {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length > 3 && /^\d+$/.test(cells[2] ?? ''))
      .map((cells) => [cells[1] ?? '', cells.slice(2, -1).map(Number)]),
  );
}

function table(head: readonly string[], rows: Rows): readonly string[] {
  const all = [
    head,
    ...Object.entries(rows).map(([name, numbers]) => [name, ...numbers.map(String)]),
  ];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...all.slice(1).map(line),
  ];
}
