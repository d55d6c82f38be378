import { isTransportError } from '@trent/client-runtime';
import { locateUrl, signRequest } from '@trent/protocol';
import type { HttpResponse } from '@trent/protocol';
import type { Context } from '../context.ts';
import { credentialsOf } from '../credentials.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed, reasonOf } from '../errors.ts';
import { stsEndpoint } from '../settings/sts-endpoint.ts';
import { send, serviceLimits } from './http.ts';

/** `AssumeRole` and its siblings: the members of the request by name; undefined ones are left out. */
export interface StsCall {
  readonly action: 'AssumeRole' | 'AssumeRoleWithWebIdentity';
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Who signs; without it the request is not signed, as AssumeRoleWithWebIdentity wants it. */
  readonly signer?: AwsCredentials;
}

/** Sent again though the status says that it would not help. */
const transientCodes = [
  'IDPCommunicationError',
  'Throttling',
  'ThrottlingException',
  'RequestTimeout',
];

/**
 * Asks STS for temporary credentials, in the AWS Query protocol. Throws SourceFailed with the code and message of a
 * refusal, or with what kept the answer away.
 */
export async function askSts(context: Context, call: StsCall): Promise<AwsCredentials> {
  const { url, region } = await stsEndpoint(context);
  const parameters = { Action: call.action, Version: '2011-06-15', ...call.parameters };
  const body = new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await send(
    context,
    {
      ...serviceLimits,
      retry: (answer) =>
        answer.status >= 500 || transientCodes.includes(xmlText(answer.body, 'Code') ?? ''),
    },
    async () => ({
      method: 'POST',
      url,
      body,
      headers:
        call.signer === undefined
          ? headers
          : await signRequest(
              { method: 'POST', ...locateUrl(url), headers, body },
              { credentials: call.signer, region, service: 'sts', now: new Date() },
            ),
    }),
  ).catch((error: unknown) => {
    if (!isTransportError(error)) throw error;
    throw new SourceFailed(`${call.action} at ${url}: ${reasonOf(error)}`, { cause: error });
  });
  return readAnswer(call, url, response);
}

function readAnswer(
  { action }: StsCall,
  url: string,
  { status, body }: HttpResponse,
): AwsCredentials {
  if (status !== 200) {
    const code = xmlText(body, 'Code') ?? `HTTP status ${status}`;
    const message = xmlText(body, 'Message');
    throw new SourceFailed(
      `${action} at ${url} was refused: ${code}${message === undefined ? '' : `: ${message}`}`,
    );
  }
  const accessKeyId = xmlText(body, 'AccessKeyId');
  const secretAccessKey = xmlText(body, 'SecretAccessKey');
  const expiration = new Date(xmlText(body, 'Expiration') ?? Number.NaN);
  if (accessKeyId === undefined || secretAccessKey === undefined || Number.isNaN(+expiration)) {
    throw new SourceFailed(
      `${action} at ${url}: the answer has no credentials in it; is this STS?`,
    );
  }
  const sessionToken = xmlText(body, 'SessionToken');
  return credentialsOf({ accessKeyId, secretAccessKey, sessionToken, expiration });
}

/** Text of the first element with this name that holds only text; enough for the flat answers of STS. */
function xmlText(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found?.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|quot|apos|amp));/g,
    (_, hex, decimal, named) => {
      if (named !== undefined) return entities[named as keyof typeof entities];
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
