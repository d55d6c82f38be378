/** A real server that misbehaves on purpose. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export const error =
  (status: number, code: string): Behaviour =>
  (_, response) => {
    response.writeHead(status, { 'x-amzn-requestid': 'the-id' });
    response.end(JSON.stringify({ __type: code, message: 'told' }));
  };
export const ok: Behaviour = (_, response) => response.end('{"Text":"fine"}');
export const reset: Behaviour = (request) => request.socket.resetAndDestroy();
export const halfAnswer: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"Text":', () => response.destroy());
};
export const silent: Behaviour = () => {};
export const slowAnswer: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-length': '15' });
  response.write('{"Text"');
};
export const throttled = error(400, 'ThrottlingException');
export const internal = error(500, 'EchoInternalException');
export const proxy502: Behaviour = (_, response) => {
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end('<html>bad gateway</html>');
};
/** Never ends, and never is silent for long. */
export const trickle: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-length': '1000000' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};
export const notHttp: Behaviour = (request) => request.socket.end('SSH-2.0-OpenSSH_9.9\r\n');

export class MisbehavingServer {
  /** What it does next; the last entry goes on for ever. */
  behaviours: Behaviour[] = [ok];
  requests = 0;
  readonly http: http.Server = http.createServer((request, response) => {
    this.requests++;
    const behaviour = this.behaviours.length > 1 ? this.behaviours.shift()! : this.behaviours[0]!;
    request.resume().on('end', () => behaviour(request, response));
  });

  static async start(): Promise<MisbehavingServer> {
    const server = new MisbehavingServer();
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.http.close();
    this.http.closeAllConnections();
  }
}
