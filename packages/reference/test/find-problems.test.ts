import { describe, expect, it } from 'vitest';
import { draftOfText, draftOfValue } from '../src/app/request/draft.ts';
import { findProblems } from '../src/app/validate/find-problems.ts';
import { memberPath, violationText } from '../src/app/validate/violation-text.ts';
import { putBook } from './shelf/operations.ts';

const problemsOf = (value: Record<string, unknown>) =>
  findProblems(putBook, draftOfValue(value), null);

describe('problems of a request', () => {
  it('finds none in a good one', () => {
    const authors = [{ Name: 'Austen', Teacher: { Name: 'Burney' } }];
    expect(problemsOf({ Title: 'Emma', Row: 1, Authors: authors, Marks: { a: 'b' } })).toEqual([]);
  });

  it('finds members that exclude each other', () => {
    expect(problemsOf({ Row: 1, Room: 'NORTH' })).toEqual([
      { path: 'Row, Room', message: 'exclude each other: leave one out', kind: 'error' },
    ]);
  });

  it('finds that one of them is missing only where one must be given', () => {
    expect(problemsOf({})).toEqual([]);
    const exclusive = putBook.exclusive.map((one) => ({ ...one, exactly: 'one' as const }));
    expect(findProblems({ ...putBook, exclusive }, draftOfValue({}), null)).toEqual([
      { path: 'Row, Room', message: 'one of them is required', kind: 'error' },
    ]);
  });

  it('finds what is no Base64', () => {
    expect(problemsOf({ Cover: 'a-b' })).toEqual([
      { path: 'Cover', message: 'is no Base64', kind: 'error' },
    ]);
    expect(problemsOf({ Cover: 'YWI=' })).toEqual([]);
  });

  it('warns of members that the spec does not know, wherever they stand', () => {
    expect(problemsOf({ Titel: 'Emma', Authors: [{ Nmae: 'Austen' }] })).toMatchObject([
      { path: 'Titel', kind: 'warning' },
      { path: 'Authors[0].Nmae', kind: 'warning' },
    ]);
  });

  it('takes over what the generated validator says, with the path of what is missing', () => {
    const validate = Object.assign(() => false, {
      errors: [
        {
          instancePath: '/Authors/1',
          keyword: 'required',
          params: { missingProperty: 'Name' },
        },
      ],
    });
    expect(findProblems(putBook, draftOfValue({}), validate)).toEqual([
      { path: 'Authors[1].Name', message: 'is required', kind: 'error' },
    ]);
  });

  it.each(['{', '[]', 'null', '"text"', ''])('says that %j is no JSON object', (text) => {
    expect(findProblems(putBook, draftOfText(text), null)).toMatchObject([
      { path: '', kind: 'error' },
    ]);
  });
});

describe('words for violations', () => {
  it.each([
    ['minLength', { limit: 1 }, 'must have at least 1 character'],
    ['maxItems', { limit: 10 }, 'must have at most 10 items'],
    ['maxProperties', { limit: 2 }, 'must have at most 2 entries'],
    ['x-trent-bytes', { comparison: 'maximum', limit: 64 }, 'must have at most 64 bytes'],
    ['maximum', { limit: 9 }, 'must be at most 9'],
    ['enum', { allowedValues: ['A', 'B'] }, 'must be one of A, B'],
    ['type', { type: 'integer' }, 'must be a whole number'],
    ['a-new-word', { limit: 1 }, 'breaks the rule a-new-word {"limit":1}'],
  ])('%s', (keyword, params, text) => {
    expect(violationText({ instancePath: '', keyword, params })).toBe(text);
  });

  it('reads JSON pointers', () => {
    expect(memberPath('/Authors/0/Name')).toBe('Authors[0].Name');
    expect(memberPath('/Marks/a~1b')).toBe('Marks.a/b');
    expect(memberPath('')).toBe('');
  });
});
