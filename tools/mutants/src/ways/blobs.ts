/** The bytes of a blob on the wire. */
export function bytesOf(blob: unknown): Buffer {
  return Buffer.from(typeof blob === 'string' ? blob : '', 'base64');
}

/** Bytes as a blob on the wire. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
