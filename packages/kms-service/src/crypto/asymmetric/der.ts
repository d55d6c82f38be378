/** The few forms of DER (X.690) that SM2 signatures and ciphertexts are made of. */

const integerTag = 0x02;
const octetStringTag = 0x04;
const sequenceTag = 0x30;

export type DerValue = bigint | Uint8Array;

/** A SEQUENCE of non-negative INTEGERs and OCTET STRINGs. */
export function writeSequence(values: readonly DerValue[]): Buffer {
  return element(sequenceTag, Buffer.concat(values.map(writeValue)));
}

/** The values of such a SEQUENCE; `null` for anything else, also where it is not in its one shortest form. */
export function readSequence(der: Uint8Array): readonly DerValue[] | null {
  const outer = readElement(der, 0);
  if (outer === null || outer.tag !== sequenceTag || outer.end !== der.length) return null;
  const values: DerValue[] = [];
  for (let at = outer.start; at < outer.end;) {
    const inner = readElement(der, at);
    if (inner === null || inner.end > outer.end) return null;
    const content = der.subarray(inner.start, inner.end);
    if (inner.tag === octetStringTag) values.push(content);
    else if (inner.tag === integerTag && isNatural(content)) values.push(number(content));
    else return null;
    at = inner.end;
  }
  return Buffer.compare(writeSequence(values), der) === 0 ? values : null;
}

function writeValue(value: DerValue): Buffer {
  if (typeof value !== 'bigint') return element(octetStringTag, value);
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const needsSign = bytes[0]! >= 0x80;
  return element(integerTag, needsSign ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

function element(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const header =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...header), content]);
}

function readElement(
  der: Uint8Array,
  at: number,
): { readonly tag: number; readonly start: number; readonly end: number } | null {
  const [tag, first] = [der[at], der[at + 1]];
  if (tag === undefined || first === undefined) return null;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 2 || first === 0x80) return null;
  const start = at + 2 + lengthBytes;
  let length = lengthBytes === 0 ? first : 0;
  for (const byte of der.subarray(at + 2, start)) length = length * 0x100 + byte;
  const end = start + length;
  return end <= der.length ? { tag, start, end } : null;
}

function isNatural(content: Uint8Array): boolean {
  return content.length > 0 && content[0]! < 0x80;
}

function number(content: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(content).toString('hex')}`);
}
