import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { RequestOptions } from 'node:https';
import { join } from 'node:path';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { startServer } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from './helpers/temporary-directory.ts';
import { makeCertificate, makeClientCertificate } from './helpers/tls-files.ts';

/** Status and certificate name of a GET; rejects where there is no connection. */
function get(url: string, options: RequestOptions): Promise<{ status: number; name: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...options }, (response) => {
      const socket = response.socket as import('node:tls').TLSSocket;
      const name = String(socket.getPeerCertificate().subject.CN);
      response.resume().on('end', () => resolve({ status: response.statusCode!, name }));
    });
    sent.on('error', reject).end();
  });
}

describe('TLS', () => {
  it('serves an AWS SDK', async () => {
    using directory = temporaryDirectory();
    const tls = makeCertificate(directory.path, 'server');
    const server = await startServer({ ephemeral: true, tls });
    try {
      expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
      const agent = new Agent({ ca: readFileSync(tls.certificate) });
      const client = new KMSClient({
        endpoint: server.url,
        region: server.region,
        credentials: server.credentials!,
        requestHandler: { httpsAgent: agent },
      });
      const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
      expect(KeyMetadata?.KeyState).toBe('Enabled');
      agent.destroy();
      await expect(get(`${server.url}/_trent/health`, { ca: [] })).rejects.toThrow();
    } finally {
      await server.close();
    }
  });

  it('asks clients for a certificate of the authority given', async () => {
    using directory = temporaryDirectory();
    const tls = makeCertificate(directory.path, 'server');
    const authority = makeCertificate(directory.path, 'authority');
    const client = makeClientCertificate(directory.path, authority);
    const server = await startServer({
      ephemeral: true,
      tls: { ...tls, clientCa: authority.certificate },
    });
    try {
      const ca = readFileSync(tls.certificate);
      const url = `${server.url}/_trent/health`;
      const known = { cert: readFileSync(client.certificate), key: readFileSync(client.key) };
      expect((await get(url, { ca, ...known })).status).toBe(200);
      await expect(get(url, { ca })).rejects.toThrow();
      const stranger = makeCertificate(directory.path, 'stranger');
      const unknown = {
        cert: readFileSync(stranger.certificate),
        key: readFileSync(stranger.key),
      };
      await expect(get(url, { ca, ...unknown })).rejects.toThrow();
    } finally {
      await server.close();
    }
  });

  it('takes a new certificate while it runs, and keeps the old one where the new is no good', async () => {
    using directory = temporaryDirectory();
    const tls = makeCertificate(directory.path, 'first');
    const server = await startServer({ ephemeral: true, tls });
    try {
      const url = `${server.url}/_trent/health`;
      const seen = () => get(url, { rejectUnauthorized: false }).then(({ name }) => name);
      expect(await seen()).toBe('first');
      const second = makeCertificate(directory.path, 'second');
      server.reload({ tls: second });
      expect(await seen()).toBe('second');
      expect(() => server.reload({ tls: { ...second, key: tls.key } })).toThrow(
        /cannot be used for TLS/,
      );
      expect(() => server.reload({})).toThrow(/cannot change between HTTP and TLS/);
      expect(await seen()).toBe('second');
    } finally {
      await server.close();
    }
  });

  it('does not start with a file that is no certificate, and repeats nothing of it', async () => {
    using directory = temporaryDirectory();
    const tls = makeCertificate(directory.path, 'server');
    const bad = join(directory.path, 'bad.pem');
    writeFileSync(bad, 'something-private');
    const failure = await startServer({ ephemeral: true, tls: { ...tls, certificate: bad } }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure).toContain(`${bad} and ${tls.key} cannot be used for TLS`);
    expect(failure).not.toContain('something-private');
    await expect(
      startServer({ ephemeral: true, tls: { ...tls, key: join(directory.path, 'none') } }),
    ).rejects.toThrow(/cannot read .*none, the private key for TLS \(ENOENT\)/);
  });
});
