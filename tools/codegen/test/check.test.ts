import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../src/check/line-diff.ts';
import { provenance } from '../src/check/provenance.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 });

describe('the difference of two texts', () => {
  it('is none between a text and itself', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(diffLines(text, text)).toEqual([]);
      }),
    );
  });

  it('turns one into the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const made = [...before];
        for (const { oldStart, oldEnd, newStart, newEnd } of [
          ...diffLines(before, after),
        ].reverse()) {
          made.splice(oldStart, oldEnd - oldStart, ...after.slice(newStart, newEnd));
        }
        expect(made).toEqual(after);
      }),
    );
  });

  it('touches no more than it must', () => {
    expect(diffLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
      { oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2 },
      { oldStart: 4, oldEnd: 4, newStart: 4, newEnd: 5 },
    ]);
  });

  it('of altogether different texts takes no time', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
    expect(diffLines(before, after)).toHaveLength(1);
  });
});

describe('the spec lines behind a difference', () => {
  const files = ['spec/a.yaml', 'spec/b.yaml'];

  it('are those on the changed lines', () => {
    const before = 'one // spec/a.yaml:1\ntwo // spec/b.yaml:2\nplain\nthree';
    const after = 'one // spec/a.yaml:1\n2 // spec/b.yaml:2\nplain\n3';
    expect(provenance(before, after, files)).toEqual({
      sources: ['spec/b.yaml:2'],
      positionsOnly: false,
    });
  });

  it('are the nearest before, where the changed lines have none', () => {
    const before = '// spec/a.yaml:1\n// spec/b.yaml:2\none\ntwo';
    expect(provenance(before, '// spec/a.yaml:1\n// spec/b.yaml:2\none\n2', files).sources).toEqual(
      ['spec/b.yaml:2'],
    );
  });

  it('are those of the lines that went', () => {
    const before = '// spec/a.yaml:1\none // spec/b.yaml:7\n';
    expect(provenance(before, '// spec/a.yaml:1\n', files).sources).toEqual(['spec/b.yaml:7']);
  });

  it('are not what only looks like one', () => {
    expect(provenance('a', 'b // spec/c.yaml:1 otherspec/a.yaml:3', files).sources).toEqual([]);
  });
});
