import { verifyRequest } from '@trent/protocol';
import type { ClientConfig, ClientOperation, Clock, Credentials } from '@trent/client-runtime';
import { createHandler } from '@trent/server-runtime';
import type { Handler } from '@trent/server-runtime';
import { EchoImplementation, echoService } from '../../server-runtime/test/echo-service.ts';

export interface Echoed {
  Text: string;
  Count?: number;
  Data?: Uint8Array;
  Plaintext?: Uint8Array;
  Password?: string;
  Tags?: { TagKey: string; TagValue?: string }[];
  Context?: Record<string, string>;
  When?: Date;
}

export const echo: ClientOperation<Echoed, Echoed, 'NotThereException'> = {
  name: 'Echo',
  target: 'EchoService.Echo',
  signingName: 'echo',
  output: { Data: 'b', Plaintext: 'b', When: 't' },
  sensitive: ['Plaintext', 'Password'],
  idempotent: true,
};
const common = { signingName: 'echo', output: {} };
export const nothing: ClientOperation<object, object> = {
  ...common,
  name: 'Nothing',
  target: 'EchoService.Nothing',
  idempotent: false,
};
export const fail: ClientOperation<{ How: string }, object> = {
  ...common,
  name: 'Fail',
  target: 'EchoService.Fail',
  idempotent: false,
};
export interface NumbersPage {
  Numbers: number[];
  NextMarker?: string;
  Truncated: boolean;
}
export const listNumbers: ClientOperation<{ Limit?: number; Marker?: string }, NumbersPage> = {
  ...common,
  name: 'ListNumbers',
  target: 'EchoService.ListNumbers',
  idempotent: true,
};
export const numbersPagination = {
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  moreResults: 'Truncated',
  items: 'Numbers',
};

export const alice: Credentials = {
  accessKeyId: 'AKIDALICE',
  secretAccessKey: 'alice-secret-key',
};

/** A server that verifies signatures; its clock may be wrong. */
export function signedEcho(now: () => Date = () => new Date()): {
  handler: Handler;
  implementation: EchoImplementation<string>;
} {
  const implementation = new EchoImplementation<string>();
  const handler = createHandler<string>(echoService, implementation, {
    now,
    authenticate: (request) =>
      verifyRequest<string>(request, {
        lookup: (id) =>
          id === alice.accessKeyId
            ? { secretAccessKey: alice.secretAccessKey, identity: 'alice' }
            : undefined,
        service: 'echo',
        regions: ['us-east-1'],
        now: now(),
      }),
  });
  return { handler, implementation };
}

export const config: ClientConfig = {
  region: 'us-east-1',
  endpoint: 'https://echo.example',
  credentials: alice,
};

/** Sleeps no time at all, but remembers and counts it. */
export function virtualClock(start = Date.now()): Clock & { readonly slept: number[] } {
  let passed = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => start + passed,
    sleep: async (ms) => {
      slept.push(ms);
      passed += ms;
    },
  };
}
