import { inspect } from 'node:util';
import { ServiceError, isServiceError } from '@trent/protocol';
import { expect, test, vi } from 'vitest';

test('has a code, which is its name too, and what else is known', () => {
  const cause = new Error('why');
  const error = new ServiceError('NotFoundException', 'text', {
    status: 400,
    requestId: 'r',
    cause,
  });
  expect(error).toMatchObject({
    code: 'NotFoundException',
    name: 'NotFoundException',
    message: 'text',
    status: 400,
    requestId: 'r',
    cause,
  });
  expect(String(error)).toBe('NotFoundException: text');
  expect('cause' in new ServiceError('E')).toBe(false);
});

test('is known by its codes', () => {
  const error: unknown = new ServiceError('A');
  expect(isServiceError(error)).toBe(true);
  expect(isServiceError(error, 'A', 'B')).toBe(true);
  expect(isServiceError(error, 'B')).toBe(false);
});

test('of another copy of this package is known as well', async () => {
  vi.resetModules();
  const copy = await import('@trent/protocol');
  expect(copy.ServiceError).not.toBe(ServiceError);
  const error: unknown = new copy.ServiceError('A');
  expect(error instanceof ServiceError).toBe(false);
  expect(isServiceError(error, 'A')).toBe(true);
});

test.each([new Error('x'), { code: 'A' }, null, undefined, 'A'])('%s is none', (value) => {
  expect(isServiceError(value)).toBe(false);
});

test('shows what it carries to those who ask, and to no log', () => {
  const error = new ServiceError('A', 'text', { members: { Reasons: ['hidden'] } });
  expect(error.members).toEqual({ Reasons: ['hidden'] });
  expect(inspect(error)).not.toContain('hidden');
  expect(JSON.stringify(error)).not.toContain('hidden');
  expect(new ServiceError('A').members).toEqual({});
});
