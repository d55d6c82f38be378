/** `node:http` and `node:https` with connections kept open: the fastest there is on Node without a dependency. */
import type { ClientRequest, IncomingMessage, request as NodeRequest } from 'node:http';
import type { HttpResponse } from '@trent/protocol';
import { aborted, requestTimedOut } from '../timeouts.ts';
import { TransportError } from '../transport-error.ts';
import type { Endpoint, Transport, TransportLimits, TransportRequest } from '../transport.ts';
import { maxAnswerBytes, tooLarge } from './max-answer-bytes.ts';
import type { Connection, ConnectionUser } from './node-connection.ts';
import { Connections } from './node-connections.ts';

export interface NodeHttpTransportOptions {
  /** Connections at once to one endpoint; more calls wait for one. Default 50. */
  readonly maxSockets?: number;
  /** Certificates to trust instead of Node's own, as PEM. */
  readonly ca?: string | readonly string[];
}

/** What the requests to one endpoint share. */
interface Line {
  readonly endpoint: Endpoint;
  readonly open: typeof NodeRequest;
  readonly connections: Connections;
}

/** Needs Node 20.16 or later. Nothing of Node is loaded before the first request: that takes longer than to load a client. */
export function createNodeHttpTransport(options: NodeHttpTransportOptions = {}): Transport {
  const { maxSockets = 50, ca } = options;
  const lines = new Map<string, Line>();

  function lineTo(endpoint: Endpoint): Line {
    let line = lines.get(endpoint.origin);
    if (line === undefined) {
      // Not `import`: an ESM import of node:http also loads the bundled undici.
      const { request: open } =
        endpoint.protocol === 'http:'
          ? process.getBuiltinModule('node:http')
          : process.getBuiltinModule('node:https');
      line = { endpoint, open, connections: new Connections(endpoint, { maxSockets, ca }) };
      lines.set(endpoint.origin, line);
    }
    return line;
  }

  return {
    send: (endpoint, request, limits) =>
      new Promise((resolve, reject) => {
        if (limits.signal?.aborted) return reject(aborted(limits.signal, false));
        new Exchange(lineTo(endpoint), request, limits, resolve, reject).begin();
      }),
    close: () => {
      for (const { connections } of lines.values()) connections.close();
      lines.clear();
    },
  };
}

/** One request and its answer. */
class Exchange implements ConnectionUser {
  readonly connectTimeoutMs: number;
  /** By `performance.now()`. */
  readonly expiresAt: number;
  private readonly line: Line;
  private readonly request: TransportRequest;
  private readonly limits: TransportLimits;
  private readonly resolve: (response: HttpResponse) => void;
  private readonly reject: (error: unknown) => void;
  private connection: Connection | undefined = undefined;
  private outgoing: ClientRequest | undefined = undefined;
  private answered = false;
  private chunks: Buffer[] = [];
  private length = 0;

  constructor(
    line: Line,
    request: TransportRequest,
    limits: TransportLimits,
    resolve: (response: HttpResponse) => void,
    reject: (error: unknown) => void,
  ) {
    this.line = line;
    this.request = request;
    this.limits = limits;
    this.resolve = resolve;
    this.reject = reject;
    this.connectTimeoutMs = limits.connectTimeoutMs;
    const { requestTimeoutMs } = limits;
    this.expiresAt = requestTimeoutMs > 0 ? performance.now() + requestTimeoutMs : Infinity;
  }

  begin(): void {
    this.limits.signal?.addEventListener('abort', this.onAbort);
    this.line.connections.serve(this);
  }

  start(connection: Connection): void {
    const { endpoint, open, connections } = this.line;
    const { method, target, body } = this.request;
    this.connection = connection;
    const length = Buffer.byteLength(body);
    let outgoing: ClientRequest;
    try {
      outgoing = open({
        createConnection: connection.createConnection,
        host: endpoint.hostname,
        port: endpoint.port,
        method,
        // Given a path, even its default, Node copies all options once more.
        ...(target === '/' ? undefined : { path: target }),
        headers: rawHeaders(this.request, length),
        setDefaultHeaders: false,
      });
    } catch (error) {
      // Of a header that cannot be sent; the connection has seen nothing of it.
      this.settle();
      this.reject(error);
      connections.takeBack(connection, true);
      return;
    }
    this.outgoing = outgoing;
    // Else Node closes a connection that is not an agent's.
    outgoing.shouldKeepAlive = true;
    outgoing.on('response', (incoming) => this.read(incoming));
    outgoing.on('error', (error) => this.broken(error));
    outgoing.on('close', () => connections.takeBack(connection, this.answered));
    // Text of ASCII alone is the same in both, and latin1 is written as it lies in memory.
    outgoing.end(body, length === body.length ? 'latin1' : 'utf8');
  }

  expire(): void {
    this.fail(requestTimedOut(this.limits.requestTimeoutMs, this.mayHaveArrived));
  }

  /** A second failure, such as the one that `destroy` causes, finds the promise settled. */
  fail(error: TransportError): void {
    this.settle();
    this.reject(error);
    if (this.outgoing === undefined) this.line.connections.forget(this);
    else this.outgoing.destroy();
  }

  private get mayHaveArrived(): boolean {
    return this.connection !== undefined && this.connection.isReady;
  }

  private read(incoming: IncomingMessage): void {
    incoming.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.length += chunk.length;
      if (this.length > maxAnswerBytes) this.fail(tooLarge(this.line.endpoint.host));
    });
    incoming.on('error', (error) => this.broken(error));
    incoming.on('end', () => {
      this.settle();
      const { chunks, connection } = this;
      const headers = recordOf(incoming.rawHeaders);
      this.answered = true;
      connection!.answered(headers['keep-alive']);
      this.resolve({
        status: incoming.statusCode!,
        headers,
        body: chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString(),
      });
    });
  }

  private broken(cause: Error): void {
    const { host } = this.line.endpoint;
    const { mayHaveArrived } = this;
    this.fail(
      new TransportError(
        'ConnectionError',
        `the connection to ${host} ${mayHaveArrived ? 'broke' : 'could not be made'}: ${cause.message}`,
        { mayHaveArrived, cause },
      ),
    );
  }

  private readonly onAbort = (): void => {
    this.fail(aborted(this.limits.signal!, this.mayHaveArrived));
  };

  private settle(): void {
    this.limits.signal?.removeEventListener('abort', this.onAbort);
  }
}

/** As a list they go out as they are, which takes a third of the time of setting them one by one. */
function rawHeaders({ headers }: TransportRequest, contentLength: number): string[] {
  const list = ['content-length', `${contentLength}`];
  for (const name in headers) list.push(name, headers[name]!);
  return list;
}

function recordOf(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    const before = headers[name];
    headers[name] = before === undefined ? rawHeaders[i + 1]! : `${before},${rawHeaders[i + 1]!}`;
  }
  return headers;
}
