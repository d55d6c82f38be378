/**
 * The server that every measured client talks to: answers the same wrapped data key to any request without looking
 * at it, so that the figures show the client. Prints `{"url": ...}` when it is ready.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const answer = JSON.stringify({
  CiphertextBlob: Buffer.alloc(142, 7).toString('base64'),
  KeyId: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  KeyMaterialId: 'ab'.repeat(32),
});
const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'content-length': Buffer.byteLength(answer),
  'x-amzn-requestid': '8f6c1a52-0000-4000-8000-000000000000',
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(answer));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
