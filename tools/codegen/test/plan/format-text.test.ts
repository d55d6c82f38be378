import { join } from 'node:path';
import { plan } from '@trent/codegen';
import { describe, expect, it } from 'vitest';
import { formatByPrettier } from '../../src/plan/format-text.ts';
import { joinShortUnions } from '../../src/plan/short-unions.ts';
import { workspace } from '../support/workspace.ts';

describe('the form of generated files', () => {
  it.each([
    ['tiny', () => workspace().spec],
    ['kms', () => join(import.meta.dirname, '../../../../spec/kms')],
  ])(
    'is what prettier makes of them: %s',
    async (_name, spec) => {
      const { files } = await plan(spec(), { reuseFormatted: false });
      const formatted = new Map<string, string>();
      for (const [path, text] of files) {
        // A manifest is printed as JSON.stringify does it.
        const isManifest = path.endsWith('manifest.json');
        formatted.set(path, isManifest ? text : await formatByPrettier(path, text));
      }
      expect(files).toEqual(formatted);
    },
    60_000,
  );
});

describe('a union below the name of its member', () => {
  const union = (...values: string[]): string =>
    ['  member:', ...values.map((value) => `    | '${value}'`)].join('\n');

  it('is on one line where it fits', () => {
    expect(joinShortUnions(`${union('one', 'two')};\n`, 40)).toBe(
      "  member:\n    'one' | 'two';\n",
    );
  });

  it('stays where it is too wide by one', () => {
    const text = `${union('one', 'two')};\n`;
    expect(joinShortUnions(text, 18)).toBe("  member:\n    'one' | 'two';\n");
    expect(joinShortUnions(text, 17)).toBe(text);
  });

  it('stays where it is part of something else', () => {
    const text = "type Name =\n  | 'one'\n  | 'two';\n";
    expect(joinShortUnions(text, 100)).toBe(text);
  });
});
