import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { HttpRequest } from '@trent/protocol';
import type { RouteAnswer } from '@trent/server-runtime/node';
import { contentSecurityPolicy } from '@trent/reference';
import { acceptedCoding } from './content-coding.ts';
import { contentTypeOf } from './content-type.ts';
import type { SiteFile } from './site-folder.ts';

/** What a browser is told of every answer below `/_trent/reference`. */
export const protectingHeaders: Readonly<Record<string, string>> = {
  // Only a header can say who may frame a page.
  'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Named by a hash of what is in it: `app-1A2B3C4D.js`, `content-0123456789/search.json`. */
const hashed = /-(?:[0-9A-Z]{8}|[0-9a-f]{10})(?=[./])/;

/**
 * A file as an answer to GET or HEAD: compressed where it was beforehand and the request takes that, 304 where the client
 * has it already (RFC 9110, section 13.1.2). In: its path in the site. Null where it can no longer be read.
 */
export async function fileAnswer(
  { headers }: HttpRequest,
  name: string,
  { path, compressed }: SiteFile,
): Promise<RouteAnswer | null> {
  const coding = acceptedCoding(headers['accept-encoding'], compressed);
  let body: Uint8Array;
  try {
    body = await readFile(coding === null ? path : compressed[coding]!);
  } catch {
    return null;
  }
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const described = {
    ...protectingHeaders,
    'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  };
  if (isKnown(headers['if-none-match'], tag)) return { status: 304, headers: described, body: '' };
  return {
    status: 200,
    headers: {
      ...described,
      'content-type': contentTypeOf(name),
      ...(coding === null ? {} : { 'content-encoding': coding }),
    },
    body,
  };
}

function isKnown(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
