/**
 * The floor that the service is measured against: bare `node:http` doing the same work on the bytes and nothing else:
 * SigV4 hashing with a cached signing key, JSON.parse, one derived key and one AES-256-GCM wrap with random bytes drawn
 * from a buffer. No routing, no validation, no store, no policy. Prints `{"url": ...}` when it is ready.
 */
import { createCipheriv, createHmac, hash, randomFillSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const signingKey = createHmac('sha256', 'AWS4').update('cached').digest();
const backingKey = randomFillSync(Buffer.alloc(32));
const pool = Buffer.alloc(16_384);
let drawn = pool.length;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const authentic = signature(request.headers, body) !== '';
    const input = JSON.parse(body.toString()) as { KeyId: string };
    const answer = JSON.stringify({
      CiphertextBlob: wrap().toString('base64'),
      KeyId: input.KeyId,
      authentic,
    });
    response
      .writeHead(200, {
        'content-type': 'application/x-amz-json-1.1',
        'content-length': Buffer.byteLength(answer),
        'x-amzn-requestid': '8f6c1a52-0000-4000-8000-000000000000',
      })
      .end(answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));

function signature(headers: NodeJS.Dict<string | string[]>, body: Buffer): string {
  const canonicalRequest = `POST\n/\n\ncontent-type:${headers['content-type']}\nhost:${headers['host']}\nx-amz-date:${
    headers['x-amz-date']
  }\nx-amz-target:${headers['x-amz-target']}\n\ncontent-type;host;x-amz-date;x-amz-target\n${hash('sha256', body)}`;
  const stringToSign = `AWS4-HMAC-SHA256\n${headers['x-amz-date']}\nscope\n${hash('sha256', canonicalRequest)}`;
  return createHmac('sha256', signingKey).update(stringToSign).digest('hex');
}

function wrap(): Buffer {
  const salt = random(32);
  const iv = random(12);
  const key = createHmac('sha256', backingKey).update(salt).digest();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(salt);
  return Buffer.concat([salt, iv, cipher.update(random(32)), cipher.final(), cipher.getAuthTag()]);
}

function random(size: number): Buffer {
  if (drawn + size > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += size;
  return Buffer.from(pool.subarray(drawn - size, drawn));
}
