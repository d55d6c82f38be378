import { createKeyService, openPostgresStore } from '@trent/kms-service';
import { call, outcome, rootKey } from '../fixture.ts';

/** A node in a process of its own: answers each key ID with what came of using the key, and whether its cache counted. */
const store = await openPostgresStore(process.argv[2]!);
const service = await createKeyService({ store, rootKey: rootKey() });
process.on('message', async (keyId: string) => {
  const isCoherent = store.isCoherent();
  const came = await outcome(
    service.generateDataKeyWithoutPlaintext({ KeyId: keyId, KeySpec: 'AES_256' }, call()),
  );
  process.send!({ isCoherent, came: came === 'ok' ? 'ok' : came.code });
});
process.send!('ready');
