import { describe, expect, it } from 'vitest';
import { importPattern } from '../../src/import/pattern.ts';

describe('a pattern', () => {
  it.each<readonly [string, string, string, string]>([
    ['^[a-z]+$', '^[a-z]+$', 'ab', 'aB'],
    ['\\A[a-z]+\\z', '[a-z]+', 'ab', 'aB'],
    ['^a|b$', '^a|b$', 'a', 'c'],
    ['^(a|b)$', '^(a|b)$', 'b', 'c'],
    ['[\\w-.]+', '[\\w\\-.]+', 'a-.', 'a b'],
    ['\\-\\_\\:\\@', '-_:@', '-_:@', '\\-'],
    ['[\\p{Alpha}\\p{Digit}]+', '[A-Za-z0-9]+', 'a1', 'a-'],
    ['\\p{Graph}', '[\\x21-\\x7E]', '!', ' '],
    ['\\P{Space}', '[^ \\t\\n\\x0B\\f\\r]', 'x', ' '],
    ['[\\p{L}\\p{Z}]*', '[\\p{L}\\p{Z}]*', 'é ', '1'],
    ['a{', 'a\\{', 'a{', 'a'],
    ['a{2}', 'a{2}', 'aa', 'a'],
    ['x\\$', 'x\\$', 'x$', 'x'],
  ])('%s is said as %s', (written, pattern, yes, no) => {
    expect(importPattern(written, null)).toEqual({ pattern });
    const matcher = new RegExp(`^(?:${pattern})$`, 'u');
    expect([matcher.test(yes), matcher.test(no)]).toEqual([true, false]);
  });

  it.each(['(?i)abc', '(', '[z-a]'])('%s is left out, with a reason', (written) => {
    expect(importPattern(written, null)).toEqual({ reason: expect.any(String) as string });
  });
});
