import { isTransportError } from '@trent/client-runtime';
import type { HttpResponse } from '@trent/protocol';
import type { Context } from '../context.ts';
import { credentialsOf } from '../credentials.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed, reasonOf } from '../errors.ts';
import { ssoEndpoint, ssoOidcEndpoint } from '../settings/sso-endpoint.ts';
import { send, serviceLimits } from './http.ts';
import type { HttpCall } from './http.ts';
import { jsonObject, textMember } from './json.ts';

/** What CreateToken answers. */
export interface FreshToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string | undefined;
}

/** `GetRoleCredentials` of IAM Identity Center's portal. Throws SourceFailed. */
export async function getRoleCredentials(
  context: Context,
  request: {
    readonly region: string;
    readonly accountId: string;
    readonly roleName: string;
    readonly accessToken: string;
  },
): Promise<AwsCredentials> {
  const query = new URLSearchParams({
    role_name: request.roleName,
    account_id: request.accountId,
  });
  const base = await ssoEndpoint(context, request.region);
  const { body } = await ask(context, 'GetRoleCredentials', {
    method: 'GET',
    url: `${base}/federation/credentials?${query}`,
    headers: { 'x-amz-sso_bearer_token': request.accessToken },
  });
  const role = jsonObject(body)?.['roleCredentials'] as
    Readonly<Record<string, unknown>> | undefined;
  const accessKeyId = role && textMember(role, 'accessKeyId');
  const secretAccessKey = role && textMember(role, 'secretAccessKey');
  const expiration = role?.['expiration'];
  if (!accessKeyId || !secretAccessKey || typeof expiration !== 'number') {
    throw new SourceFailed(`GetRoleCredentials at ${base}: the answer has no credentials in it`);
  }
  return credentialsOf({
    accessKeyId,
    secretAccessKey,
    sessionToken: textMember(role, 'sessionToken'),
    expiration: new Date(expiration),
  });
}

/** `CreateToken` of IAM Identity Center's OIDC service, by refresh token. Throws SourceFailed. */
export async function refreshToken(
  context: Context,
  request: {
    readonly region: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
  },
): Promise<FreshToken> {
  const { region, ...members } = request;
  const base = await ssoOidcEndpoint(context, region);
  const { body } = await ask(context, 'CreateToken', {
    method: 'POST',
    url: `${base}/token`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...members, grantType: 'refresh_token' }),
  });
  const answer = jsonObject(body) ?? {};
  const accessToken = textMember(answer, 'accessToken');
  const expiresIn = answer['expiresIn'];
  if (accessToken === undefined || typeof expiresIn !== 'number') {
    throw new SourceFailed(`CreateToken at ${base}: the answer has no token in it`);
  }
  return {
    accessToken,
    expiresInSeconds: expiresIn,
    refreshToken: textMember(answer, 'refreshToken'),
  };
}

async function ask(context: Context, operation: string, call: HttpCall): Promise<HttpResponse> {
  const where = `${operation} at ${new URL(call.url).origin}`;
  const response = await send(context, serviceLimits, () => call).catch((error: unknown) => {
    if (!isTransportError(error)) throw error;
    throw new SourceFailed(`${where}: ${reasonOf(error)}`, { cause: error });
  });
  if (response.status === 200) return response;
  const body = jsonObject(response.body) ?? {};
  const code =
    response.headers['x-amzn-errortype']?.split(':', 1)[0] ??
    textMember(body, 'error') ??
    `HTTP status ${response.status}`;
  const message = textMember(body, 'message') ?? textMember(body, 'error_description');
  throw new SourceFailed(
    `${where} was refused: ${code}${message === undefined ? '' : `: ${message}`}`,
  );
}
