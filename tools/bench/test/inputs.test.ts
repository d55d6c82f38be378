import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan } from '@trent/codegen';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workspaceOf } from '../src/generator/contenders.ts';
import { syntheticModel } from '../src/generator/synthetic-model.ts';
import { contenders } from '../src/validator/contenders.ts';
import { requestNames, requests } from '../src/validator/requests.ts';

describe('the synthetic model', () => {
  it('is the same each time, and ten times as large where that is asked for', () => {
    expect(syntheticModel(1)).toBe(syntheticModel(1));
    const count = (scale: number): number =>
      Object.keys((JSON.parse(syntheticModel(scale)) as { shapes: object }).shapes).length - 1;
    expect(count(10)).toBe(10 * count(1));
  });

  it('can be imported and generated from', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'trent-bench-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const workspace = await workspaceOf(directory, syntheticModel(1));
    const { files } = await plan(join(workspace, 'spec/bench'));
    expect([...files.keys()].filter((path) => /\/operate-?\d+\.js$/.test(path))).toHaveLength(54);
  });
});

describe('what judges a measured request', () => {
  it.each(Object.keys(contenders))('%s judges each as it should', (name) => {
    for (const request of requestNames) {
      const { valid, value } = requests[request];
      expect(contenders[name]?.(value), request).toBe(valid);
    }
  });
});
