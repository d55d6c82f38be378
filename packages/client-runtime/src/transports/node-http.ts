/** `node:http` and `node:https` with connections kept open: the fastest there is on Node without a dependency. */
import type { Agent, ClientRequest, IncomingMessage, request as NodeRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpResponse } from '@trent/protocol';
import { aborted, connectTimedOut, requestTimedOut } from '../timeouts.ts';
import { TransportError } from '../transport-error.ts';
import type { Endpoint, Transport, TransportLimits, TransportRequest } from '../transport.ts';
import { maxAnswerBytes, tooLarge } from './max-answer-bytes.ts';

export interface NodeHttpTransportOptions {
  /** Connections at once to one endpoint; more calls wait for one. Default 50. */
  readonly maxSockets?: number;
  /** Certificates to trust instead of Node's own, as PEM. */
  readonly ca?: string | readonly string[];
}

/** Needs Node 20.16 or later. Nothing of Node is loaded before the first request: that takes longer than to load a client. */
export function createNodeHttpTransport(options: NodeHttpTransportOptions = {}): Transport {
  const { maxSockets = 50, ca } = options;
  const agentOptions = { keepAlive: true, maxSockets };
  const agents = new Map<string, { readonly agent: Agent; readonly request: typeof NodeRequest }>();

  function agentOf(protocol: Endpoint['protocol']) {
    let known = agents.get(protocol);
    if (known !== undefined) return known;
    // Not `import`: an ESM import of node:http also loads the bundled undici.
    if (protocol === 'http:') {
      const { Agent, request } = process.getBuiltinModule('node:http');
      known = { agent: new Agent(agentOptions), request };
    } else {
      const { Agent, request } = process.getBuiltinModule('node:https');
      const trusted = ca === undefined ? undefined : { ca: [ca].flat() };
      known = { agent: new Agent({ ...agentOptions, ...trusted }), request };
    }
    agents.set(protocol, known);
    return known;
  }

  return {
    send: (endpoint, request, limits) =>
      new Promise((resolve, reject) => {
        if (limits.signal?.aborted) return reject(aborted(limits.signal, false));
        const { agent, request: open } = agentOf(endpoint.protocol);
        const outgoing = open({
          agent,
          host: endpoint.hostname,
          port: endpoint.port,
          method: request.method,
          path: request.target,
          headers: rawHeaders(request),
        });
        new Exchange(outgoing, endpoint, limits, resolve, reject).start(request);
      }),
    close: () => {
      for (const { agent } of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

/** One request and its answer. */
class Exchange {
  private readonly outgoing: ClientRequest;
  private readonly endpoint: Endpoint;
  private readonly limits: TransportLimits;
  private readonly resolve: (response: HttpResponse) => void;
  private readonly reject: (error: TransportError) => void;
  private connected = false;
  private connectTimer: NodeJS.Timeout | undefined = undefined;
  private requestTimer: NodeJS.Timeout | undefined = undefined;
  private chunks: Buffer[] = [];
  private length = 0;

  constructor(
    outgoing: ClientRequest,
    endpoint: Endpoint,
    limits: TransportLimits,
    resolve: (response: HttpResponse) => void,
    reject: (error: TransportError) => void,
  ) {
    this.outgoing = outgoing;
    this.endpoint = endpoint;
    this.limits = limits;
    this.resolve = resolve;
    this.reject = reject;
  }

  start(request: TransportRequest): void {
    const { outgoing, limits } = this;
    const { requestTimeoutMs, signal } = limits;
    if (requestTimeoutMs > 0) {
      this.requestTimer = setTimeout(() => {
        this.fail(requestTimedOut(requestTimeoutMs, this.connected));
      }, requestTimeoutMs);
    }
    signal?.addEventListener('abort', this.onAbort);
    outgoing.on('socket', (socket) => this.watchConnection(socket));
    outgoing.on('response', (incoming) => this.read(incoming));
    outgoing.on('error', (error) => this.broken(error));
    outgoing.end(request.body);
  }

  private watchConnection(socket: Socket): void {
    if (!socket.connecting) {
      this.connected = true;
      return;
    }
    const { connectTimeoutMs } = this.limits;
    if (connectTimeoutMs > 0) {
      this.connectTimer = setTimeout(() => {
        this.fail(connectTimedOut(connectTimeoutMs, this.endpoint.host));
      }, connectTimeoutMs);
    }
    // Nothing of the request is sent before TLS stands.
    socket.once(this.endpoint.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      clearTimeout(this.connectTimer);
      this.connected = true;
    });
  }

  private read(incoming: IncomingMessage): void {
    incoming.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.length += chunk.length;
      if (this.length > maxAnswerBytes) {
        this.fail(tooLarge(this.endpoint.host));
      }
    });
    incoming.on('error', (error) => this.broken(error));
    incoming.on('end', () => {
      this.settle();
      const { chunks } = this;
      this.resolve({
        status: incoming.statusCode!,
        headers: recordOf(incoming.rawHeaders),
        body: chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString(),
      });
    });
  }

  private broken(cause: Error): void {
    this.fail(
      new TransportError(
        'ConnectionError',
        `the connection to ${this.endpoint.host} ${this.connected ? 'broke' : 'could not be made'}: ${cause.message}`,
        { mayHaveArrived: this.connected, cause },
      ),
    );
  }

  private readonly onAbort = (): void => this.fail(aborted(this.limits.signal!, this.connected));

  /** A second failure, such as the one that `destroy` causes, finds the promise settled. */
  private fail(error: TransportError): void {
    this.settle();
    this.reject(error);
    this.outgoing.destroy();
  }

  private settle(): void {
    clearTimeout(this.connectTimer);
    clearTimeout(this.requestTimer);
    this.limits.signal?.removeEventListener('abort', this.onAbort);
  }
}

/** As a list they go out as they are, which takes a third of the time of setting them one by one. */
function rawHeaders({ headers, body }: TransportRequest): string[] {
  const list = ['content-length', `${Buffer.byteLength(body)}`];
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
