import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plan } from '@trent/codegen';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runtimeSymbols } from '../../src/targets/runtime-symbols.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const specs = ['spec/kms', 'tools/codegen/test/fixtures/tiny'];
const plans = await Promise.all(specs.map((spec) => plan(join(root, spec))));
const files = plans.flatMap((made) => [...made.files]);

/** Names that a run-time package exports, those that are there at run time and those that are types alone. */
function exportsOf(module: string): { values: string[]; types: string[] } {
  const file = join(root, 'packages', module.replace('@trent/', ''), 'src/index.ts');
  const options = {
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const program = ts.createProgram([file], { ...options, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  if (symbol === undefined) throw new Error(`${file} is no module`);
  const values: string[] = [];
  const types: string[] = [];
  for (const exported of checker.getExportsOfModule(symbol)) {
    const target =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    (target.flags & ts.SymbolFlags.Value ? values : types).push(exported.name);
  }
  return { values, types };
}

/** Names that the generated packages import from a run-time package or hand on from it. */
function usedOf(module: string): { values: string[]; types: string[] } {
  const values = new Set<string>();
  const types = new Set<string>();
  for (const [path, text] of files) {
    if (!path.endsWith('.ts')) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const from = statement.moduleSpecifier;
      if (from === undefined || !ts.isStringLiteral(from) || from.text !== module) continue;
      const clause = ts.isImportDeclaration(statement)
        ? statement.importClause
        : statement.exportClause && statement;
      const named = ts.isImportDeclaration(statement)
        ? statement.importClause?.namedBindings
        : statement.exportClause;
      if (named === undefined || ts.isNamespaceImport(named) || ts.isNamespaceExport(named)) {
        throw new Error(`${path} takes all of ${module}`);
      }
      for (const { name } of named.elements) {
        (clause?.isTypeOnly ? types : values).add(name.text);
      }
    }
  }
  return { values: [...values].sort(), types: [...types].sort() };
}

describe.each(Object.entries(runtimeSymbols))('%s', (module, { values, types }) => {
  const exported = exportsOf(module);

  it.each(values)('exports %s', (name) => {
    expect(exported.values).toContain(name);
  });

  it.each(types)('exports the type %s', (name) => {
    expect(exported.types).toContain(name);
  });

  it('is used by generated code for exactly what the table lists', () => {
    expect(usedOf(module)).toEqual({ values: [...values].sort(), types: [...types].sort() });
  });
});

it('imports no module but its own, the other generated packages and those of the table', () => {
  const allowed = /^(\.{1,2}\/[\w./-]+\.(ts|js)|@trent\/(kms|tiny)-(types|types\/open|validator))$/;
  for (const [path, text] of files) {
    for (const [, from] of text.matchAll(/\bfrom '([^']+)'/g)) {
      const known = allowed.test(from!) || Object.hasOwn(runtimeSymbols, from!);
      expect(known, `${path} imports ${from}`).toBe(true);
    }
  }
});
