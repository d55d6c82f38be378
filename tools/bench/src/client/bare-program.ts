/**
 * What somebody would write by hand for one operation and one endpoint, and no more: no retries, no limits, no
 * errors; a cached signing key, the fewest steps of SigV4. The least that a client can cost over the same transport.
 */
import { createHmac, hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Pool } from 'undici';
import { credentials, input, region } from './input.ts';

interface Output {
  CiphertextBlob: string | Uint8Array;
  KeyId: string;
}

export function bareNodeHttp(endpoint: string): () => Promise<Output> {
  const { hostname, port, host } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  return () =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(input);
      const headers = signedHeaders(host, body);
      const outgoing = request({ agent, hostname, port, method: 'POST', path: '/', headers });
      outgoing.on('response', (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () => resolve(read(text)));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}

export function bareUndici(endpoint: string): () => Promise<Output> {
  const { host } = new URL(endpoint);
  const pool = new Pool(endpoint, { connections: 50 });
  return async () => {
    const body = JSON.stringify(input);
    const headers = signedHeaders(host, body);
    const response = await pool.request({ method: 'POST', path: '/', headers, body });
    return read(await response.body.text());
  };
}

function read(text: string): Output {
  const output = JSON.parse(text) as Output;
  output.CiphertextBlob = new Uint8Array(Buffer.from(output.CiphertextBlob as string, 'base64'));
  return output;
}

let signingDay = '';
let signingKey: Buffer = Buffer.alloc(0);

function signedHeaders(host: string, body: string): Record<string, string> {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = date.slice(0, 8);
  if (day !== signingDay) {
    signingKey = [day, region, 'kms', 'aws4_request'].reduce<Buffer>(
      (key, part) => createHmac('sha256', key).update(part).digest(),
      Buffer.from(`AWS4${credentials.secretAccessKey}`),
    );
    signingDay = day;
  }
  const scope = `${day}/${region}/kms/aws4_request`;
  const names = 'content-type;host;x-amz-date;x-amz-target';
  const target = 'TrentService.GenerateDataKeyWithoutPlaintext';
  const type = 'application/x-amz-json-1.1';
  const canonical = `POST\n/\n\ncontent-type:${type}\nhost:${host}\nx-amz-date:${date}\nx-amz-target:${target}\n\n${names}\n${hash('sha256', body)}`;
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash('sha256', canonical)}`;
  const signature = createHmac('sha256', signingKey).update(text).digest('hex');
  return {
    host,
    'content-type': type,
    'content-length': `${Buffer.byteLength(body)}`,
    'x-amz-target': target,
    'x-amz-date': date,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
