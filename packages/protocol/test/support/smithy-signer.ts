import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '@trent/protocol';

/** SHA-256 in the form the AWS SDK's signer asks for. */
class Sha256 {
  readonly #hash: { update(data: Uint8Array): unknown; digest(): Buffer };

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(secret));
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('the signer never resets a hash');
  }
}

function toBytes(data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** The AWS SDK's own signer: an implementation of SigV4 that shares no line with ours. */
export function smithySigner(
  { sessionToken, ...keys }: Credentials,
  region: string,
  service: string,
): SignatureV4 {
  const credentials = sessionToken === undefined ? keys : { ...keys, sessionToken };
  return new SignatureV4({ credentials, region, service, sha256: Sha256, applyChecksum: false });
}
