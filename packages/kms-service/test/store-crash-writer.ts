// The process that store-crash.test.ts kills: writes a line for each thing that the service has acknowledged.
import { writeSync } from 'node:fs';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import { call, rootKey } from './fixture.ts';

const service = await createKeyService({
  store: openSqliteStore(process.argv[2]!),
  rootKey: rootKey(),
});

function say(...words: readonly string[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

for (let count = 0; ; count += 1) {
  const { KeyMetadata } = await service.createKey({}, call());
  const id = KeyMetadata.KeyId;
  say('key', id);
  const { CiphertextBlob } = await service.encrypt(
    { KeyId: id, Plaintext: Buffer.from(id) },
    call(),
  );
  say('ciphertext', Buffer.from(CiphertextBlob!).toString('base64'), id);
  const AliasName = `alias/${id}`;
  await service.createAlias({ AliasName, TargetKeyId: id }, call());
  say('alias', AliasName, id);
  if (count % 3 === 0) {
    await service.disableKey({ KeyId: id }, call());
    say('disabled', id);
  }
}
