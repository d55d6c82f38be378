/**
 * The server that every measured client talks to: answers the same wrapped data key to any request without looking
 * at it, on raw sockets, so that the figures show the client. A GET tells the most connections that were open at once.
 * Prints `{"url": ...}` when it is ready.
 */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

const body = JSON.stringify({
  CiphertextBlob: Buffer.alloc(142, 7).toString('base64'),
  KeyId: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  KeyMaterialId: 'ab'.repeat(32),
});
const answerWith = (json: string): Buffer =>
  Buffer.from(
    [
      'HTTP/1.1 200 OK',
      'content-type: application/x-amz-json-1.1',
      `content-length: ${Buffer.byteLength(json)}`,
      'x-amzn-requestid: 8f6c1a52-0000-4000-8000-000000000000',
      'connection: keep-alive',
      'keep-alive: timeout=60',
      '',
      json,
    ].join('\r\n'),
  );
const answer = answerWith(body);

let open = 0;
let mostConnections = 0;

const server = createServer({ noDelay: true }, (socket) => {
  mostConnections = Math.max(mostConnections, ++open);
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    for (let end = endOfRequest(received); end > 0; end = endOfRequest(received)) {
      socket.write(received.startsWith('GET') ? answerWith(`${mostConnections}`) : answer);
      received = received.slice(end);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => (open -= 1));
});

/** Length of the first request in the text, 0 where it is not there to its end. */
function endOfRequest(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text);
  const end = head + 4 + Number(length?.[1] ?? 0);
  return text.length >= end ? end : 0;
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
