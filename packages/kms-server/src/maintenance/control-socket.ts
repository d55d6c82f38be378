import { relative } from 'node:path';

/** Some systems have 104 bytes for the path of a Unix socket, with a zero at its end. */
const maxPathBytes = 103;

/** How a socket at `path` can be named; `null` where its name is too long for the system. */
export function socketName(path: string): string | null {
  const names = [path, relative(process.cwd(), path)];
  return names.find((name) => Buffer.byteLength(name) <= maxPathBytes) ?? null;
}
