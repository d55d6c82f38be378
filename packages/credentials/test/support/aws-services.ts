/** STS, IAM Identity Center, instance metadata and a container's endpoint in one HTTP server, from AWS's public documentation. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceError, verifyRequest } from '@trent/protocol';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface AwsServices {
  readonly url: string;
  /** Every request, in the order of arrival. */
  readonly seen: Seen[];
  /** Set to answer the next requests in another way; undefined goes on as usual. */
  intercept: ((request: Seen) => Answer | 'hang' | 'drop' | undefined) | undefined;
  /** Secrets by access key id; those handed out are added. */
  readonly secrets: Map<string, string>;
  /** Access tokens of the portal. */
  readonly ssoTokens: Set<string>;
  /** End of validity of what is handed out. */
  expiration: Date;
  close(): Promise<void>;
}

export const metadataToken = 'metadata-session-token';
export const containerToken = 'container-token-1234567';

export async function startAwsServices(): Promise<AwsServices> {
  const services: AwsServices = {
    url: '',
    seen: [],
    intercept: undefined,
    secrets: new Map([['AKIDBASE', 'base-secret']]),
    ssoTokens: new Set(['sso-access-token-1']),
    expiration: new Date(Math.floor(Date.now() / 1_000) * 1_000 + 3_600_000),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then(async (request) => {
      services.seen.push(request);
      const answer = services.intercept?.(request) ?? (await answerTo(services, request));
      if (answer === 'hang') return;
      if (answer === 'drop') return incoming.socket.destroy();
      outgoing.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(services, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
}

async function read(incoming: IncomingMessage): Promise<Seen> {
  incoming.setEncoding('utf8');
  let body = '';
  for await (const text of incoming) body += text;
  const { method = '', url: target = '', headers } = incoming;
  return { method, target, headers: headers as Record<string, string>, body };
}

async function answerTo(services: AwsServices, request: Seen): Promise<Answer> {
  const path = request.target.split('?')[0]!;
  if (path.startsWith('/latest/')) return metadata(services, request, path);
  if (path === '/federation/credentials') return portal(services, request);
  if (path === '/token') return oidc(services, request);
  if (path.startsWith('/container')) return container(services, request);
  return sts(services, request);
}

/** Credentials that tell by their id what they were made of. */
export function handOut(services: AwsServices, from: string): Record<string, string> {
  const digest = createHash('sha256').update(from).digest('hex');
  const id = `ASIA${digest.slice(0, 16).toUpperCase()}`;
  services.secrets.set(id, `secret-of-${id}`);
  return {
    AccessKeyId: id,
    SecretAccessKey: `secret-of-${id}`,
    SessionToken: `token-of-${id}`,
    Expiration: services.expiration.toISOString(),
  };
}

async function sts(services: AwsServices, request: Seen): Promise<Answer> {
  const parameters = Object.fromEntries(new URLSearchParams(request.body));
  const { Action: action, RoleSessionName: _, ...rest } = parameters;
  rest['DurationSeconds'] ??= '3600';
  if (action === 'AssumeRole') {
    try {
      const { identity } = await verifyRequest(
        { ...request, body: Buffer.from(request.body) },
        {
          lookup: (id) => {
            const secretAccessKey = services.secrets.get(id);
            return secretAccessKey === undefined
              ? undefined
              : {
                  secretAccessKey,
                  identity: id,
                  ...(id.startsWith('ASIA') && { sessionToken: `token-of-${id}` }),
                };
          },
          service: 'sts',
          regions: ['us-east-1', 'eu-west-1'],
          now: new Date(),
        },
      );
      rest['signedBy'] = identity;
    } catch (error) {
      return refusal(403, (error as ServiceError).code, 'signature or identity is wrong');
    }
  } else if (action !== 'AssumeRoleWithWebIdentity') {
    return refusal(400, 'InvalidAction', `no action ${action}`);
  } else if (rest['WebIdentityToken'] !== 'web-identity-token') {
    return refusal(400, 'InvalidIdentityToken', 'no such token <here> & now');
  }
  if (rest['RoleArn']?.endsWith('/forbidden')) {
    return refusal(403, 'AccessDenied', 'not authorized to perform: sts:AssumeRole');
  }
  const made = handOut(services, JSON.stringify(Object.entries(rest).toSorted()));
  const members = Object.entries(made).map(([name, value]) => `<${name}>${value}</${name}>`);
  return {
    headers: { 'content-type': 'text/xml' },
    body:
      `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><AssumedRoleUser>` +
      `<AssumedRoleId>AROA:x</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/r/x</Arn></AssumedRoleUser>` +
      `<Credentials>${members.join('')}</Credentials></${action}Result><ResponseMetadata><RequestId>1</RequestId>` +
      `</ResponseMetadata></${action}Response>`,
  };
}

function refusal(status: number, code: string, message: string): Answer {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  };
}

function portal(services: AwsServices, request: Seen): Answer {
  const token = request.headers['x-amz-sso_bearer_token'] ?? '';
  if (!services.ssoTokens.has(token)) {
    return {
      status: 401,
      headers: { 'x-amzn-errortype': 'UnauthorizedException' },
      body: '{"message":"Session token not found or invalid"}',
    };
  }
  const query = new URL(request.target, services.url).searchParams;
  query.sort();
  const made = handOut(services, query.toString());
  return json({
    roleCredentials: {
      accessKeyId: made['AccessKeyId'],
      secretAccessKey: made['SecretAccessKey'],
      sessionToken: made['SessionToken'],
      expiration: +services.expiration,
    },
  });
}

function oidc(services: AwsServices, request: Seen): Answer {
  const { grantType, refreshToken, clientId, clientSecret } = JSON.parse(request.body);
  if (
    grantType !== 'refresh_token' ||
    refreshToken !== 'refresh-1' ||
    clientId !== 'client-1' ||
    clientSecret !== 'client-secret-1'
  ) {
    return { status: 400, body: '{"error":"invalid_grant","error_description":"no such token"}' };
  }
  services.ssoTokens.add('sso-access-token-2');
  return json({
    accessToken: 'sso-access-token-2',
    expiresIn: 3600,
    refreshToken: 'refresh-2',
    tokenType: 'Bearer',
  });
}

function metadata(services: AwsServices, request: Seen, path: string): Answer {
  if (path === '/latest/api/token') {
    const asked = request.headers['x-aws-ec2-metadata-token-ttl-seconds'];
    if (request.method !== 'PUT' || asked === undefined) return { status: 400, body: '' };
    return { headers: { 'x-aws-ec2-metadata-token-ttl-seconds': asked }, body: metadataToken };
  }
  if (request.headers['x-aws-ec2-metadata-token'] !== metadataToken) {
    return { status: 401, body: '' };
  }
  if (path === '/latest/meta-data/placement/region') return { body: 'eu-west-1' };
  const roles = '/latest/meta-data/iam/security-credentials/';
  if (path === roles) return { body: 'instance-role' };
  if (path !== `${roles}instance-role`) return { status: 404, body: '' };
  const { SessionToken, ...made } = handOut(services, path);
  return json({
    Code: 'Success',
    Type: 'AWS-HMAC',
    LastUpdated: new Date().toISOString(),
    Token: SessionToken,
    ...made,
  });
}

function container(services: AwsServices, request: Seen): Answer {
  if (request.target.includes('secured') && request.headers['authorization'] !== containerToken) {
    return { status: 401, body: '{"code":"Unauthorized","message":"no such token"}' };
  }
  const { SessionToken, ...made } = handOut(services, request.target);
  return json({ ...made, Token: SessionToken, RoleArn: 'arn:aws:iam::111122223333:role/task' });
}

function json(value: object): Answer {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
