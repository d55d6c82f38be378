/** CreateKey: key spec x key usage x partition, with and without the usage, by both names of the member. */
import { describe, expect, it } from 'vitest';
import { openFixture } from '../fixture.ts';
import type { Refusal } from '../fixture.ts';
import { refusal } from './answers.ts';
import { kinds } from './kinds.ts';
import { onTheWire, sender } from './wire.ts';
import type { WireAnswer } from './wire.ts';

const specs = [...new Set(kinds.map(({ spec }) => spec))];
/** The former name of the member knows the key specs of its time. */
const formerSpecs = specs.filter((spec) => !/ML_DSA|EDWARDS/.test(spec));
const usages = ['SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'];
const regions = ['us-east-1', 'us-gov-west-1', 'cn-north-1'];

function expected(spec: string, usage: string | undefined, region: string): Refusal | 'ok' {
  if (usage === undefined && spec !== 'SYMMETRIC_DEFAULT') {
    return refusal(
      'ValidationException',
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    );
  }
  if (usage !== undefined && !kinds.some((kind) => kind.spec === spec && kind.usage === usage)) {
    return refusal(
      'ValidationException',
      spec === 'SYMMETRIC_DEFAULT'
        ? `The operation failed because the KeyUsage value of the CMK is ${usage}. To perform this operation, the KeyUsage value must be ENCRYPT_DECRYPT.`
        : `KeyUsage ${usage} is not compatible with KeySpec ${spec}`,
    );
  }
  // Ours: the text.
  return spec === 'SM2' && !region.startsWith('cn-')
    ? refusal('UnsupportedOperationException', 'KeySpec SM2 is not supported in this Region')
    : 'ok';
}

const wire = (answer: Refusal | 'ok'): WireAnswer => (answer === 'ok' ? 'ok' : onTheWire(answer));

describe.each([
  { member: 'KeySpec', known: specs },
  { member: 'CustomerMasterKeySpec', known: formerSpecs },
])('CreateKey with $member', ({ member, known }) => {
  it.each(regions)('makes what exists in %s, and nothing else', async (region) => {
    const { service } = await openFixture();
    const send = sender(service, region);
    for (const spec of known) {
      for (const usage of [undefined, ...usages]) {
        const want = expected(spec, usage, region);
        // To make a long RSA key takes seconds: once is enough.
        if (want === 'ok' && /RSA_[34]/.test(spec)) continue;
        const got = await send('CreateKey', { [member]: spec, KeyUsage: usage });
        expect({ spec, usage, got }).toEqual({ spec, usage, got: wire(want) });
      }
    }
  });
});
