import { startServer } from '@trent/kms-server';
import type { Account, RunningServer } from '@trent/kms-server';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-secret' };
const account: Account = {
  id: '111122223333',
  principals: [{ arn: 'arn:aws:iam::111122223333:user/check', accessKeys: [credentials] }],
};

/** trent-kms, with everything in memory, and what a client must know to call it. */
export interface RealService extends AsyncDisposable {
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: typeof credentials;
  };
  /** Lets pages of this origin, and of no other, call it. */
  letPagesCall(origin: string): void;
}

export async function startRealService(): Promise<RealService> {
  const server: RunningServer = await startServer({ ephemeral: true, accounts: [account] });
  return {
    config: { endpoint: server.url, region: server.region, credentials },
    letPagesCall: (origin) => server.reload({ accounts: [account], cors: [origin] }),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
