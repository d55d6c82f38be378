import { ServiceError } from '@trent/protocol';
import { encodeEncryptionContext, IllFormedTextError } from '../crypto/encryption-context.ts';

/** The encryption context of a request as bytes to bind. Throws ValidationException for text that is no Unicode. */
export function contextBytes(context: Readonly<Record<string, string>> | undefined): Buffer {
  try {
    return encodeEncryptionContext(context);
  } catch (error) {
    if (!(error instanceof IllFormedTextError)) throw error;
    throw new ServiceError(
      'ValidationException',
      'EncryptionContext holds text that is not well-formed Unicode.',
    );
  }
}
