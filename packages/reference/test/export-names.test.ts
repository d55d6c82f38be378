import { readFileSync } from 'node:fs';
import * as sdk from '@aws-sdk/client-kms';
import type { ServiceContent } from '@trent/reference/content';
import * as client from '@trent/kms-client';
import { describe, expect, it } from 'vitest';
import { camelCase, kebabCase } from '../src/app/export/names.ts';

const { operations, callers } = JSON.parse(
  readFileSync(new URL('../src/gen/service.json', import.meta.url), 'utf8'),
) as ServiceContent;

describe('names of what calls an operation', () => {
  it.each(operations)('$name is there in the generated client and in the SDK', ({ name }) => {
    expect(client).toHaveProperty(camelCase(name), expect.any(Function));
    expect(sdk).toHaveProperty(`${name}Command`, expect.any(Function));
  });

  it('are those of the clients that the content names', () => {
    expect(client).toHaveProperty(callers.client!.create, expect.any(Function));
    expect(sdk).toHaveProperty(callers.sdk!.client, expect.any(Function));
  });

  it.each([
    ['GenerateDataKeyWithoutPlaintext', 'generate-data-key-without-plaintext'],
    ['ListKMSKeys', 'list-kms-keys'],
    ['PutV2Book', 'put-v2-book'],
  ])('%s is %s on the command line', (name, expected) => {
    expect(kebabCase(name)).toBe(expected);
  });
});
