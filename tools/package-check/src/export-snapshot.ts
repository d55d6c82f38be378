import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { home } from './packages.ts';

/** Where the recorded names of a package stand. */
export function snapshotFile(name: string): string {
  return join(home, 'exports', `${name}.txt`);
}

/** Every exported name of a packed package with its kind, `ENTRY KIND NAME` a line, as its declarations say. */
export function exportedNames(name: string, project: string): string {
  const folder = join(project, 'node_modules/@trent', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, { readonly types: string }>>;
  };
  // Data has no names.
  const entries = Object.entries(exports).filter(
    ([entry]) => !entry.includes('*') && !entry.endsWith('.json'),
  );
  const files = entries.map(([, { types }]) => join(folder, types));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const lines = entries.flatMap(([entry], index) => {
    const source = program.getSourceFile(files[index] ?? '');
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`@trent/${name}: ${entry} is no module`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => `${entry} ${kindOf(symbol, checker)} ${symbol.name}`)
      .sort();
  });
  return `${lines.join('\n')}\n`;
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Variable) return 'const';
  if (flags & ts.SymbolFlags.Interface) return 'interface';
  if (flags & ts.SymbolFlags.TypeAlias) return 'type';
  throw new Error(`${symbol.name}: an export of a kind that nobody expected (flags ${flags})`);
}
