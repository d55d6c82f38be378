import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, entryOf } from '@trent/codegen';

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && path !== 'catalogue.test.ts')
  .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
  .join('\n');

describe('the catalogue', () => {
  for (const [code, { cause, fix }] of Object.entries(catalogue)) {
    it(`${code} is explained and tested`, () => {
      expect(cause).toMatch(/\.$/);
      expect(fix).toMatch(/[.,]/);
      expect(`${cause} ${fix}`).not.toMatch(/\{\w+\}/);
      expect(tests).toContain(`'${code}'`);
    });
  }

  it('knows its own codes only', () => {
    expect(entryOf('TRENT1001')).toBe(catalogue.TRENT1001);
    expect(entryOf('constructor')).toBeUndefined();
  });
});
