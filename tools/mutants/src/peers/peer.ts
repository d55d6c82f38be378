/** Somebody else's service: how a pinned version of it is installed and started. It is only ever asked, never opened. */
export interface Peer {
  /** With its version, as reports have it. */
  readonly name: string;
  readonly id: string;
  /** What has to be on PATH, e.g. `go`. */
  readonly needs: string;
  /** Program whose presence says that it is installed. */
  readonly program: string;
  /** Installs it into the folder of peers: programs with their arguments, one after the other. */
  readonly install: readonly (readonly [string, ...string[]])[];
  readonly installEnvironment?: Readonly<Record<string, string>>;
  /** Arguments of the program, and its environment, to answer on a port of this machine. */
  start(
    port: number,
    dataFolder: string,
  ): {
    readonly arguments: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
  };
}
