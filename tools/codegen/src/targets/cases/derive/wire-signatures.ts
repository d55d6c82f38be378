import type { JsonObject } from '../../../load/bundle.ts';
import type { Derivation } from '../derivation.ts';
import { anyRefusal, measured, refused } from './wire-rule.ts';
import type { Rule } from './wire-rule.ts';

/** What is refused of a signature. */
export function signatureRules(derivation: Derivation): readonly Rule[] {
  const faults: readonly {
    readonly id: string;
    readonly signature: JsonObject;
    readonly code: string;
  }[] = [
    {
      id: 'none',
      signature: { fault: 'none-at-all' },
      code: 'MissingAuthenticationTokenException',
    },
    { id: 'wrong-secret', signature: { fault: 'wrong-secret' }, code: 'InvalidSignatureException' },
    {
      id: 'unknown-access-key',
      signature: { fault: 'unknown-access-key' },
      code: 'UnrecognizedClientException',
    },
    {
      id: 'changed-body',
      signature: { fault: 'body-changed-after-signing' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'changed-header',
      signature: { fault: 'header-changed-after-signing', header: 'x-amz-target' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'expired',
      signature: { fault: 'clock', seconds: -3600 },
      code: 'InvalidSignatureException',
    },
    {
      id: 'not-yet',
      signature: { fault: 'clock', seconds: 3600 },
      code: 'InvalidSignatureException',
    },
    {
      id: 'other-service',
      signature: { fault: 'scope', service: 's3' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'other-terminator',
      signature: { fault: 'scope', terminator: 'aws5_request' },
      code: 'InvalidSignatureException',
    },
  ];
  return [
    {
      id: 'signature',
      says: 'a request whose signature is not valid is refused',
      level: 'MUST',
      cell: 'signature',
      cite: { standard: 'AWS Signature Version 4' },
      wires: faults.map(({ id, signature }) => ({ id, wire: { signature }, expect: anyRefusal })),
    },
    {
      id: 'signature-answer',
      says: 'a signature that is not valid gets the code for what is wrong with it',
      level: 'SHOULD',
      cell: 'signature',
      cite: measured,
      wires: faults.map(({ id, signature, code }) => ({
        id,
        wire: { signature },
        expect: refused(derivation, code),
      })),
    },
  ];
}
