import { kmsService } from '@trent/kms-server-stub';
import type { Shape } from '@trent/protocol';
import fc from 'fast-check';
import type { KnownNames } from './known-names.ts';

/** A request of an operation, its body as JSON will have it. */
export interface BodyRequest {
  readonly operation: string;
  readonly body: unknown;
}

// Deletion and denial would leave nothing to ask about.
const left = new Set(['ScheduleKeyDeletion', 'PutKeyPolicy', 'DeleteAlias', 'DisableKey']);

/** Operations that are asked for. */
export const askedOperations: readonly string[] = Object.keys(kmsService.operations).filter(
  (name) => !left.has(name),
);

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, '', 0, -1, 1e300, true, [], {}, [null], '\u0000') },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

const words = [
  ...(
    'SYMMETRIC_DEFAULT AES_256 RSA_2048 ECC_NIST_P256 HMAC_SHA_256 ECDSA_SHA_256 RSASSA_PSS_SHA_256 RSAES_OAEP_SHA_256 ' +
    'RAW DIGEST EXTERNAL_MU Decrypt Sign default alias/new alias/aws/s3 ENCRYPT_DECRYPT SIGN_VERIFY AWS_KMS EXTERNAL ' +
    'arn:aws:iam::111122223333:role/r arn:aws:kms:us-east-1:111122223333:key/x IGNORE_CIPHERTEXT'
  ).split(' '),
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}',
];

/** Requests of every operation: mostly values of the right shape, for otherwise nothing gets past the first checks. */
export function bodyRequests(known: KnownNames): fc.Arbitrary<BodyRequest> {
  return fc.constantFrom(...askedOperations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      body: valueOf(kmsService.operations[operation]!.input, known),
    }),
  );
}

function valueOf(shape: Shape, known: KnownNames): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: fitting(shape, known) },
    { weight: 1, arbitrary: anything },
  );
}

function fitting(shape: Shape, known: KnownNames): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return fc.oneof(fc.constantFrom(...known.all), fc.constantFrom(...words));
    case 'blob':
      return fc.oneof(
        fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
        fc.constantFrom(...known.all),
      );
    case 'integer':
      return fc.integer({ min: -1, max: 1100 });
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
    case 'float':
      return fc.double();
    case 'list':
      return fc.array(valueOf(shape.of, known), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.string({ maxLength: 8 }), valueOf(shape.of, known), { maxKeys: 3 });
    case 'structure':
      return fc.record(
        Object.fromEntries(
          Object.entries(shape.members).map(([name, member]) => [name, valueOf(member, known)]),
        ),
        { requiredKeys: [] },
      );
    default:
      return anything;
  }
}
