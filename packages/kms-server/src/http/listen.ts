import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupError, systemCode } from '../startup-error.ts';

/** Makes a server listen, on a free port where `port` is 0, and resolves with its URL. Rejects with StartupError. */
export function listen(
  server: Server,
  scheme: 'http' | 'https',
  host: string,
  port: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: Error): void => reject(cannotListen(host, port, cause));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address() as AddressInfo;
      resolve(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${address.port}`);
    });
  });
}

function cannotListen(host: string, port: number, cause: Error): StartupError {
  const code = systemCode(cause);
  const reason =
    code === 'EADDRINUSE'
      ? 'the port is in use by another program: stop that one, or give --port another, or 0 for a free one'
      : code === 'EACCES'
        ? 'this user may not listen there: give --port a number above 1023'
        : `the address cannot be listened on (${code}): give --host one of this machine`;
  return new StartupError(`cannot listen on ${host}:${port}: ${reason}`, { cause });
}
