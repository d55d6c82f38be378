import {
  answers,
  createKmsHandler,
  errors,
  guards,
  kmsService,
  keySpecs,
} from '@trent/kms-server-stub';
import type { KmsOperations } from '@trent/kms-server-stub';
import { CONTENT_TYPE, ServiceError } from '@trent/protocol';
import type { HttpResponse } from '@trent/protocol';
import type { CallContext } from '@trent/server-runtime';
import { describe, expect, it } from 'vitest';
import { operationExamples } from '../../kms-validator/test/examples.ts';

const operations = Object.values(kmsService.operations);

/** An implementation that answers nothing and remembers what it was called with. */
function recorder(work: () => unknown = () => ({})): {
  readonly calls: (readonly [method: string, operation: string])[];
  readonly implementation: KmsOperations<CallContext<string>>;
} {
  const calls: (readonly [string, string])[] = [];
  const methods = operations.map(({ method }) => [
    method,
    (_: unknown, context: CallContext<string>) => {
      calls.push([method, context.operation]);
      return work();
    },
  ]);
  return {
    calls,
    implementation: Object.fromEntries(methods) as KmsOperations<CallContext<string>>,
  };
}

function post(
  implementation: KmsOperations<CallContext<string>>,
  target: string | undefined,
  body: unknown,
): Promise<HttpResponse> {
  const handler = createKmsHandler(implementation, {
    authenticate: () => ({ identity: 'somebody', region: 'eu-west-1' }),
  });
  return handler(
    {
      method: 'POST',
      target: '/',
      headers: {
        'content-type': CONTENT_TYPE,
        ...(target === undefined ? {} : { 'x-amz-target': target }),
      },
      body: new TextEncoder().encode(JSON.stringify(body)),
    },
    { secure: false },
  );
}

function code({ status, body }: HttpResponse): readonly [number, unknown] {
  return [status, (JSON.parse(String(body)) as { __type: unknown }).__type];
}

describe('routing', () => {
  it('has one method for each operation', () => {
    expect(new Set(operations.map(({ method }) => method)).size).toBe(operations.length);
  });

  it.each(operationExamples)('knows $operation by its target', async ({ operation, examples }) => {
    const refuse = (): never => {
      throw new ServiceError('ThrottlingException');
    };
    for (const [, body] of examples) {
      const { calls, implementation } = recorder(refuse);
      await post(implementation, `TrentService.${operation}`, body);
      const method = operation.charAt(0).toLowerCase() + operation.slice(1);
      expect(calls).toEqual([[method, operation]]);
    }
  });

  it('hands over what the request says', async () => {
    const { calls, implementation } = recorder(() => ({ Keys: [], Truncated: false }));
    const response = await post(implementation, 'TrentService.ListKeys', { Limit: 3 });
    expect(response.status).toBe(200);
    expect(JSON.parse(String(response.body))).toEqual({ Keys: [], Truncated: false });
    expect(calls).toEqual([['listKeys', 'ListKeys']]);
  });

  it.each([
    undefined,
    '',
    'ListKeys',
    'TrentService.',
    'TrentService.listKeys',
    'TrentService.Unheard',
    'trentservice.ListKeys',
    'OtherService.ListKeys',
    'TrentService.ListKeys.More',
    'TrentService.constructor',
    'TrentService.__proto__',
  ])('refuses the target %s', async (target) => {
    const { calls, implementation } = recorder();
    expect(code(await post(implementation, target, {}))).toEqual([
      400,
      'UnknownOperationException',
    ]);
    expect(calls).toEqual([]);
  });

  it('judges a request before the implementation sees it', async () => {
    const { calls, implementation } = recorder();
    const response = await post(implementation, 'TrentService.GenerateDataKeyWithoutPlaintext', {
      KeyId: 'k',
      NumberOfBytes: 1025,
    });
    expect(JSON.parse(String(response.body))).toEqual({
      __type: 'ValidationException',
      message:
        "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024",
    });
    expect(calls).toEqual([]);
  });
});

describe('errors', () => {
  it.each(Object.entries(errors))('%s is answered as the table says', async (name, error) => {
    const { implementation } = recorder(() => {
      throw new ServiceError(name, 'the text');
    });
    const response = await post(implementation, 'TrentService.ListKeys', {});
    expect(response.status).toBe(error.status);
    expect(JSON.parse(String(response.body))).toEqual({
      __type: name,
      [error.messageMember]: 'the text',
    });
  });

  it('that the table does not have say nothing', async () => {
    for (const failure of [new ServiceError('Unheard', 'secret'), new Error('secret'), 'secret']) {
      const { implementation } = recorder(() => {
        throw failure;
      });
      const response = await post(implementation, 'TrentService.ListKeys', {});
      expect(code(response)).toEqual([500, 'KMSInternalException']);
      expect(String(response.body)).not.toContain('secret');
    }
  });

  it('of refusals are all in the table', () => {
    for (const { error } of Object.values(answers)) expect(errors).toHaveProperty(error);
  });
});

describe('the guard table', () => {
  it('has a row for each operation, with answers and key specs that exist', () => {
    expect(Object.keys(guards).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
    for (const guard of Object.values(guards)) {
      expect(guard.checks).toContain('operation');
      for (const key of guard.keys) {
        for (const answer of Object.values(key.states)) {
          if (answer !== 'allowed') expect(answers).toHaveProperty(answer);
        }
        for (const spec of key.specs ?? []) expect(keySpecs).toHaveProperty(spec);
      }
    }
  });

  it('says what the reference says of GenerateDataKeyWithoutPlaintext', () => {
    expect(guards.GenerateDataKeyWithoutPlaintext).toMatchObject({
      permissions: [{ action: 'kms:GenerateDataKeyWithoutPlaintext', resource: 'KeyId' }],
      crossAccount: true,
      exclusive: [{ members: ['KeySpec', 'NumberOfBytes'], exactly: 'one' }],
      dryRun: 'DryRun',
      encryptionContext: ['EncryptionContext'],
    });
  });
});
