import { randomBytes } from 'node:crypto';
import { ServiceError } from '@trent/protocol';
import type { Mutant } from '../mutant.ts';
import { alter, bytesOf, instead, replaceError, rewrite, swallow, textOf } from '../ways/index.ts';

const invalid = 'A MAC that does not fit is a KMSInvalidMacException';

/** MACs that differ from the right one as `isSame` allows are accepted. */
function forgiving(
  id: string,
  breaks: string,
  why: string,
  isSame: (right: Buffer, given: Buffer) => boolean,
): Mutant {
  return {
    id: `mac-${id}`,
    breaks,
    why,
    violates: invalid,
    operations: ['VerifyMac'],
    change: () =>
      instead('verifyMac', async (input, call, own, service) => {
        const { Mac } = await service.generateMac(
          { KeyId: input.KeyId, Message: input.Message, MacAlgorithm: input.MacAlgorithm },
          call,
        );
        return own(
          isSame(Buffer.from(Mac!), Buffer.from(input.Mac)) ? { ...input, Mac: Mac! } : input,
        );
      }),
  };
}

export const macs: readonly Mutant[] = [
  {
    id: 'mac-verifies-always',
    breaks: 'VerifyMac accepts every MAC',
    why: 'The result is not looked at',
    violates: invalid,
    operations: ['VerifyMac'],
    change: () =>
      swallow('VerifyMac', 'KMSInvalidMacException', ({ input }) => ({
        KeyId: input['KeyId'],
        MacValid: true,
        MacAlgorithm: input['MacAlgorithm'],
      })),
  },
  {
    id: 'mac-answers-false',
    breaks: 'VerifyMac answers MacValid false',
    why: 'That seems what the member is for',
    violates: invalid,
    operations: ['VerifyMac'],
    change: () =>
      swallow('VerifyMac', 'KMSInvalidMacException', ({ input }) => ({
        KeyId: input['KeyId'],
        MacValid: false,
        MacAlgorithm: input['MacAlgorithm'],
      })),
  },
  forgiving(
    'prefix-accepted',
    'The beginning of a MAC is enough',
    'Compared up to the shorter length',
    (right, given) =>
      given.length > 0 &&
      given.length < right.length &&
      right.subarray(0, given.length).equals(given),
  ),
  forgiving(
    'appended-accepted',
    'Bytes behind a MAC are ignored',
    'Compared up to the shorter length',
    (right, given) => given.length > right.length && given.subarray(0, right.length).equals(right),
  ),
  forgiving(
    'last-byte-ignored',
    'The last byte of a MAC is ignored',
    'Off by one',
    (right, given) =>
      right.length === given.length && right.subarray(0, -1).equals(given.subarray(0, -1)),
  ),
  forgiving(
    'first-half-only',
    'The second half of a MAC is ignored',
    'Compared as a number',
    (right, given) =>
      right.length === given.length && right.subarray(0, 8).equals(given.subarray(0, 8)),
  ),
  {
    id: 'mac-message-cut',
    breaks: 'Only the first 64 bytes of a message are covered',
    why: 'One block of the hash',
    violates: 'A MAC covers the whole message',
    operations: ['GenerateMac', 'VerifyMac'],
    change: () =>
      rewrite(['GenerateMac', 'VerifyMac'], (input) => ({
        ...input,
        Message: textOf(bytesOf(input['Message']).subarray(0, 64)),
      })),
  },
  {
    id: 'mac-message-as-text',
    breaks: 'Messages pass through UTF-8 text',
    why: 'Bytes are taken for a string',
    violates: 'A MAC covers the bytes of the message',
    operations: ['GenerateMac', 'VerifyMac'],
    change: () =>
      rewrite(['GenerateMac', 'VerifyMac'], (input) => ({
        ...input,
        Message: textOf(Buffer.from(bytesOf(input['Message']).toString('utf8'))),
      })),
  },
  {
    id: 'mac-truncated',
    breaks: 'MACs have 16 bytes',
    why: 'Cut, as some protocols do',
    violates: 'A MAC is as long as its hash',
    operations: ['GenerateMac'],
    change: () =>
      alter('GenerateMac', (output) => ({
        ...output,
        Mac: textOf(bytesOf(output['Mac']).subarray(0, 16)),
      })),
  },
  {
    id: 'mac-random',
    breaks: 'The same message has another MAC each time',
    why: 'A nonce where there is none',
    violates: 'HMAC is deterministic',
    operations: ['GenerateMac'],
    change: () => {
      const made = new Map<string, Uint8Array>();
      return {
        methods: (service) => ({
          generateMac: async (input, call) => {
            const output = await service.generateMac(input, call);
            const random = randomBytes(output.Mac!.length);
            made.set(textOf(random), output.Mac!);
            return { ...output, Mac: random };
          },
          verifyMac: (input, call) =>
            service.verifyMac({ ...input, Mac: made.get(textOf(input.Mac)) ?? input.Mac }, call),
        }),
      };
    },
  },
  {
    id: 'mac-same-for-all-keys',
    breaks: 'All keys give the same MAC',
    why: 'One secret for all',
    violates: 'A MAC depends on the key',
    operations: ['GenerateMac', 'VerifyMac'],
    change: () => {
      const first = new Map<string, string>();
      return rewrite(['GenerateMac', 'VerifyMac'], (input) => {
        const algorithm = String(input['MacAlgorithm']);
        const KeyId = first.get(algorithm) ?? String(input['KeyId']);
        first.set(algorithm, KeyId);
        return { ...input, KeyId };
      });
    },
  },
  {
    id: 'mac-error-is-signature',
    breaks: 'A MAC that does not fit is a KMSInvalidSignatureException',
    why: 'Copied from Verify',
    violates: invalid,
    operations: ['VerifyMac'],
    change: () =>
      replaceError('VerifyMac', 'KMSInvalidMacException', 'KMSInvalidSignatureException'),
  },
  {
    id: 'mac-short-is-validation',
    breaks: 'A MAC of another length is a ValidationException',
    why: 'The comparison insists on equal lengths',
    violates: 'Recorded: a wrong MAC of any length is a KMSInvalidMacException',
    operations: ['VerifyMac'],
    change: () =>
      instead('verifyMac', (input, _call, own) => {
        if (input.Mac.length !== Number(/\d+$/.exec(input.MacAlgorithm)![0]) / 8)
          throw new ServiceError('ValidationException', 'no');
        return own(input);
      }),
  },
  {
    id: 'mac-short-fails',
    breaks: 'A MAC of another length is answered with 500',
    why: 'timingSafeEqual throws',
    violates: 'Recorded: a wrong MAC of any length is a KMSInvalidMacException',
    operations: ['VerifyMac'],
    change: () =>
      instead('verifyMac', (input, _call, own) => {
        if (input.Mac.length !== Number(/\d+$/.exec(input.MacAlgorithm)![0]) / 8)
          throw new RangeError('length');
        return own(input);
      }),
  },
  {
    id: 'mac-algorithm-constant',
    breaks: 'MacAlgorithm is always HMAC_SHA_256',
    why: 'A constant',
    violates: 'MacAlgorithm is the one of the request',
    operations: ['GenerateMac', 'VerifyMac'],
    change: () =>
      alter(['GenerateMac', 'VerifyMac'], (output) => ({
        ...output,
        MacAlgorithm: 'HMAC_SHA_256',
      })),
  },
];
