import { formatAmzDate } from '@trent/protocol';

/**
 * Two values of a header that differ and are each valid: one to sign, one to send. The one to sign is that of the
 * request, where it has the header.
 */
export function changedHeader(
  name: string,
  headers: Readonly<Record<string, string>>,
  now: Date,
): readonly [before: string, after: string] {
  const before = headers[name] ?? 'a';
  if (name === 'x-amz-date') {
    return [formatAmzDate(now), formatAmzDate(new Date(now.getTime() + 1_000))];
  }
  if (name === 'content-type') return [before, `${before}; charset=utf-8`];
  if (name === 'x-amz-target') {
    const [prefix, operation] = before.split('.');
    return [before, `${prefix}.${operation === 'ListKeys' ? 'ListAliases' : 'ListKeys'}`];
  }
  return [before, `${before}b`];
}
