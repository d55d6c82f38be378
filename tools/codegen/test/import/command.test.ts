import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { temporaryFolder } from '../targets/support/write-spec.ts';
import { everyKind, model, operation, structure } from './support/model.ts';

/** Runs `import` with a model in a folder of its own. */
async function runImport(text: string | null, ...more: readonly string[]) {
  const folder = temporaryFolder();
  const [file, out] = [join(folder, 'model.json'), join(folder, 'specs/tiny')];
  if (text !== null) writeFileSync(file, text);
  const again = async (...args: readonly string[]) => {
    let [said, complained] = ['', ''];
    const exit = await run(['import', file, '--out', out, ...args], {
      out: { write: (part: string) => (said += part) },
      error: { write: (part: string) => (complained += part) },
      environment: {},
    });
    return { exit, said, complained };
  };
  return { ...(await again(...more)), again, out, folder };
}

const small = model({ Do: operation('In'), In: structure({}) });

describe('import', () => {
  it('writes a spec and a report, and says what was lost', async () => {
    const { exit, said, complained, out } = await runImport(everyKind());
    expect([exit, complained]).toEqual([0, '']);
    expect(said).toContain(
      'wire: type long: whole numbers are exact up to 2^53 only (com.example#ExchangeInput$Big)',
    );
    expect(said).toMatch(
      /tiny: 3 operations, 19 shapes, 2 errors of com\.example#TinyService; \d+ notes in import-report\.md\nnext: trent-codegen generate /,
    );
    expect(readdirSync(out).sort()).toEqual([
      'codegen.json',
      'errors.yaml',
      'import-report.md',
      'openapi.yaml',
      'operations',
      'schemas',
      'tsconfig.json',
    ]);
    expect(readFileSync(join(out, 'import-report.md'), 'utf8')).toContain(
      '- `com.example#ExchangeInput$Big`',
    );
  });

  it('leads to output that tsc compiles where it lies, under the strictest flags', async () => {
    const { out } = await runImport(everyKind());
    const silent = { write: () => undefined };
    const streams = { out: silent, error: silent, environment: {} };
    expect(await run(['generate', out], streams)).toBe(0);
    const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
    const compile = () =>
      spawnSync(process.execPath, [tsc, '-p', out, '--pretty', 'false'], { encoding: 'utf8' });
    expect(compile()).toMatchObject({ status: 0, stdout: '' });
    // The control: a fault in what was generated is found.
    const file =
      globSync('**/types/**/index.ts', { cwd: out })[0] ??
      globSync('**/index.ts', { cwd: out })[0]!;
    writeFileSync(join(out, file), 'export const wrong: string = 1;\n', { flag: 'a' });
    expect(compile().stdout).toContain('TS2322');
  });

  it('writes the same bytes each time', async () => {
    const [one, other] = [await runImport(everyKind()), await runImport(everyKind())];
    const bytes = (folder: string): unknown =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((path) => /\.\w+$/.test(path))
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
    expect(bytes(one.out)).toEqual(bytes(other.out));
  });

  it('prints the report as JSON', async () => {
    const { said } = await runImport(everyKind(), '--json');
    const { service, name, counts, summary, report } = JSON.parse(said) as Record<string, unknown>;
    expect({ service, name, counts }).toEqual({
      service: 'com.example#TinyService',
      name: 'tiny',
      counts: { operations: 3, shapes: 19, errors: 2 },
    });
    expect(summary).toContainEqual({
      trait: 'type long',
      effect: 'wire',
      note: expect.any(String) as string,
      count: 1,
    });
    expect(report).toContainEqual(
      expect.objectContaining({ shape: 'com.example#ExchangeInput$Big', trait: 'type long' }),
    );
  });

  it('finds losses with --strict, and none where there is none', async () => {
    expect((await runImport(everyKind(), '--strict')).exit).toBe(1);
    const withError = model({
      Do: operation('In', undefined, {}, ['Down']),
      In: structure({}),
      Down: structure({ message: 'smithy.api#String' }, { error: 'server' }),
    });
    expect((await runImport(withError, '--strict')).exit).toBe(0);
  });

  it('refuses a folder with files, unless it is told to', async () => {
    const { again, out } = await runImport(small);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    writeFileSync(join(out, 'openapi.yaml'), 'old');
    expect(await again()).toMatchObject({
      exit: 2,
      said: '',
      complained: expect.stringContaining('is not empty') as string,
    });
    expect(readFileSync(join(out, 'openapi.yaml'), 'utf8')).toBe('old');
    expect((await again('--force')).exit).toBe(0);
    expect(readFileSync(join(out, 'openapi.yaml'), 'utf8')).not.toBe('old');
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it.each<readonly [string, string | null, number, RegExp]>([
    ['a file that is not there', null, 2, /model\.json cannot be read: no such file/],
    [
      'another protocol',
      model({ Do: operation() }, { protocol: 'restXml' }),
      1,
      /speaks aws\.protocols#restXml/,
    ],
    ['no model', 'text', 1, /is no JSON/],
  ])('writes nothing for %s', async (_what, text, code, message) => {
    const { exit, complained, out } = await runImport(text);
    expect([exit, existsSync(out)]).toEqual([code, false]);
    expect(complained).toMatch(message);
  });

  it('leaves nothing behind where the folder cannot be written', async () => {
    const { folder, again } = await runImport(null);
    writeFileSync(join(folder, 'model.json'), small);
    writeFileSync(join(folder, 'specs'), 'a file');
    expect((await again()).exit).toBe(3);
    expect(readdirSync(folder).sort()).toEqual(['model.json', 'specs']);
  });

  it('does not generate into the packages of another spec of the workspace', async () => {
    const { folder, out, again } = await runImport(null);
    writeFileSync(join(folder, 'model.json'), small);
    writeFileSync(join(folder, 'nx.json'), '{}');
    mkdirSync(join(folder, 'spec/other'), { recursive: true });
    writeFileSync(
      join(folder, 'spec/other/codegen.json'),
      '{"spec":"openapi.yaml","targets":{"types":"packages/tiny-types/src/gen"}}',
    );
    expect((await again()).exit).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'codegen.json'), 'utf8'))).toMatchObject({
      targets: { types: 'specs/tiny/gen/types', client: 'specs/tiny/gen/client' },
    });
  });
});
