import { StoreError } from '../store-error.ts';

/**
 * What a message may call the database at `url`: without password and parameters. Throws StoreError where the URL is
 * none; the error does not repeat it.
 */
export function nameOfDatabase(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw noUrl();
  }
  if (parsed.protocol !== 'postgres:' && parsed.protocol !== 'postgresql:') throw noUrl();
  return `the database ${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

/** Why the database could not be opened, as a StoreError. */
export function explain(name: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code = '', message } = error as { code?: string; message: string };
  // A connection attempt to several addresses fails with a list of errors and no message.
  const reason = message === '' ? code : message;
  return new StoreError(
    'unreadable',
    `${name} cannot be opened (${reason}): ${advice(code)}`,
    error,
  );
}

function advice(code: string): string {
  switch (code) {
    case '28P01':
    case '28000':
      return 'check user and password, and that the server lets this user in from here';
    case '3D000':
      return 'make the database, or give the name of another one';
    case '42501':
      return 'give the role the right to create a schema there, or make the schema trent_kms and let the role own it';
    default:
      return 'check that a PostgreSQL server runs there and lets this program in';
  }
}

function noUrl(): StoreError {
  return new StoreError(
    'unreadable',
    'the address of the database is not a URL like postgres://USER@HOST:PORT/DATABASE: write it so, with special characters of the password percent-encoded',
  );
}
