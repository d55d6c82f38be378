import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import {
  isKeyPairSpec,
  keyPairKind,
  type KeyPairKind,
} from '../crypto/asymmetric/key-pair-kinds.ts';
import { isMacKeySpec, MacKey } from '../crypto/mac-key.ts';
import { secretKeyBytes } from '../crypto/secret-key.ts';

/** Why bytes are no material of keys of this spec; `null` where they are. They are left as they are. */
export function materialProblem(spec: string, bytes: Uint8Array): string | null {
  if (isKeyPairSpec(spec)) return keyPairProblem(spec, bytes);
  if (isMacKeySpec(spec)) {
    try {
      MacKey.take(spec, Uint8Array.from(bytes));
      return null;
    } catch (error) {
      return (error as RangeError).message;
    }
  }
  if (bytes.length === secretKeyBytes) return null;
  return `a key of ${spec} has ${secretKeyBytes} bytes, not ${bytes.length}`;
}

function keyPairProblem(spec: string, bytes: Uint8Array): string | null {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
  } catch {
    // The cause may quote what it could not read.
    return 'this is no private key in PKCS #8, as PEM or as base64 of its DER';
  }
  return fits(keyPairKind(spec), privateKey)
    ? null
    : `this is not the private key of a ${spec} key`;
}

function fits(kind: KeyPairKind, privateKey: KeyObject): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = privateKey;
  switch (kind.family) {
    case 'rsa':
      return type === 'rsa' && details?.modulusLength === kind.modulusBits;
    case 'ed25519':
      return type === 'ed25519';
    case 'ml-dsa':
      return type === kind.type;
    case 'ec':
      // An SM2 key that was read has no type and no details: the beginning of the public key tells the curve.
      return curveOf(createPublicKey(privateKey), kind).equals(
        curveOf(generateKeyPairSync('ec', { namedCurve: kind.curve }).publicKey, kind),
      );
  }
}

/** All of a public key but its point. */
function curveOf(publicKey: KeyObject, { fieldBytes }: { readonly fieldBytes: number }): Buffer {
  const info = publicKey.export({ type: 'spki', format: 'der' });
  return info.subarray(0, Math.max(0, info.length - 2 * fieldBytes - 1));
}
