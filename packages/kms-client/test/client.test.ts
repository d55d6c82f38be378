import { inspect } from 'node:util';
import { createInMemoryTransport } from '@trent/client-runtime';
import * as client from '@trent/kms-client';
import { KmsClient, createKmsClient, paginateListKeys } from '@trent/kms-client';
import { createKmsHandler, kmsService } from '@trent/kms-server-stub';
import type { KmsOperations } from '@trent/kms-server-stub';
import { ServiceError, decodeInput, verifyRequest } from '@trent/protocol';
import type { CallContext } from '@trent/server-runtime';
import { describe, expect, it } from 'vitest';
import { operationExamples } from '../../kms-validator/test/examples.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'the secret of this test' };
const region = 'eu-central-1';

type Methods = Readonly<Record<string, (input: unknown, context: CallContext<string>) => unknown>>;

/** A client and a server stub in one process; every request is signed and its signature verified. */
function connect(methods: Methods, secretAccessKey = credentials.secretAccessKey) {
  const missing = () => {
    throw new Error('no method of this test');
  };
  const names = Object.values(kmsService.operations).map(({ method }) => [method, missing]);
  const implementation = { ...Object.fromEntries(names), ...methods };
  const handler = createKmsHandler(implementation as KmsOperations<CallContext<string>>, {
    authenticate: (request) =>
      verifyRequest(request, {
        lookup: (id) =>
          id === credentials.accessKeyId ? { secretAccessKey, identity: id } : undefined,
        service: 'kms',
        regions: [region],
        now: new Date(),
      }),
  });
  return {
    region,
    credentials,
    endpoint: 'http://kms.test',
    maxAttempts: 1,
    transport: createInMemoryTransport(handler),
  };
}

describe('every operation', () => {
  it.each(operationExamples)(
    '$operation is a function and a method that reach it',
    async ({ operation, examples }) => {
      const seen: string[] = [];
      const refuse = (_: unknown, context: CallContext<string>): never => {
        seen.push(context.operation);
        throw new ServiceError('ThrottlingException', 'seen');
      };
      const { method, input: shape } =
        kmsService.operations[operation as keyof typeof kmsService.operations]!;
      const config = connect({ [method]: refuse });
      const functions = client as unknown as Readonly<
        Record<string, (client: object, input: object) => Promise<unknown>>
      >;
      const instance = new KmsClient(config) as unknown as Readonly<
        Record<string, (input: object) => Promise<unknown>>
      >;
      for (const [, body] of examples) {
        // The examples are JSON as on the wire; a caller gives bytes and dates.
        const input = decodeInput(shape, body) as object;
        const sent = [functions[method]!(createKmsClient(config), input), instance[method]!(input)];
        for (const refused of sent) {
          await expect(refused).rejects.toMatchObject({ code: 'ThrottlingException' });
        }
      }
      expect(seen).toEqual(examples.flatMap(() => [operation, operation]));
    },
  );
});

describe('a call', () => {
  it('brings bytes and dates over, both ways', async () => {
    const createdAt = new Date('2026-01-02T03:04:05.678Z');
    const config = connect({
      encrypt: (input) => {
        expect(input).toEqual({ KeyId: 'k', Plaintext: Uint8Array.of(1, 2, 255) });
        return {
          KeyId: 'arn',
          CiphertextBlob: Uint8Array.of(0, 254),
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        };
      },
      describeKey: () => ({ KeyMetadata: { KeyId: 'k', CreationDate: createdAt } }),
    });
    const kms = new KmsClient(config);
    const made = await kms.encrypt({ KeyId: 'k', Plaintext: Uint8Array.of(1, 2, 255) });
    expect(Uint8Array.from(made.CiphertextBlob)).toEqual(Uint8Array.of(0, 254));
    const { KeyMetadata } = await kms.describeKey({ KeyId: 'k' });
    expect(KeyMetadata.CreationDate).toEqual(createdAt);
  });

  it('fails with the code and text of the service', async () => {
    const config = connect({
      disableKey: () => {
        throw new ServiceError('NotFoundException', "Key 'k' does not exist");
      },
    });
    await expect(new KmsClient(config).disableKey({ KeyId: 'k' })).rejects.toMatchObject({
      code: 'NotFoundException',
      message: "Key 'k' does not exist",
    });
  });

  it('with another secret is refused', async () => {
    const config = connect({ listKeys: () => ({ Keys: [], Truncated: false }) }, 'another secret');
    await expect(new KmsClient(config).listKeys({})).rejects.toMatchObject({
      code: 'InvalidSignatureException',
    });
  });

  it('hides plaintext and secrets from inspection', async () => {
    const secret = Buffer.from('the plaintext of a data key, 32.');
    const config = connect({
      generateDataKey: () => ({
        KeyId: 'arn',
        CiphertextBlob: Uint8Array.of(1),
        Plaintext: secret,
        KeyMaterialId: 'm',
      }),
    });
    const kms = new KmsClient(config);
    const made = await kms.generateDataKey({ KeyId: 'k', KeySpec: 'AES_256' });
    expect(Buffer.from(made.Plaintext!)).toEqual(secret);
    const shown = inspect([made, kms, createKmsClient(config)], { depth: 20, showHidden: true });
    expect(shown).not.toContain(credentials.secretAccessKey);
    expect(shown).not.toMatch(/74,? ?68,? ?65|116, 104, 101|the plaintext/);
    // The positive control: what is not secret is shown.
    expect(shown).toContain('CiphertextBlob');
  });
});

describe('a paginator', () => {
  const pages: Methods = {
    listKeys: (input) => {
      const { Marker } = input as { Marker?: string };
      const at = Number(Marker ?? '0');
      const Keys = [{ KeyId: `key-${at}`, KeyArn: `arn-${at}` }];
      return at === 2
        ? { Keys, Truncated: false }
        : { Keys, Truncated: true, NextMarker: String(at + 1) };
    },
  };

  it('goes through every page', async () => {
    const ids: (string | undefined)[] = [];
    for await (const key of paginateListKeys(createKmsClient(connect(pages)), {})) {
      ids.push(key.KeyId);
    }
    expect(ids).toEqual(['key-0', 'key-1', 'key-2']);
  });

  it('asks for no more pages than are read', async () => {
    let asked = 0;
    const config = connect({
      listKeys: (input, context) => {
        asked += 1;
        return pages['listKeys']!(input, context);
      },
    });
    for await (const key of paginateListKeys(createKmsClient(config), {})) {
      expect(key.KeyId).toBe('key-0');
      break;
    }
    expect(asked).toBe(1);
  });
});

describe('a config', () => {
  it('has the public endpoint of the region where it names none', () => {
    expect(() => createKmsClient({ region: 'us-east-1', credentials })).not.toThrow();
    expect(() => createKmsClient({ region: 'us-east-1.evil.test/', credentials })).toThrow(
      TypeError,
    );
  });
});
