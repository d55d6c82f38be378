const pem = /^-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----$/;

/**
 * Key material in text: hexadecimal digits, base64, or PEM of a private key (RFC 7468, section 10). `null` for anything
 * else.
 */
export function decodeMaterial(text: string): Uint8Array | null {
  const trimmed = text.trim();
  const inPem = pem.exec(trimmed)?.[1];
  const compact = (inPem ?? trimmed).replaceAll(/\s/g, '');
  if (inPem === undefined && compact.length % 2 === 0 && /^[0-9a-f]+$/i.test(compact)) {
    return Buffer.from(compact, 'hex');
  }
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(compact) && compact.length % 4 === 0;
  return isBase64 ? Buffer.from(compact, 'base64') : null;
}
