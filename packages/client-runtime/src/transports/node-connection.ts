/** One connection of `node:http`, and whom it serves. */
import type { Socket } from 'node:net';
import type { TransportError } from '../transport-error.ts';
import type { Expiring } from './deadlines.ts';

/** A request that wants a connection. */
export interface ConnectionUser extends Expiring {
  readonly connectTimeoutMs: number;
  /** Sends the request over a connection that is nobody else's until it is taken back. */
  start(connection: Connection): void;
  fail(error: TransportError): void;
}

export class Connection {
  readonly socket: Socket;
  /** What `http.request` asks for. */
  readonly createConnection: () => Socket = () => this.socket;
  /** Who waits for an answer. What arrives when nobody does ends the connection. */
  user: ConnectionUser | undefined;
  /** Whether it stands, TLS included; nothing of a request is sent before. */
  isReady: boolean = false;
  /** Until when the server keeps it, by `performance.now()`. */
  goodUntil: number = Infinity;
  #keepAlive: string | undefined = undefined;
  #keptForMs = Infinity;

  constructor(socket: Socket, user: ConnectionUser) {
    this.socket = socket;
    this.user = user;
    // A request hears of errors by itself; an idle connection just closes.
    socket.on('error', () => {});
    socket.on('data', () => {
      if (this.user === undefined) socket.destroy();
    });
  }

  /** To be called when an answer has come to its end, with its `keep-alive` header, such as `timeout=5`. */
  answered(keepAlive: string | undefined): void {
    this.user = undefined;
    // Nearly always the same as before.
    if (keepAlive !== this.#keepAlive) {
      this.#keepAlive = keepAlive;
      const seconds = /^timeout=(\d+)/.exec(keepAlive ?? '')?.[1];
      // A second for the way, as http.Agent leaves.
      this.#keptForMs = seconds === undefined ? Infinity : (Number(seconds) - 1) * 1_000;
    }
    this.goodUntil = this.#keptForMs === Infinity ? Infinity : performance.now() + this.#keptForMs;
  }
}
