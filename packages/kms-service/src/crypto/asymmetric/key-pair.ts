import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { inspectAs } from '../../inspect-as.ts';
import { keyPairKind, type KeyPairKind } from './key-pair-kinds.ts';
import { generateRsaKey } from './rsa-key-generator.ts';

/**
 * An asymmetric key pair. The private key is held as a `KeyObject`, outside the heap of the language; `util.inspect`
 * and `JSON.stringify` show nothing of it.
 */
export class KeyPair {
  readonly spec: string;
  readonly kind: KeyPairKind;
  /** DER SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7). */
  readonly publicKeyInfo: Buffer;
  readonly publicKey: KeyObject;
  readonly #privateKey: KeyObject;

  static {
    inspectAs(this.prototype, ({ spec }) => `KeyPair { ${spec}, (hidden) }`);
  }

  private constructor(spec: string, privateKey: KeyObject) {
    this.spec = spec;
    this.kind = keyPairKind(spec);
    this.#privateKey = privateKey;
    this.publicKey = createPublicKey(privateKey);
    this.publicKeyInfo = this.publicKey.export({ type: 'spki', format: 'der' });
  }

  /** A new random pair, made in a thread of its own. Throws RangeError for a spec whose keys are no pairs. */
  static async generate(spec: string): Promise<KeyPair> {
    return new KeyPair(spec, await generatePrivateKey(keyPairKind(spec)));
  }

  /** Takes over a DER PrivateKeyInfo (PKCS #8, RFC 5958) and overwrites the array with zeros. */
  static take(spec: string, privateKeyInfo: Uint8Array): KeyPair {
    const der = Buffer.from(
      privateKeyInfo.buffer,
      privateKeyInfo.byteOffset,
      privateKeyInfo.byteLength,
    );
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    privateKeyInfo.fill(0);
    return new KeyPair(spec, privateKey);
  }

  /** Shows the DER PrivateKeyInfo to `use` and overwrites it afterwards. For sealing and wrapping only. */
  expose<T>(use: (privateKeyInfo: Buffer) => T): T {
    const der = this.#privateKey.export({ type: 'pkcs8', format: 'der' });
    try {
      return use(der);
    } finally {
      der.fill(0);
    }
  }

  /** The private key for an operation of `node:crypto`. It must not be kept. */
  get privateKey(): KeyObject {
    return this.#privateKey;
  }

  toJSON(): string {
    return '(key pair)';
  }
}

async function generatePrivateKey(kind: KeyPairKind): Promise<KeyObject> {
  switch (kind.family) {
    case 'rsa':
      return generateRsaKey(kind.modulusBits);
    case 'ec':
      return (await promisify(generateKeyPair)('ec', { namedCurve: kind.curve })).privateKey;
    case 'ed25519':
      return (await promisify(generateKeyPair)('ed25519', {})).privateKey;
    case 'ml-dsa':
      return (await promisify(generateKeyPair)(kind.type, {})).privateKey;
  }
}
