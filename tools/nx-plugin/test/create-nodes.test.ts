import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodes, createNodesV2 } from '@trent/nx-plugin';

const repository = resolve(import.meta.dirname, '../../..');

async function infer(workspaceRoot: string, ...files: readonly string[]) {
  const [, create] = createNodes;
  const made = await create(files, undefined, { workspaceRoot, nxJsonConfiguration: {} });
  return new Map(made.map(([file, { projects }]) => [file, Object.values(projects ?? {})[0]]));
}

describe('createNodes', () => {
  it('has both names that Nx looks for', () => {
    expect(createNodesV2).toBe(createNodes);
    expect(createNodes[0]).toBe('spec/*/codegen.json');
  });

  it('makes a project of a spec, with what decides each task as its inputs', async () => {
    const project = (await infer(repository, 'spec/kms/codegen.json')).get('spec/kms/codegen.json');
    expect(project).toMatchObject({ root: 'spec/kms', name: 'kms-spec' });
    const { generate, check, lint, diff } = project?.targets ?? {};
    const types = '{workspaceRoot}/packages/kms-types/src/gen';
    expect(generate?.cache).toBe(true);
    expect(generate?.outputs).toContain(types);
    expect(generate?.inputs).toEqual(
      expect.arrayContaining([
        '{projectRoot}/**/*',
        '{workspaceRoot}/tools/codegen/src/**/*',
        '{workspaceRoot}/tools/codegen/vocabulary/**/*',
        {
          externalDependencies: expect.arrayContaining([
            'ajv',
            'openapi-typescript',
            'prettier',
            'typescript',
            'yaml',
          ]) as unknown,
        },
      ]),
    );
    expect(generate?.inputs).not.toContain(`${types}/**/*`);
    expect(check?.inputs).toContain(`${types}/**/*`);
    expect(lint?.inputs).not.toContain(`${types}/**/*`);
    expect(
      [generate, check, lint, diff].map(
        (task) => (task?.options as { command: string } | undefined)?.command,
      ),
    ).toEqual([
      'trent-codegen generate {projectRoot}',
      'trent-codegen check {projectRoot}',
      'trent-codegen lint {projectRoot}',
      'trent-codegen diff {projectRoot}/baseline.yaml {projectRoot} --report',
    ]);
    expect(diff?.cache).toBe(true);
  });

  it('takes a codegen.json that does not parse as one without output: lint is to tell what is wrong', async () => {
    const root = mkdtempSync(join(tmpdir(), 'trent-nx-plugin-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    mkdirSync(join(root, 'spec/broken'), { recursive: true });
    cpSync(join(repository, 'package.json'), join(root, 'package.json'));
    writeFileSync(join(root, 'spec/broken/codegen.json'), '{');
    const project = (await infer(root, 'spec/broken/codegen.json')).get('spec/broken/codegen.json');
    expect(project?.targets?.['generate']?.outputs).toEqual([]);
    expect(project?.targets?.['lint']).toBeDefined();
  });
});
