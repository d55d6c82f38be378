import { ServiceError } from '../service-error.ts';

/** `SerializationException` as AWS JSON services answer a body that does not fit, status 400; the text goes out as `Message`. */
export function serializationError(message = ''): ServiceError {
  return new ServiceError('SerializationException', message, { status: 400 });
}

/** AWS services say it without a period for arrays and with one for objects. */
export const LIST_FOUND = 'Start of list found where not expected';
export const OBJECT_FOUND = 'Start of structure or map found where not expected.';
