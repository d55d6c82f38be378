import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '@trent/codegen';
import { edited, tinyFiles, workspace } from '../support/workspace.ts';

const size = 'spec/tiny/schemas/Size.yaml';
const color = 'schemas/Color.yaml';

async function codes(files: Map<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code }) => code);
}

describe('a spec file', () => {
  it.each([
    ['a tag that runs code elsewhere', '!!js/function "() => 1"', 'TRENT1003'],
    ['a tag of one tool', '!Ref Other', 'TRENT1003'],
    ['a tag of YAML 1.1', '!!binary aGk=', 'TRENT1003'],
    ['a set', '!!set { a, b }', 'TRENT1003'],
    ['a global tag', '!<tag:example.com,2000:x> a', 'TRENT1003'],
  ])('may not have %s', async (_, value, code) => {
    expect(await codes(edited(color, '[RED, GREEN]\n', `[RED, ${value}]\n`))).toContain(code);
  });

  it('may say by a tag what it is anyway', async () => {
    expect(await codes(edited(color, '[RED, GREEN]\n', '[RED, !!str GREEN]\n'))).toEqual([]);
  });

  it('has no merge keys, which YAML 1.2 has not', async () => {
    const text = `x: &x\n  type: string\nOne: { <<: *x }\n`;
    const files = edited(color, 'type: string\n', '$ref: merged.yaml#/One\n').set(
      'spec/tiny/schemas/merged.yaml',
      text,
    );
    expect(await codes(files)).toEqual(['TRENT2002']);
  });

  it.each([
    ['a tab as indentation', 'type: object\nproperties:\n\tA: { type: string }\n', 'TRENT1003'],
    ['NUL', 'type: integer\ndescription: a\0b\nmaximun: 1\n', 'TRENT2001'],
    ['a lone surrogate by escape', 'type: integer\n"\\ud800": 1\n', 'TRENT2001'],
    ['a key twice in flow style', '{ type: integer, maximum: 9, maximum: 8 }', 'TRENT1004'],
    ['a key twice, once quoted', 'type: integer\n"type": integer\n', 'TRENT1004'],
    ['nothing', '', 'TRENT1011'],
    ['a comment alone', '# nothing\n', 'TRENT1011'],
    ['text alone', 'just text\n', 'TRENT2003'],
    ['a directive of another version', '%YAML 9.9\n---\ntype: integer\n', 'TRENT1003'],
    ['infinity', 'type: integer\nmaximum: .inf\n', 'TRENT1008'],
    ['the key __proto__', 'type: integer\n__proto__: { maximum: 1 }\n', 'TRENT2001'],
    ['the key constructor', 'type: integer\nconstructor: 1\n', 'TRENT2001'],
  ])('of %s is told', async (_, text, code) => {
    expect(await codes(tinyFiles().set(size, text))).toContain(code);
  });

  it.each([
    ['carriage returns alone', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a document marker', (text: string) => `---\n${text}...\n`],
  ])('may have %s', async (_, turn) => {
    const files = tinyFiles();
    expect(await codes(files.set(size, turn(files.get(size) ?? '')))).toEqual([]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufefftype: integer\n', 'utf16le')],
    ['Latin-1', Buffer.from([0x64, 0x3a, 0x20, 0xe9, 0x0a])],
    ['half a character', Buffer.from([0x61, 0x3a, 0x20, 0xf0, 0x9f])],
  ])('of %s is no UTF-8', async (_, bytes) => {
    const one = workspace();
    writeFileSync(join(one.root, size), bytes);
    const { diagnostics } = await lint(one.spec);
    expect(diagnostics.map(({ code, position }) => [code, position?.file])).toEqual([
      ['TRENT1002', size],
    ]);
  });

  it('of 100 MB is not read', async () => {
    const one = workspace();
    truncateSync(join(one.root, size), 100_000_000);
    const before = process.memoryUsage().rss;
    const { diagnostics } = await lint(one.spec);
    expect(diagnostics.map(({ code, position }) => [code, position?.file])).toEqual([
      ['TRENT1012', size],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('that is a pipe is not waited for', async () => {
    const one = workspace();
    rmSync(join(one.root, size));
    execFileSync('mkfifo', [join(one.root, size)]);
    const { diagnostics } = await lint(one.spec);
    expect(diagnostics.map(({ code, message }) => [code, message.includes('no file')])).toEqual([
      ['TRENT1101', true],
    ]);
  });

  it('that is a link to itself is told', async () => {
    const one = workspace();
    rmSync(join(one.root, size));
    symlinkSync('Size.yaml', join(one.root, size));
    const { diagnostics } = await lint(one.spec);
    expect(diagnostics.map(({ code }) => code)).toEqual(['TRENT1101']);
  });
});

/** Pieces that mean something in YAML, and some that mean something to programs that read it carelessly. */
const piece = fc.constantFrom(
  ...'a: |b: |- |? |: |{|}|[|]|, |&a |*a|!!str |!x |"|\'|#|\n|\n  |\t|---\n|...\n|%YAML|<<: |>\n|$ref: |type: |object|string|properties:|__proto__: |\\|\u2028|\0|1e999|0x1F|.nan|~|@|`'
    .split('|')
    .concat('|', '|+2\n'),
);

describe('any text in place of a spec file', () => {
  it('is read, or told with places that exist in it', async () => {
    const one = workspace();
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join('');
        one.write(size, text);
        const { diagnostics, sources } = await lint(one.spec);
        for (const { position } of diagnostics) {
          if (position === null) continue;
          const lines = (sources.get(position.file) ?? '').split('\n');
          expect(position.line).toBeLessThanOrEqual(Math.max(lines.length, 1));
          expect(position.column).toBeLessThanOrEqual((lines[position.line - 1] ?? '').length + 2);
        }
      }),
      { numRuns: 250 },
    );
  });
});
