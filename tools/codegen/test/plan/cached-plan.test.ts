import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, generate } from '@trent/codegen';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/check/files-in.ts';
import { readCache, writeCache } from '../../src/plan/run-cache.ts';
import { tinyFiles, workspace } from '../support/workspace.ts';
import type { Workspace } from '../support/workspace.ts';
import { folder, scenario, tinySuite } from '../suite/tiny-suite.ts';

/** A workspace with a place for the cache. */
function cached(): Workspace {
  const made = workspace();
  mkdirSync(join(made.root, 'node_modules'));
  return made;
}

function generated(root: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(join(root, 'packages')).map((path) => [
      path,
      readFileSync(join(root, 'packages', path), 'utf8'),
    ]),
  );
}

const numbers = [...tinyFiles()].flatMap(([path, text]) =>
  path.endsWith('.yaml')
    ? [...text.matchAll(/(?<=^ *(?:maximum|maxLength|maxItems): )\d+$/gm)].map(({ index }) => ({
        path,
        index,
      }))
    : [],
);
const descriptions = [...tinyFiles()].flatMap(([path, text]) =>
  path.endsWith('.yaml')
    ? [...text.matchAll(/(?<=^ *description: )(?=[A-Z])/gm)].map(({ index }) => ({ path, index }))
    : [],
);

/** A limit made ten times as high, a word more in a description, a line more at the top of a file. */
const edits = fc.array(
  fc.oneof(
    fc.constantFrom(...numbers).map((at) => ({ ...at, text: '9' })),
    fc.constantFrom(...descriptions).map((at) => ({ ...at, text: 'Edited. ' })),
    fc.constantFrom(...descriptions).map(({ path }) => ({ path, index: 0, text: '# A line.\n' })),
  ),
  { minLength: 1, maxLength: 3 },
);

describe('what earlier runs left', () => {
  it('never shows: after any edits, everything is as without it', async () => {
    expect(numbers.length * descriptions.length).toBeGreaterThan(0);
    const warm = cached();
    await generate(warm.spec);
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const files = tinyFiles();
        // From the end of a file to its start, so that places stay where they are.
        for (const { path, index, text } of list.toSorted((a, b) => b.index - a.index)) {
          const before = files.get(path) ?? '';
          files.set(path, before.slice(0, index) + text + before.slice(index));
        }
        for (const [path, text] of files) warm.write(path, text);
        await generate(warm.spec);
        const cold = workspace(files);
        await generate(cold.spec);
        expect(generated(warm.root)).toEqual(generated(cold.root));
        expect((await check(warm.spec)).findings).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('is left only where there are node_modules', async () => {
    const without = workspace();
    await generate(without.spec);
    expect(existsSync(join(without.root, 'node_modules'))).toBe(false);
    const made = cached();
    await generate(made.spec);
    expect(readdirSync(join(made.root, 'node_modules/.cache/trent-codegen'))).toHaveLength(2);
  });

  it('hides no edit of a generated file, none that is gone, none that is new', async () => {
    const made = cached();
    await generate(made.spec);
    expect((await check(made.spec)).findings).toEqual([]);
    const [path = ''] = [...generated(made.root).keys()].filter((one) => one.endsWith('.ts'));
    const file = join(made.root, 'packages', path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text} `);
    expect((await check(made.spec)).findings).toMatchObject([{ state: 'stale' }]);
    rmSync(file);
    expect((await check(made.spec)).findings).toMatchObject([{ state: 'missing' }]);
    writeFileSync(file, text);
    writeFileSync(`${file}.more.ts`, '');
    expect((await check(made.spec)).findings).toMatchObject([{ state: 'extra' }]);
  });

  it('hides no scenario that is new, none that is gone', async () => {
    const made = workspace(
      tinySuite({ 'bases.yaml': "operations: {}\nuntestable: { '*': not asked here }\n" }),
    );
    mkdirSync(join(made.root, 'node_modules'));
    await generate(made.spec);
    const before = generated(made.root);
    const path = `${folder}/more.yaml`;
    made.write(path, scenario.replace('make.small', 'make.more'));
    expect((await check(made.spec)).findings).toMatchObject([
      { state: 'stale' },
      { state: 'stale' },
    ]);
    expect((await generate(made.spec)).written).toHaveLength(2);
    rmSync(join(made.root, path));
    await generate(made.spec);
    expect(generated(made.root)).toEqual(before);
  });

  it('is nothing to another generator, nor where it is damaged', async () => {
    const { root } = cached();
    const file = join(root, 'node_modules/kept');
    const cache = readCache(null, 'this');
    cache.memo.get('maker', 'of this', () => 'made');
    writeCache(file, 'this', cache, []);
    const asked = (fingerprint: string): string =>
      readCache(file, fingerprint).memo.get('maker', 'of this', () => 'made anew');
    expect(asked('this')).toBe('made');
    expect(asked('another')).toBe('made anew');
    const content = readFileSync(file);
    content[content.length - 3] = (content[content.length - 3] ?? 0) ^ 1;
    writeFileSync(file, content);
    expect(asked('this')).toBe('made anew');
  });
});
