import { expect, it } from 'vitest';
import { bodyOf, draftOfText, draftOfValue, withMember } from '../src/app/request/draft.ts';

it('sends what was typed, to the digit', () => {
  const text = '{ "Row": 12345678901234567890, "Row": 1.0 }';
  expect(bodyOf(draftOfText(text))).toBe(text);
  expect(bodyOf(draftOfText('{'))).toBe('{');
});

it('sends what the form has written without white space', () => {
  expect(bodyOf(draftOfValue({ Title: 'a b' }))).toBe('{"Title":"a b"}');
});

it('sets members where they are, adds them at the end, and leaves out what is not given', () => {
  expect(Object.entries(withMember({ a: 1, b: 2 }, 'a', 3))).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
  expect(Object.keys(withMember({ a: 1 }, 'b', null))).toEqual(['a', 'b']);
  expect(withMember({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
});
