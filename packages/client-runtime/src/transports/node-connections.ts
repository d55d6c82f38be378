/** Connections of `node:http` to one endpoint, kept open between requests. */
import type { Socket } from 'node:net';
import { connectTimedOut } from '../timeouts.ts';
import type { Endpoint } from '../transport.ts';
import { Deadlines } from './deadlines.ts';
import { Connection } from './node-connection.ts';
import type { ConnectionUser } from './node-connection.ts';

export interface ConnectionsOptions {
  readonly maxSockets: number;
  /** Certificates to trust instead of Node's own, as PEM. */
  readonly ca: string | readonly string[] | undefined;
}

/**
 * `http.Agent` does the same for requests of any kind, and takes a fifth of the time of a request for it. This is the
 * part of it that one endpoint needs.
 */
export class Connections {
  readonly #endpoint: Endpoint;
  readonly #options: ConnectionsOptions;
  // Lists, not sets: a set's old tables keep what they held alive until a full garbage collection.
  readonly #open: Connection[] = [];
  readonly #idle: Connection[] = [];
  readonly #waiting: ConnectionUser[] = [];
  readonly #deadlines = new Deadlines(() => [
    ...this.#open.flatMap(({ user }) => user ?? []),
    ...this.#waiting,
  ]);
  #closed = false;
  /** Of the last TLS connection, which spares the next one most of the handshake. */
  #session: Buffer | undefined = undefined;

  constructor(endpoint: Endpoint, options: ConnectionsOptions) {
    this.#endpoint = endpoint;
    this.#options = options;
  }

  /**
   * Starts `user` over the connection that was used last, over a new one, or once there is one to be had; expires it
   * when its time has come.
   */
  serve(user: ConnectionUser): void {
    this.#deadlines.watch(user);
    const connection = this.#takeIdle();
    if (connection !== undefined) {
      connection.user = user;
      user.start(connection);
    } else if (this.#open.length < this.#options.maxSockets) {
      user.start(this.#connect(user));
    } else {
      this.#waiting.push(user);
    }
  }

  /** For a user that gives up before it is started. */
  forget(user: ConnectionUser): void {
    remove(this.#waiting, user);
  }

  /** Keeps a connection that `isClean`, with nothing more to come of its last request, for another one. */
  takeBack(connection: Connection, isClean: boolean): void {
    const { socket } = connection;
    connection.user = undefined;
    if (!isClean || (this.#closed && this.#waiting.length === 0)) {
      socket.destroy();
    } else if (socket.writable) {
      this.#idle.push(connection);
      socket.unref();
      this.#serveNext();
    }
  }

  /** Closes idle connections now, and the others once they are taken back. */
  close(): void {
    this.#closed = true;
    for (const { socket } of this.#idle.splice(0)) socket.destroy();
  }

  #serveNext(): void {
    const next = this.#waiting.shift();
    if (next !== undefined) this.serve(next);
  }

  #takeIdle(): Connection | undefined {
    for (;;) {
      const connection = this.#idle.pop();
      if (connection === undefined) return undefined;
      const { socket, goodUntil } = connection;
      if (socket.writable && (goodUntil === Infinity || goodUntil > performance.now())) {
        socket.ref();
        return connection;
      }
      socket.destroy();
    }
  }

  #connect(user: ConnectionUser): Connection {
    const socket = this.#openSocket();
    const connection = new Connection(socket, user);
    this.#open.push(connection);
    const { connectTimeoutMs } = user;
    const timer =
      connectTimeoutMs > 0
        ? setTimeout(() => {
            user.fail(connectTimedOut(connectTimeoutMs, this.#endpoint.host));
            socket.destroy();
          }, connectTimeoutMs)
        : undefined;
    socket.once(this.#endpoint.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      connection.isReady = true;
    });
    socket.once('close', (hadError) => {
      clearTimeout(timer);
      if (hadError) this.#session = undefined;
      remove(this.#open, connection);
      remove(this.#idle, connection);
      this.#serveNext();
    });
    return connection;
  }

  #openSocket(): Socket {
    const { protocol, hostname: host, port } = this.#endpoint;
    const net = process.getBuiltinModule('node:net');
    const tcp = { host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 1_000 };
    if (protocol === 'http:') return net.connect(tcp);
    const { ca } = this.#options;
    const socket = process.getBuiltinModule('node:tls').connect({
      ...tcp,
      ...(ca === undefined ? undefined : { ca: [ca].flat() }),
      // Of names only: RFC 6066 section 3.
      ...(net.isIP(host) === 0 ? { servername: host } : undefined),
      ...(this.#session === undefined ? undefined : { session: this.#session }),
      ALPNProtocols: ['http/1.1'],
    });
    return socket.on('session', (session) => {
      this.#session = session;
    });
  }
}

function remove<Item>(list: Item[], item: Item): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
