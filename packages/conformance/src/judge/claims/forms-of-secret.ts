/** A text under which bytes may stand in an answer. */
export interface SecretForm {
  readonly form: string;
  /** As latin1 where it is not ASCII. */
  readonly text: string;
}

/** Raw, hexadecimal, base64 at each of the three offsets (either alphabet); each also backwards. */
export function formsOfSecret(bytes: Buffer): readonly SecretForm[] {
  const backwards = Buffer.from(bytes).reverse();
  return [
    ...forms(bytes),
    ...forms(backwards).map(({ form, text }) => ({ form: `${form}, backwards`, text })),
  ];
}

function forms(bytes: Buffer): readonly SecretForm[] {
  const hexadecimal = bytes.toString('hex');
  return [
    { form: 'raw bytes', text: bytes.toString('latin1') },
    { form: 'hexadecimal', text: hexadecimal },
    { form: 'hexadecimal in capitals', text: hexadecimal.toUpperCase() },
    ...[0, 1, 2].flatMap((offset) => base64At(bytes, offset)),
  ];
}

function base64At(bytes: Buffer, offset: number): readonly SecretForm[] {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  // The characters at both ends also carry bits of what is beside the secret.
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  const text = padded.slice(offset === 0 ? 0 : offset + 1, whole);
  const safe = text.replaceAll('+', '-').replaceAll('/', '_');
  return [
    { form: `base64 at offset ${offset}`, text },
    ...(safe === text ? [] : [{ form: `URL-safe base64 at offset ${offset}`, text: safe }]),
  ];
}
