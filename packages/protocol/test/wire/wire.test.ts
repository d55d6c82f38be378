import { CONTENT_TYPE, HEADER, formatTarget, parseMediaType, parseTarget } from '@trent/protocol';
import { describe, expect, test } from 'vitest';

describe('X-Amz-Target', () => {
  test('names the operation after the prefix', () => {
    expect(parseTarget('TrentService.DescribeKey', 'TrentService')).toBe('DescribeKey');
    expect(parseTarget(formatTarget('TrentService', 'ListKeys'), 'TrentService')).toBe('ListKeys');
  });

  test.each([
    undefined,
    '',
    'TrentService',
    'TrentService.',
    'TrentService.a.b',
    'TrentService..ListKeys',
    'TrentServiceListKeys',
    'trentservice.ListKeys',
    'OtherService.ListKeys',
    'TrentServiceX.ListKeys',
    'com.TrentService.ListKeys',
    ' TrentService.ListKeys',
    'TrentService.ListKeys,TrentService.ListKeys',
    'TrentService.List Keys',
    'TrentService.ListKeys\n',
  ])('%j names none', (value) => {
    expect(parseTarget(value, 'TrentService')).toBeUndefined();
  });
});

describe('media type', () => {
  test.each([
    ['application/x-amz-json-1.1', CONTENT_TYPE],
    ['application/x-amz-json-1.1; charset=utf-8', CONTENT_TYPE],
    [' Application/X-Amz-JSON-1.1 ;charset="utf-8"', CONTENT_TYPE],
    ['application/json', 'application/json'],
    ['application/x-amz-json-1.0', 'application/x-amz-json-1.0'],
  ])('%j is %s', (value, expected) => {
    expect(parseMediaType(value)).toBe(expected);
  });

  test.each([undefined, '', 'json', 'a/b/c', 'application/', ';', 'a/b, a/b', 'a/b c'])(
    '%j is none',
    (value) => {
      expect(parseMediaType(value)).toBeUndefined();
    },
  );
});

test('header names are lower-case', () => {
  for (const name of Object.values(HEADER)) expect(name).toBe(name.toLowerCase());
});
