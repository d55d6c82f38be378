import type { Handler } from './handler.ts';
import { keyMetadata } from './key-metadata.ts';

export const describeKey: Handler<'describeKey'> = (invocation) => ({
  KeyMetadata: keyMetadata(invocation.key('KeyId')),
});
