import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangesContent, SearchContent } from '@trent/reference/content';
import { countBooks, putBook } from './operations.ts';
import { service } from './service.ts';

const search: SearchContent = {
  entries: [
    { operation: 'PutBook', kind: 'operation', name: 'PutBook', text: 'Put a book on the shelf.' },
    { operation: 'CountBooks', kind: 'operation', name: 'CountBooks', text: 'How many books.' },
    {
      operation: 'PutBook',
      kind: 'request-member',
      name: 'Authors.Name',
      text: 'What Name means.',
    },
    { operation: 'PutBook', kind: 'error', name: 'ShelfFull', text: 'There is no room left.' },
  ],
};

const changes: ChangesContent = {
  oldVersion: '3.1.0',
  newVersion: '3.1.4',
  step: 'major',
  changes: [
    {
      rule: 'max-length-lowered',
      affects: 'clients',
      step: 'major',
      message: 'Title may have 12 characters, not 20',
      direction: 'request',
      operations: ['PutBook'],
      old: 'spec/shelf/baseline.yaml:9',
      new: 'spec/shelf/operations/PutBook.yaml:5',
    },
    {
      rule: 'description-changed',
      affects: 'nobody',
      step: 'patch',
      message: 'the description is another',
      direction: null,
      operations: [],
      old: 'spec/shelf/baseline.yaml:2',
      new: 'spec/shelf/openapi.yaml:2',
    },
  ],
};

const validator = `
export const validatePutBookRequest = validate0;
export const validatePutBookResponse = () => 'validator of the answer';
function validate0(data) {
  validate0.errors = [];
  if (data.Title === undefined)
    validate0.errors.push({ instancePath: '', keyword: 'required', params: { missingProperty: 'Title' } });
  else if (data.Title.length > 12)
    validate0.errors.push({ instancePath: '/Title', keyword: 'maxLength', params: { limit: 12 } });
  return validate0.errors.length === 0;
}
`;

/** Writes the content and the one validator of the shelf service, as generators would. */
export function writeShelf(folder: string): { content: string; validators: string } {
  const content = join(folder, 'content');
  const validators = join(folder, 'validators');
  mkdirSync(join(content, 'operations'), { recursive: true });
  mkdirSync(validators, { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(content, name), JSON.stringify(value, null, 2));
  write('service.json', service);
  write('search.json', search);
  write('changes.json', changes);
  write('operations/PutBook.json', putBook);
  write('operations/CountBooks.json', countBooks);
  writeFileSync(join(validators, 'put-book.js'), validator);
  return { content, validators };
}
