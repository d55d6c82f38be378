import { describe, expect, it } from 'vitest';
import { check, generate, loadService } from '@trent/codegen';
import { workspace } from '../support/workspace.ts';
import type { Workspace } from '../support/workspace.ts';
import { completeBases, folder, scenario, tinySuite } from './tiny-suite.ts';

const limits = 'spec/tiny/schemas/Size.yaml';

/** The tiny spec, in which Size is at least 2 now; its scenarios send 1. */
function narrowed(): Workspace {
  const { root, spec, write, read } = workspace(tinySuite({ 'bases.yaml': completeBases }));
  const text = read(limits);
  expect(text.split('minimum: 1\n')).toHaveLength(2);
  write(limits, text.replace('minimum: 1\n', 'minimum: 2\n'));
  return { root, spec, write, read };
}

describe('an edit of the spec that scenarios contradict', () => {
  it('is generated, and the places are told as warnings', async () => {
    const { spec } = narrowed();
    const { plan, written } = await generate(spec);
    expect(written).not.toEqual([]);
    const line = scenario.slice(0, scenario.indexOf('Size: 1')).split('\n').length;
    expect(plan.warnings).toMatchObject([
      {
        code: 'TRENT3103',
        severity: 'warning',
        position: { file: `${folder}/make.yaml`, line },
      },
    ]);
    const { findings } = await check(spec);
    expect(findings).toEqual([]);
  });

  it('leaves nothing behind once it is taken back', async () => {
    const { spec, read, write } = workspace(tinySuite({ 'bases.yaml': completeBases }));
    await generate(spec);
    const cases = 'packages/tiny-cases/src/gen/cases.json';
    const [text, before] = [read(limits), read(cases)];
    write(limits, text.replace('minimum: 1\n', 'minimum: 2\n'));
    await generate(spec);
    expect(read(cases)).not.toBe(before);
    write(limits, text);
    await generate(spec);
    expect(read(cases)).toBe(before);
  });
});

describe('a comparison of specs', () => {
  it('reads no scenarios: what is wrong in them does not matter to it', async () => {
    const { spec } = workspace(tinySuite({ 'make.yaml': 'id: [' }));
    await expect(generate(spec)).rejects.toThrow();
    expect(loadService(spec).operations).not.toEqual([]);
  });
});
