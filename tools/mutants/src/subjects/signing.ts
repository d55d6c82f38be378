import type { Principal } from '@trent/kms-service';
import { parseAuthorization } from '@trent/protocol';
import type { HttpRequest } from '@trent/protocol';
import { isServiceError } from '@trent/protocol';
import type { Authenticate } from '@trent/server-runtime';
import type { Mutant } from '../mutant.ts';
import { first, other, second } from '../server/accounts.ts';

const violates = 'A request is signed by a known access key, lately, for this service, as it is';

/** A refusal of a signature is overlooked where `isOverlooked`. */
function lax(
  id: string,
  breaks: string,
  why: string,
  isOverlooked: (request: HttpRequest, message: string, code: string) => boolean,
): Mutant {
  return {
    id: `sigv4-${id}`,
    breaks,
    why,
    violates,
    operations: [],
    change: () => ({
      authenticate: (next) => async (request, connection) => {
        try {
          return await next(request, connection);
        } catch (error) {
          if (!isServiceError(error) || !isOverlooked(request, error.message, error.code))
            throw error;
          return claimed(request);
        }
      },
    }),
  };
}

export const signing: readonly Mutant[] = [
  lax(
    'not-verified',
    'Signatures are not verified',
    'Seen in all implementations by default',
    () => true,
  ),
  lax(
    'missing-accepted',
    'Unsigned requests are accepted',
    'Who does not sign is anonymous',
    (_request, _message, code) => code === 'MissingAuthenticationTokenException',
  ),
  lax(
    'signature-ignored',
    'The signature itself is not compared',
    'The rest is parsed',
    (_request, message) => message.startsWith('The request signature we calculated'),
  ),
  lax(
    'date-ignored',
    'Old requests are accepted',
    'The date is not looked at',
    (_request, message) => /Signature (expired|not yet)/.test(message),
  ),
  lax(
    'unknown-key-accepted',
    'Unknown access keys are accepted',
    'Seen: any will do',
    (_request, _message, code) => code === 'UnrecognizedClientException',
  ),
  lax(
    'service-ignored',
    'A signature for another service is accepted',
    'The scope is used as it comes',
    (_request, message) => message.includes('correct service'),
  ),
  lax(
    'region-ignored',
    'A signature for a Region that is not there is accepted',
    'The scope is used as it comes',
    (_request, message) => message.includes('valid region'),
  ),
  {
    id: 'sigv4-fails',
    breaks: 'A bad signature is answered with 500',
    why: 'The exception is not caught',
    violates: 'A bad signature is refused with a 4xx',
    operations: [],
    change: () => ({
      authenticate:
        (next): Authenticate<Principal> =>
        async (request, connection) => {
          try {
            return await next(request, connection);
          } catch (error) {
            throw new Error('signature', { cause: error });
          }
        },
    }),
  },
];

function claimed(request: HttpRequest): ReturnType<Authenticate<Principal>> {
  const authorization = request.headers['authorization'] ?? '';
  const parsed = authorization === '' ? null : parseAuthorization(authorization);
  const [accessKeyId = '', , region = ''] = (parsed?.credential ?? '').split('/');
  const caller = [first, second, other].find((one) => one.accessKeyId === accessKeyId) ?? first;
  return {
    identity: caller.principal,
    region: region === '' ? 'us-east-1' : region,
    accessKeyId: caller.accessKeyId,
  };
}
