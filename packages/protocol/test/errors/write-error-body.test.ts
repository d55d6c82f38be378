import { writeErrorBody } from '@trent/protocol';
import { expect, test } from 'vitest';

test.each([
  ['message', '{"__type":"NotFoundException","message":"Key \\"k\\" is gone"}'],
  ['Message', '{"__type":"NotFoundException","Message":"Key \\"k\\" is gone"}'],
] as const)('the text goes under %s', (member, body) => {
  expect(writeErrorBody('NotFoundException', 'Key "k" is gone', member)).toBe(body);
});

test.each([null, ''])('without a text (%j) there is no such member', (message) => {
  expect(writeErrorBody('InvalidCiphertextException', message, 'message')).toBe(
    '{"__type":"InvalidCiphertextException"}',
  );
});

test('what else an error carries stands beside the text', () => {
  expect(writeErrorBody('E', 'no', 'message', { Reasons: ['a'] })).toBe(
    '{"__type":"E","message":"no","Reasons":["a"]}',
  );
});
