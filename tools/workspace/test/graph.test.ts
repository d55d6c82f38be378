import { describe, expect, it } from 'vitest';
import { readRootDevDependencies, readWorkspacePackages } from '../src/package-graph.ts';
import type { WorkspacePackage } from '../src/package-graph.ts';
import { violations } from '../src/package-rules.ts';

const packages = readWorkspacePackages();
const rootDevDependencies = readRootDevDependencies();

describe('the package graph', () => {
  it('is read from disk: packages, dependencies, imports and references', () => {
    const server = packages.find(({ name }) => name === '@trent/kms-server');
    expect(packages.length).toBeGreaterThanOrEqual(13);
    expect([...(server?.imports ?? [])]).toContain('@trent/kms-service');
    expect([...(server?.dependencies ?? [])]).toContain('@trent/kms-service');
    expect([...(server?.references ?? [])]).toContain('packages/kms-service');
  });

  it('has no other arrow than those allowed, nothing undeclared or unused, and the same project references', () => {
    expect(violations(packages, rootDevDependencies)).toEqual([]);
  });
});

describe('a fault in the graph is found', () => {
  // A package that is as it should be, so that each case below differs from it in one thing.
  const types = example({ name: '@trent/kms-types', folder: 'packages/kms-types' });
  const validator = example({
    name: '@trent/kms-validator',
    folder: 'packages/kms-validator',
    dependencies: new Set(['@trent/kms-types']),
    imports: new Set(['@trent/kms-types']),
    references: new Set(['packages/kms-types']),
    testReferences: new Set(['packages/kms-validator', 'packages/kms-types']),
  });
  const codegen = example({ name: '@trent/codegen', folder: 'tools/codegen' });

  function found(changed: Partial<WorkspacePackage>): readonly string[] {
    return violations([types, codegen, { ...validator, ...changed }], new Set(['vitest']));
  }

  it('none in the control', () => {
    expect(found({})).toEqual([]);
  });

  it('an arrow that is not allowed', () => {
    expect(
      found({
        dependencies: new Set(['@trent/kms-types', '@trent/codegen']),
        imports: new Set(['@trent/kms-types', '@trent/codegen']),
        references: new Set(['packages/kms-types', 'tools/codegen']),
        testReferences: new Set(['packages/kms-validator', 'packages/kms-types', 'tools/codegen']),
      }),
    ).toEqual(['packages/kms-validator: must not depend on @trent/codegen']);
  });

  it('an import that is not declared', () => {
    expect(found({ imports: new Set(['@trent/kms-types', 'ajv']) })).toEqual([
      'packages/kms-validator: imports ajv, which it does not declare',
    ]);
  });

  it("an import that only the root's development dependencies declare", () => {
    expect(found({ imports: new Set(['@trent/kms-types', 'vitest']) })).toEqual([
      'packages/kms-validator: imports vitest, which it does not declare',
    ]);
  });

  it('a dependency that is not used', () => {
    expect(found({ dependencies: new Set(['@trent/kms-types', 'ajv']) })).toEqual([
      'packages/kms-validator: declares ajv, which it does not import',
    ]);
  });

  it('a test import that nobody declares', () => {
    expect(found({ testImports: new Set(['vitest', 'left-pad']) })).toEqual([
      'packages/kms-validator: its tests import left-pad, which nobody declares',
    ]);
  });

  it('a reference that is missing', () => {
    expect(found({ references: new Set() })).toEqual([
      'packages/kms-validator/tsconfig.json: has no reference to packages/kms-types',
    ]);
  });

  it('a reference too many', () => {
    expect(found({ references: new Set(['packages/kms-types', 'tools/codegen']) })).toEqual([
      'packages/kms-validator/tsconfig.json: refers to tools/codegen, which is no dependency',
    ]);
  });

  it('a relative import that leaves the package', () => {
    expect(found({ escapes: ['packages/kms-validator/src/a.ts: ../../x.ts'] })).toEqual([
      'packages/kms-validator: relative import out of the package: packages/kms-validator/src/a.ts: ../../x.ts',
    ]);
  });

  it('a package that nobody gave a place', () => {
    expect(
      violations([example({ name: '@trent/new', folder: 'packages/new' })], new Set()),
    ).toEqual(['packages/new: has no place in the table of allowed arrows']);
  });
});

function example(
  given: Partial<WorkspacePackage> & { name: string; folder: string },
): WorkspacePackage {
  return {
    dependencies: new Set(),
    devDependencies: new Set(),
    peerDependencies: new Set(),
    imports: new Set(),
    named: new Set(),
    testImports: new Set(),
    references: new Set(),
    testReferences: new Set([given.folder]),
    escapes: [],
    ...given,
  };
}
