import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { Handler } from '../call-context.ts';
import { refuseBroken } from './node-broken.ts';
import { createListeners } from './node-listener.ts';
import type { NodeListenerOptions } from './node-listener.ts';

export interface NodeServerOptions extends NodeListenerOptions {
  /** Time for the headers to arrive, in milliseconds. Default 10 000. */
  readonly headersTimeoutMs?: number;
  /** How long an idle connection is kept, in milliseconds. Default 65 000: longer than the idle time of usual balancers. */
  readonly keepAliveTimeoutMs?: number;
  /** Largest request line and headers together, in bytes. Default 16 KiB. */
  readonly maxHeaderBytes?: number;
  /** Connections held at once; more are closed as they come. Default 10 000. */
  readonly maxConnections?: number;
  /** Speak TLS, with this certificate and key; left out, plain HTTP. */
  readonly tls?: TlsOptions;
}

/** A configured server: `listen()` it. */
export interface NodeServer extends Server {
  /**
   * Accepts no more connections, lets the requests in flight finish and resolves once all connections are closed;
   * those still open after `graceMs` milliseconds are cut. Calling it again shares the first call's promise.
   */
  stop(graceMs: number): Promise<void>;
  /** Certificate and key for connections from now on. Throws Error where the server was made without TLS. */
  changeTls(tls: TlsOptions): void;
}

/** A server for `handler` with limits on every wait. */
export function createNodeServer(handler: Handler, options: NodeServerOptions = {}): NodeServer {
  const stopping = { now: false };
  const headersTimeout = options.headersTimeoutMs ?? 10_000;
  const { onRequest, onCheckContinue } = createListeners(handler, options, stopping);
  const limits = {
    headersTimeout,
    // A second line behind the listener's own limit on bodies, which answers first.
    requestTimeout: headersTimeout + (options.bodyTimeoutMs ?? 10_000) + 1_000,
    connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    keepAliveTimeout: options.keepAliveTimeoutMs ?? 65_000,
    maxHeaderSize: options.maxHeaderBytes ?? 16_384,
  };
  const tlsServer =
    options.tls === undefined
      ? null
      : createTlsServer({ handshakeTimeout: headersTimeout, ...limits, ...options.tls }, onRequest);
  const server: Server = tlsServer ?? createServer(limits, onRequest);
  server.maxConnections = options.maxConnections ?? 10_000;
  server.on('checkContinue', onCheckContinue);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    refuseBroken(error, socket, options.onRefusal),
  );

  let stopped: Promise<void> | undefined;
  return Object.assign(server, {
    stop: (graceMs: number) => (stopped ??= stop(server, stopping, graceMs)),
    changeTls: (tls: TlsOptions) => {
      if (tlsServer === null) throw new Error('this server speaks plain HTTP');
      tlsServer.setSecureContext(tls);
    },
  });
}

function stop(server: Server, stopping: { now: boolean }, graceMs: number): Promise<void> {
  stopping.now = true;
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    // Also closes idle connections; an error only says that it was not listening.
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
