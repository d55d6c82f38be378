import type { KeyContent } from '@trent/reference/content';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../src/app/read/shapes.ts';
import { bodyPieces } from '../src/app/send/body-pieces.ts';
import { explainError } from '../src/app/send/explain-error.ts';
import { putBook } from './shelf/operations.ts';
import { service } from './shelf/service.ts';

const refusal = (code: string, message: string) => ({
  status: 400,
  headers: {},
  body: JSON.stringify({ __type: `shelf#${code}`, message }),
  milliseconds: 1,
});

describe('a refusal', () => {
  it('is explained by the error of the operation, and the check whose text it is', () => {
    const said = explainError(
      refusal('MalformedRequest', 'Row or Room, not both.'),
      putBook,
      service,
    )!;
    expect(said.common).toBe(true);
    expect(said.error?.code).toBe('MalformedRequest');
    expect(said.causes).toEqual([
      {
        text: 'At most one of Row, Room may be given.',
        check: 'exclusive-members',
        source: 'spec/shelf/operations/PutBook.yaml:40',
      },
    ]);
  });

  it('has no cause where the text is of something else', () => {
    const said = explainError(refusal('MalformedRequest', 'Title is missing'), putBook, service)!;
    expect(said.causes).toEqual([]);
  });

  it('tells the key states that answer so', () => {
    const answer = (message: string) => ({ error: 'ShelfFull', status: 400, message });
    const key: KeyContent = {
      member: 'Title',
      required: true,
      identifiers: ['key-id'],
      identifierAnswer: null,
      crossAccountIdentifiers: [],
      usage: null,
      algorithm: null,
      algorithmAnswer: null,
      specs: null,
      specAnswer: null,
      states: [
        { state: 'Open', answer: null },
        { state: 'Closed', answer: answer('{shelf} is closed (really).') },
        { state: 'Gone', answer: answer('{shelf} is gone.') },
      ],
      source: 'spec/shelf/a.yaml:1',
    };
    const content = { ...putBook, keys: [key] };
    const said = explainError(refusal('ShelfFull', 'a/b is closed (really).'), content, service)!;
    expect(said.causes.map(({ text }) => text)).toEqual([
      'The key that Title names is in the key state Closed.',
    ]);
    expect(said.error?.retryable).toBe(true);
  });

  it('of a code that the spec does not know is told as it came', () => {
    const said = explainError(refusal('Surprise', 'boo'), putBook, service)!;
    expect(said).toMatchObject({ code: 'Surprise', message: 'boo', error: null, causes: [] });
  });

  it('is not what status 200 stands for', () => {
    expect(explainError({ ...refusal('X', ''), status: 200 }, putBook, service)).toBeNull();
  });
});

describe('a body', () => {
  it('is JSON with two spaces once its pieces are joined, and holds sensitive members apart', () => {
    const value = { Receipt: { a: ['b'] }, Other: [1, {}, []], Deep: { Receipt: 'open' } };
    const pieces = bodyPieces(value, putBook.response!, shapesOf(putBook));
    expect(pieces.map(({ text }) => text).join('')).toBe(JSON.stringify(value, null, 2));
    expect(pieces.filter(({ kind }) => kind === 'secret')).toMatchObject([{ path: 'Receipt' }]);
    const open = pieces.filter(({ kind }) => kind === 'text').map(({ text }) => text);
    expect(open.join('')).not.toContain('"b"');
  });

  it('holds back what a sensitive shape names, in lists too', () => {
    const shapes = shapesOf({
      shapes: [
        {
          name: 'Secret',
          description: [],
          shape: { kind: 'document' },
          sensitive: true,
          deprecated: false,
          source: '',
        },
      ],
    });
    const [member] = putBook.response!;
    const list = {
      kind: 'list',
      of: { kind: 'reference', name: 'Secret' },
      minItems: null,
      maxItems: null,
      uniqueItems: false,
      sparse: false,
    } as const;
    const members = [{ ...member!, name: 'All', sensitive: false, shape: list }];
    const pieces = bodyPieces({ All: ['x', 'y'] }, members, shapes);
    expect(pieces.filter(({ kind }) => kind === 'secret')).toMatchObject([
      { path: 'All[0]', text: '"x"' },
      { path: 'All[1]', text: '"y"' },
    ]);
  });
});
