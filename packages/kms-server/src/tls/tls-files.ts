import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { StartupError, systemCode } from '../startup-error.ts';

/** PEM files of a server that speaks TLS. */
export interface TlsFiles {
  /** The server's certificate, with those of the authorities between it and the root behind it. */
  readonly certificate: string;
  /** Its private key. */
  readonly key: string;
  /** Certificates of authorities; given, a client must show a certificate of one of them (mTLS). */
  readonly clientCa?: string;
}

/** What `node:https` takes. */
export interface TlsContext {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly ca?: Buffer;
  readonly minVersion: 'TLSv1.2';
  readonly requestCert: boolean;
  readonly rejectUnauthorized: boolean;
}

/**
 * Reads the files and tries them. Throws StartupError where one cannot be read, is no PEM, or where the key is not that
 * of the certificate.
 */
export function readTlsFiles({ certificate, key, clientCa }: TlsFiles): TlsContext {
  const context: TlsContext = {
    cert: read(certificate, 'certificate'),
    key: read(key, 'private key'),
    ...(clientCa === undefined ? {} : { ca: read(clientCa, 'certificates of client authorities') }),
    // AWS's own endpoints ask for no less.
    minVersion: 'TLSv1.2',
    requestCert: clientCa !== undefined,
    rejectUnauthorized: clientCa !== undefined,
  };
  try {
    createSecureContext(context);
  } catch (cause) {
    // The text of OpenSSL names what does not fit, and nothing of what is in the files.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartupError(
      `${certificate} and ${key} cannot be used for TLS (${reason}): give a certificate in PEM and the private key that belongs to it`,
      { cause },
    );
  }
  return context;
}

function read(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new StartupError(`cannot read ${path}, the ${what} for TLS (${systemCode(cause)})`, {
      cause,
    });
  }
}
