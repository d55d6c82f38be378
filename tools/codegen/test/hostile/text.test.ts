import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bundleSpec, lint, plan } from '@trent/codegen';
import { emitAll } from '../support/emit-all.ts';
import { edited, workspace } from '../support/workspace.ts';
import { writeSpec } from '../targets/support/write-spec.ts';
import { hostileTexts } from '../targets/support/hostile-spec.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- edits reach into whatever the spec holds
const base: any = await bundleSpec(join(import.meta.dirname, '../fixtures/tiny'));
/** No name of any program, so it must be quoted wherever it stands. */
const mark = 'Z-Q';

/** The tiny spec with a text wherever a spec may hold any text; numbers keep those apart that must differ. */
function spiked(text: string): string {
  const draft = structuredClone(base);
  let count = 0;
  const next = (): string => `${mark}${(count += 1)}${text}`;
  // Braces mean something there: a region, a value of the request.
  const unbraced = (): string => next().replaceAll(/[{}]/g, '');
  draft.info = { title: next(), version: next(), description: next(), summary: next() };
  draft.servers = [{ url: `https://${unbraced()}.{region}.example.com`, description: next() }];
  const { post } = draft.paths['/#X-Amz-Target=TinyService.MakeThing'];
  Object.assign(post, { summary: next(), description: next() });
  post.externalDocs = { url: next(), description: next() };
  post['x-trent-partitions'] = { 'aws-cn': next() };
  post.requestBody.description = next();
  post.responses['200'].description = next();
  const [example] = Object.values<{ summary: string; value: object }>(
    post.requestBody.content['application/x-amz-json-1.1'].examples,
  );
  Object.assign(example!, { summary: next(), value: { [next()]: next() } });
  for (const answer of Object.values<{ message?: string }>(draft['x-trent-answers']))
    answer.message = unbraced();
  draft.components.schemas.Busy.description = next();
  const thing = draft.components.schemas.Thing;
  Object.assign(thing, { title: next(), $comment: next(), description: next() });
  const values = [next(), next()];
  thing.properties[next()] = {
    type: 'string',
    description: next(),
    enum: values,
    default: values[0],
    examples: [next()],
    'x-trent-reported-values': [...values, next()],
    'x-trent-unlisted-values': [next()],
    'x-trent-sensitive': true,
  };
  thing.properties[next()] = { type: 'string', contentEncoding: 'base64', deprecated: true };
  thing.properties[next()] = { type: 'number', 'x-trent-timestamp': 'epoch-seconds' };
  thing.properties[next()] = { $ref: '#/components/schemas/Thing', description: next() };
  thing.properties[next()] = { type: 'string', pattern: escaped(next()) };
  const required = next();
  thing.properties[required] = {
    type: 'array',
    items: { type: 'string', pattern: `(${escaped(next())}|a)+` },
  };
  thing.required.push(required);
  return JSON.stringify(draft, null, 2);
}

/** A pattern that takes this text alone; invisible characters and syntax by escapes. */
function escaped(text: string): string {
  return [...text]
    .map((one) => (/[\w ]/.test(one) ? one : `\\u{${one.codePointAt(0)!.toString(16)}}`))
    .join('');
}

function filesWith(text: string): Map<string, string> {
  const targets = { types: 'a', validator: 'b', 'server-stub': 'c', client: 'd' };
  return new Map([
    ['nx.json', '{}'],
    ['spec/tiny/codegen.json', JSON.stringify({ spec: 'spec.json', targets })],
    ['spec/tiny/spec.json', spiked(text)],
  ]);
}

const emit = ({ spec }: { readonly spec: string }): Promise<ReadonlyMap<string, string>> =>
  emitAll(spec);

/** What a program is but for its literals and comments: the kinds of its nodes, and its names. Throws if it does not parse. */
function skeleton(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  if (parseDiagnostics.length > 0) {
    const [first] = parseDiagnostics;
    throw new Error(
      `${path}: ${ts.flattenDiagnosticMessageText(first!.messageText, ' ')} ${text.slice(first!.start! - 60, first!.start! + 60)}`,
    );
  }
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    parts.push(ts.isIdentifier(node) ? node.text : (ts.SyntaxKind[node.kind] ?? ''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return parts.join(' ');
}

function skeletons(files: ReadonlyMap<string, string>): Record<string, string> {
  const code = [...files].filter(([path]) => /\.[jt]s$/.test(path));
  return Object.fromEntries(code.map(([path, text]) => [path, skeleton(path, text)]));
}

const plain = skeletons(
  await emit({ spec: writeSpec(filesWith(' plain text, in no way special')) }),
);

const breakers = fc.constantFrom(
  ...hostileTexts,
  '*',
  '/',
  '\\',
  '\n',
  '`',
  '${',
  "'",
  '"',
  '\r',
  '\u2028',
  '{',
  '}',
  '@',
  '<',
  '-->',
  '//',
  '\0',
  '😀',
  '\u200f',
);
const hostile = fc.oneof(
  fc
    .array(fc.oneof(breakers, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme-composite', maxLength: 30 }),
);

describe('any text of a spec', () => {
  it('stands in what is generated inside of literals and comments alone', async () => {
    expect(Object.keys(plain).length).toBeGreaterThan(15);
    const one = workspace(filesWith(''));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        one.write('spec/tiny/spec.json', spiked(text.toWellFormed()));
        expect(skeletons(await emit(one))).toEqual(plain);
      }),
      { numRuns: 40, examples: hostileTexts.slice(0, 10).map((text) => [text]) },
    );
  });

  it('would be found outside of them: the control', () => {
    expect(skeleton('a.ts', `const a = ''; ${mark};`)).not.toBe(skeleton('a.ts', `const a = '';`));
    expect(() => skeleton('a.ts', `const a = 'it's';`)).toThrow('a.ts');
    expect(skeleton('a.ts', `const a = '${mark}'; /* ${mark} */`)).toBe(
      skeleton('a.ts', `const a = '';`),
    );
  });
});

describe('a spec that is large in one way', () => {
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const thing = (more: string): Map<string, string> =>
    edited('schemas/Thing.yaml', '  Id: { type: string }\n', `  Id: { type: string }\n${more}`);
  const members = (count: number): Map<string, string> =>
    thing(
      Array.from(
        { length: count },
        (_, index) => `  M${index}: { type: string, maxLength: ${index} }\n`,
      ).join(''),
    );

  it('of 10,000 members goes through every target, in time that grows as they do', async () => {
    const few = workspace(members(1000));
    const many = workspace(members(10_000));
    let files: ReadonlyMap<string, string> = await emit(few);
    const one = await time(() => emit(few));
    const ten = await time(async () => (files = await emit(many)));
    expect(ten / Math.max(one, 20)).toBeLessThan(40);
    for (const path of ['types/openapi-closed.ts', 'validator/make-thing.js']) {
      expect(files.get(path)).toContain('M9999');
    }
  });

  it('of 200 levels goes through every target', async () => {
    const lists = `${'{ type: array, items: '.repeat(200)}{ type: string, contentEncoding: base64 }${' }'.repeat(200)}`;
    const structures = `${'{ type: object, properties: { In: '.repeat(100)}{ type: string }${' } }'.repeat(100)}`;
    const files = await emit(workspace(thing(`  Lists: ${lists}\n  Structures: ${structures}\n`)));
    for (const [path, text] of files) if (/\.[jt]s$/.test(path)) skeleton(path, text);
  });

  it('of cycles goes through every target: a shape in itself, two in each other, by member, list and map', async () => {
    const files = thing(
      '  Other: { $ref: Other.yaml }\n  Map: { type: object, additionalProperties: { $ref: Thing.yaml } }\n',
    ).set(
      'spec/tiny/schemas/Other.yaml',
      'type: object\nrequired: [Back]\nproperties:\n  Back: { $ref: Thing.yaml }\n  Self: { $ref: Other.yaml }\n  All: { type: array, items: { $ref: Other.yaml } }\n',
    );
    const made = await emit(workspace(files));
    for (const [path, text] of made) if (/\.[jt]s$/.test(path)) skeleton(path, text);
    expect(made.get('types/openapi-closed.ts')).toContain('Other');
  });

  it('is the same spec with or without aliases', async () => {
    const lists = '{ type: array, items: { type: string, maxLength: 5 } }';
    const spelt = workspace(thing(`  A: ${lists}\n  B: ${lists}\n`));
    const shared = workspace(thing(`  A: &a ${lists}\n  B: *a\n`));
    const strip = (text: string): string => text.replaceAll(/:\d+/g, '');
    const [one, other] = [await emit(spelt), await emit(shared)];
    expect([...other].map(([path, text]) => [path, strip(text)])).toEqual(
      [...one].map(([path, text]) => [path, strip(text)]),
    );
  });
});

describe('names that clash', () => {
  it.each([
    ['a shape', 'schemas/thing.yaml', 'TRENT3002'],
    ['an operation', 'operations/MAKETHING.yaml', 'TRENT3002'],
  ])('once the case of letters is ignored are told: %s', async (_, file, code) => {
    const files = edited('schemas/Size.yaml', 'A size.', 'A size of it.');
    if (file.startsWith('schemas')) {
      files.set('spec/tiny/schemas/thing.yaml', 'type: string\n');
      const path = 'spec/tiny/operations/ListThings.yaml';
      files.set(
        path,
        (files.get(path) ?? '').replace('{ type: boolean }', '{ $ref: ../schemas/thing.yaml }'),
      );
    } else {
      const entry = 'spec/tiny/openapi.yaml';
      files.set(
        `spec/tiny/${file}`,
        (files.get('spec/tiny/operations/ListThings.yaml') ?? '').replaceAll(
          'ListThings',
          'MAKETHING',
        ),
      );
      files.set(
        entry,
        (files.get(entry) ?? '').replace(
          'components:',
          `  /#X-Amz-Target=TinyService.MAKETHING: { $ref: ${file} }\ncomponents:`,
        ),
      );
    }
    const { diagnostics } = await lint(workspace(files).spec);
    expect(diagnostics.map((one) => one.code)).toEqual(diagnostics.map(() => code));
    expect(diagnostics.length).toBeGreaterThan(0);
    await expect(plan(workspace(files).spec)).rejects.toThrow('clashes');
  });
});
