import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleSpec, lint } from '@trent/codegen';
import { Problems } from '../../src/diagnostics/problems.ts';
import { nearestToPointer } from '../../src/load/node.ts';
import { parseSource } from '../../src/load/parse-source.ts';
import { objectFields } from './objects.ts';
import { emitAll } from '../support/emit-all.ts';
import { columns, printTable, readTable } from './table.ts';
import type { Row, Verdict } from './table.ts';
import { places } from './places.ts';
import type { Draft, Place } from './places.ts';

const page = join(import.meta.dirname, '../../docs/keywords.md');
/** `RECORD=1 vitest run tools/codegen/test/keywords` writes what is true into the page; its notes stay. */
const record = process.env['RECORD'] === '1';

const folder = mkdtempSync(join(tmpdir(), 'trent-keywords-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, 'codegen.json'),
  JSON.stringify({ spec: 'spec.json', targets: { types: 'out' } }),
);

/** The tiny spec in one file, with what the places below need. */
const base: Draft = await bundleSpec(join(import.meta.dirname, '../fixtures/tiny'));
base.info.contact = { name: 'Someone' };
base.info.license = { name: 'Apache-2.0' };
base.paths['/#X-Amz-Target=TinyService.MakeThing'].post.parameters.push({
  name: 'X-Other',
  in: 'header',
  description: 'Another header.',
  schema: { type: 'string' },
});

function at(draft: Draft, pointer: string): Draft {
  return pointer
    .split('/')
    .slice(1)
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], draft);
}

/** Writes the spec with a keyword; returns the pointer to the keyword that a refusal would name. */
function write(place: Place, keyword: string): string {
  const draft: Draft = structuredClone(base);
  const sample = place.samples?.[keyword] ?? { value: true };
  sample.also?.(draft);
  const pointer = sample.at ?? place.pointer;
  const target = at(draft, pointer);
  let key = keyword;
  if (place.under !== undefined) {
    key = place.under.key;
    target[key] = place.under.wrap({ [keyword]: true });
  } else if ('value' in sample) target[keyword] = sample.value;
  if (draft.moved !== undefined) {
    writeFileSync(
      join(folder, 'moved.json'),
      JSON.stringify(draft.moved, null, 2).replaceAll('"#/', '"spec.json#/'),
    );
    delete draft.moved;
  }
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(draft, null, 2));
  return `${pointer}/${key}`;
}

/** What every target makes of the spec on disk, lines of the spec left out. */
async function output(): Promise<ReadonlyMap<string, string>> {
  const files = [...(await emitAll(folder, () => 'spec.json'))];
  return new Map(
    columns.map((name) => [
      name,
      JSON.stringify(files.filter(([path]) => path.startsWith(`${name}/`))),
    ]),
  );
}

writeFileSync(join(folder, 'spec.json'), JSON.stringify(base, null, 2));
const plain = await output();

async function judge(place: Place, keyword: string): Promise<Verdict> {
  const pointer = write(place, keyword);
  const { diagnostics } = await lint(folder);
  const [first, ...more] = diagnostics;
  if (first === undefined) {
    const made = await output();
    return { changes: columns.filter((name) => made.get(name) !== plain.get(name)) };
  }
  const text = readFileSync(join(folder, 'spec.json'), 'utf8');
  const node = parseSource('spec.json', text, new Problems());
  // At the keyword, or at its value where that alone is at fault; nothing else is said.
  const { complete, position } = nearestToPointer(node!, pointer);
  expect([keyword, more]).toEqual([keyword, []]);
  expect([position, complete?.position]).toContainEqual(first.position);
  return { refused: first.code };
}

function keywordsOf(node: string): readonly string[] {
  const fields = objectFields[node]?.split(' ') ?? [];
  return [...new Set([...fields, ...(node === 'Schema' ? schemaKeywords() : [])])];
}

/** Of every vocabulary of JSON Schema 2020-12, from its meta-schemas. */
function schemaKeywords(): readonly string[] {
  const load = createRequire(import.meta.url);
  const vocabularies =
    'core applicator unevaluated validation meta-data format-annotation content'.split(' ');
  return vocabularies.flatMap((name) => {
    const meta = load(`ajv/dist/refs/json-schema-2020-12/meta/${name}.json`) as {
      properties: object;
    };
    return Object.keys(meta.properties);
  });
}

const written = readTable(readFileSync(page, 'utf8'));
const found = new Map<string, Map<string, Row>>();

describe('docs/keywords.md', () => {
  it('lists every object that has keywords, and no other', () => {
    expect([...written.keys()]).toEqual(places.map(({ title }) => title));
    expect(new Set(places.map(({ node }) => node))).toEqual(new Set(Object.keys(objectFields)));
  });

  for (const place of places) {
    describe(place.title, () => {
      const keywords = [...keywordsOf(place.node)].sort();
      const rows = written.get(place.title);
      it('has a row for each keyword, and no other', () => {
        expect(keywords.length).toBeGreaterThan(0);
        if (!record) expect([...(rows?.keys() ?? [])].sort()).toEqual(keywords);
      });
      for (const keyword of keywords) {
        it(keyword, async () => {
          const verdict = await judge(place, keyword);
          const section = found.get(place.title) ?? new Map<string, Row>();
          found.set(
            place.title,
            section.set(keyword, { verdict, note: rows?.get(keyword)?.note ?? '' }),
          );
          if (!record) expect(rows?.get(keyword)?.verdict).toEqual(verdict);
        });
      }
    });
  }
});

afterAll(async () => {
  if (!record) return;
  const head = readFileSync(page, 'utf8').split('\n## ')[0] ?? '';
  writeFileSync(
    page,
    await format(printTable(head, found), { parser: 'markdown', printWidth: 120 }),
  );
});
