import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, diffMarkdown, diffText, rules } from '@trent/codegen';
import { describe, expect, it } from 'vitest';
import { draft, serviceOf } from './drafts.ts';
import { oneChanges } from './one-change.ts';
import { ruleTable } from './rule-table.ts';

/** `RECORD=1 vitest run tools/codegen/test/diff` writes the documents that are compared here. */
const isRecording = process.env['RECORD'] === '1';

function expectDocument(file: string, text: string): void {
  if (isRecording) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('a rule', () => {
  it.each(oneChanges)(
    '$rule sees its change, and $back the way back',
    ({ rule, back, change, before }) => {
      const prepare = before ?? ((): void => undefined);
      const old = serviceOf(draft(prepare));
      const now = serviceOf(
        draft((copy) => {
          prepare(copy);
          change(copy);
        }),
      );
      const seen = (changes: readonly { rule: string }[]) => [
        ...new Set(changes.map((one) => one.rule)),
      ];
      expect(seen(compare(old, now).changes)).toEqual([rule]);
      expect(seen(compare(now, old).changes)).toEqual([back]);
      expect(compare(now, now).changes).toEqual([]);
    },
  );

  const tried = new Set(oneChanges.flatMap(({ rule, back }) => [rule, back]));
  const elsewhere = new Set(['union-changed', 'dry-run-added']);

  it.each(rules.filter(({ code }) => !elsewhere.has(code)))('$code is tried', ({ code }) => {
    expect(tried.has(code)).toBe(true);
  });

  it('dry-run-added sees a dry run that was not there', () => {
    const without = draft((copy) => {
      const operation = copy.paths['/#X-Amz-Target=TinyService.MakeThing'].post;
      delete operation['x-trent-dry-run'];
      operation['x-trent-checks'] = operation['x-trent-checks'].filter(
        (check: string) => check !== 'dry-run',
      );
    });
    const seen = compare(serviceOf(without), serviceOf(draft())).changes.map(({ rule }) => rule);
    expect(seen.toSorted()).toEqual(['checks-changed', 'dry-run-added']);
  });

  it('union-changed sees a structure that becomes a union', () => {
    const boxed = (isUnion: boolean) =>
      draft((copy) => {
        copy.components.schemas.Choice = {
          type: 'object',
          properties: { A: { type: 'string' }, B: { type: 'string' } },
          ...(isUnion ? { 'x-trent-union': true } : {}),
        };
        const { properties } = copy.components.schemas.MakeThingRequest;
        properties.Choice = { $ref: '#/components/schemas/Choice' };
      });
    const { changes } = compare(serviceOf(boxed(false)), serviceOf(boxed(true)));
    expect(changes.map(({ rule, affects }) => [rule, affects])).toEqual([
      ['union-changed', 'both'],
    ]);
  });

  it('has a file of its own, and a code of its own', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/diff/rules'));
    expect(files.toSorted()).toEqual(rules.map(({ code }) => `${code}.ts`).toSorted());
  });

  it('is told in docs/diff.md as it is', () => {
    const page = join(import.meta.dirname, '../../docs/diff.md');
    const text = readFileSync(page, 'utf8');
    const [head, tail] = [
      text.split('<!-- rules -->')[0]!,
      text.split('<!-- end of rules -->')[1]!,
    ];
    expectDocument(
      page,
      `${head}<!-- rules -->\n\n${ruleTable(rules)}\n<!-- end of rules -->${tail}`,
    );
  });
});

describe('the direction', () => {
  const old = serviceOf(draft());

  it('decides whom a limit breaks', () => {
    const narrower = serviceOf(
      draft((copy) => {
        copy.components.schemas.KeyId.maxLength = 10;
        copy.components.schemas.Thing.properties.Secret['x-trent-bytes'].maximum = 10;
      }),
    );
    const classes = (changes: ReturnType<typeof compare>['changes']) =>
      changes.map(({ direction, affects, step }) => [direction, affects, step]);
    expect(classes(compare(old, narrower).changes)).toEqual([
      ['request', 'clients', 'major'],
      ['answer', 'servers', 'minor'],
    ]);
    expect(classes(compare(narrower, old).changes)).toEqual([
      ['request', 'servers', 'minor'],
      ['answer', 'clients', 'major'],
    ]);
  });

  it('is told once for a shape that several operations share, with all of them', () => {
    const now = serviceOf(
      draft((copy) => delete copy.components.schemas.Thing.properties.Parts.uniqueItems),
    );
    const { changes } = compare(old, now);
    expect(changes).toHaveLength(1);
    expect(changes[0]!.operations).toEqual(['MakeThing', 'ListThings']);
  });
});

describe('a pair of specs with one change of every kind', () => {
  it('is told as recorded', () => {
    const skipped = new Set(['answer-body-changed', 'pagination-added', 'type-changed']);
    const chosen = oneChanges.filter(
      ({ rule, before }, place) =>
        !skipped.has(rule) &&
        before === undefined &&
        oneChanges.findIndex((other) => other.rule === rule) === place,
    );
    const old = serviceOf(draft());
    const now = serviceOf(draft((copy) => chosen.forEach(({ change }) => change(copy))));
    const comparison = compare(old, now);
    const seen = new Set(comparison.changes.map(({ rule }) => rule));
    expect(chosen.filter(({ rule }) => !seen.has(rule)).map(({ rule }) => rule)).toEqual([]);
    expectDocument(join(import.meta.dirname, 'every-kind.txt'), `${diffText(comparison)}\n`);
    expectDocument(join(import.meta.dirname, 'every-kind.md'), diffMarkdown(comparison));
  });
});
