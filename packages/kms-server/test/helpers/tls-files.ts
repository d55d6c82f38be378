import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate for 127.0.0.1 that signs itself, made by `openssl` in `directory`. */
export function makeCertificate(directory: string, name: string): CertificateFiles {
  const certificate = join(directory, `${name}.pem`);
  const key = join(directory, `${name}.key`);
  openssl(
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2'.split(' '),
    ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'],
    ['-keyout', key, '-out', certificate],
  );
  return { certificate, key };
}

/** A certificate for a client, signed by the authority given. */
export function makeClientCertificate(
  directory: string,
  authority: CertificateFiles,
): CertificateFiles {
  const certificate = join(directory, 'client.pem');
  const key = join(directory, 'client.key');
  const request = join(directory, 'client.csr');
  const extensions = join(directory, 'client.ext');
  writeFileSync(extensions, 'extendedKeyUsage=clientAuth\n');
  openssl('req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=client'.split(' '), [
    '-keyout',
    key,
    '-out',
    request,
  ]);
  openssl(
    ['x509', '-req', '-in', request, '-days', '2', '-extfile', extensions],
    ['-CA', authority.certificate, '-CAkey', authority.key, '-out', certificate],
  );
  return { certificate, key };
}

function openssl(...programArguments: readonly (readonly string[])[]): void {
  execFileSync('openssl', programArguments.flat(), { stdio: 'ignore' });
}
