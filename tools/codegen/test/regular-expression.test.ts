import { describe, expect, it } from 'vitest';
import { exponentialPart } from '../src/model/regular-expression.ts';

describe('a pattern that can take exponential time', () => {
  const exponential = [
    '(a+)+',
    '(a*)*b',
    '(a|a)*',
    '([a-z]+-?)+$',
    '(a?b?)*',
    '(\\w+\\s?)*',
    '(x{1,100}){1,100}',
    '(\\p{L}|\\w)+',
    '(a|[^b])*',
    '(?:ab|a|b)*',
    '(a{0,3})*',
    '([0-9]+[.,]?){0,100}x',
    '(?=(a+)+)b',
    '(\\u0061|a)+',
    '(?<name>a|a)*',
    '(é|\\p{L})*',
  ];
  for (const pattern of exponential) {
    it(`is ${pattern}`, () => expect(exponentialPart(pattern)).toContain('in many ways'));
  }

  const harmless = [
    '',
    'a',
    '^\\p{ASCII}+$',
    '(a|ab)*c',
    '([a-z]+-)+',
    '([a-f]{64}){20}',
    '^(alias/)[a-zA-Z0-9/_-]+$',
    '(a|b)+',
    '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$',
    'a+a+a+',
    '((a{1,3}){1,3})',
    '(.*a){3}',
    '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
    '(é|[a-z])*',
    'a{0}',
    '(?:[^"\\\\]|\\\\.)*',
    '[\\]\\[]+',
  ];
  for (const pattern of harmless) {
    it(`is not ${pattern}`, () => {
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
      expect(exponentialPart(pattern)).toBeNull();
    });
  }

  it('is beyond judging with back references or when it is huge, which takes no time to see', () => {
    expect(exponentialPart('(a+)\\1')).toBeNull();
    expect(exponentialPart(`${'('.repeat(10)}x${'{6})'.repeat(10)}`)).toBeNull();
  });
});
