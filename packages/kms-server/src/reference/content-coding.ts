/** Codings that files may be compressed in beforehand, the smaller one first. */
export const contentCodings = ['br', 'gzip'] as const;

export type ContentCoding = (typeof contentCodings)[number];

/** The first coding that an `Accept-Encoding` takes (RFC 9110, section 12.5.3); null for none. */
export function acceptedCoding(
  header: string | undefined,
  available: Readonly<Partial<Record<ContentCoding, unknown>>>,
): ContentCoding | null {
  const taken = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return [name, weight === undefined || Number(weight) > 0] as const;
    }),
  );
  const found = contentCodings.find(
    (coding) => coding in available && (taken.get(coding) ?? taken.get('*') ?? false),
  );
  return found ?? null;
}
