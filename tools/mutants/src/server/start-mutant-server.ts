import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import type { HttpRequest } from '@trent/protocol';
import type { Principal } from '@trent/kms-service';
import { createHandler } from '@trent/server-runtime';
import type { Authenticate, Handler } from '@trent/server-runtime';
import { createNodeServer } from '@trent/server-runtime/node';
import type { AddressInfo } from 'node:net';
import type { Change } from '../mutant.ts';
import { first, other, regions, second } from './accounts.ts';
import { breakDescriptor, breakMethods, openBrokenService } from './broken-service.ts';
import { changeHeaders } from './change-headers.ts';
import { changeAnswers, changeRequests } from './json-answers.ts';

export interface MutantServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts our own key service with one bug in it, in memory, on a free port of this machine. `{}` is no bug at all. */
export async function startMutantServer(change: Change): Promise<MutantServer> {
  const service = await openBrokenService(change);
  /** Requests that a bug rewrote, with the ones that were signed. */
  const original = new WeakMap<HttpRequest, HttpRequest>();
  const authenticate = (change.authenticate ?? ((next) => next))(authentic(original));
  let handler: Handler = createHandler(
    breakDescriptor(change),
    breakMethods(service, change.methods),
    { authenticate },
  );
  if (change.request !== undefined) handler = changeRequests(handler, change.request, original);
  if (change.headers !== undefined) handler = changeHeaders(handler, change.headers, original);
  if (change.answer !== undefined) handler = changeAnswers(handler, change.answer);
  if (change.handler !== undefined) handler = change.handler(handler);
  const server = createNodeServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.stop(1_000);
      await service.close();
    },
  };
}

function authentic(original: WeakMap<HttpRequest, HttpRequest>): Authenticate<Principal> {
  const signingKeys = new SigningKeyCache();
  const known = new Map([first, second, other].map((caller) => [caller.accessKeyId, caller]));
  return (request) =>
    verifyRequest(original.get(request) ?? request, {
      lookup: (accessKeyId) => {
        const caller = known.get(accessKeyId);
        return caller === undefined
          ? undefined
          : { secretAccessKey: caller.secretAccessKey, identity: caller.principal };
      },
      service: 'kms',
      regions,
      now: new Date(),
      signingKeys,
    });
}
