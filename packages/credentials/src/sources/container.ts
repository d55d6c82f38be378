import { readFile } from 'node:fs/promises';
import { isTransportError } from '@trent/client-runtime';
import type { Context } from '../context.ts';
import { credentialsOf } from '../credentials.ts';
import { NotConfigured, SourceFailed, reasonOf } from '../errors.ts';
import { send } from '../services/http.ts';
import { dateMember, jsonObject, textMember } from '../services/json.ts';
import type { Source } from './source.ts';

/**
 * The endpoint that ECS, EKS and others run beside a container: `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or
 * `AWS_CONTAINER_CREDENTIALS_FULL_URI`, with the token of `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` or
 * `AWS_CONTAINER_AUTHORIZATION_TOKEN` (AWS SDKs and Tools Reference Guide, "Container credential provider").
 */
export const container: Source = {
  name: 'container',
  async load(context) {
    const url = containerUrl(context);
    const token = await authorization(context);
    const limits = { connectTimeoutMs: 1_000, requestTimeoutMs: 5_000, attempts: 3 };
    const response = await send(context, limits, () => ({
      method: 'GET',
      url: url.href,
      headers: { accept: 'application/json', ...(token && { authorization: token }) },
    })).catch((error: unknown) => {
      if (!isTransportError(error)) throw error;
      throw new SourceFailed(`${url.href}: ${reasonOf(error)}`, { cause: error });
    });
    const answer = jsonObject(response.body);
    if (response.status !== 200) {
      const said = [answer && textMember(answer, 'code'), answer && textMember(answer, 'message')];
      const why = said.filter((text) => text !== undefined).join(': ');
      throw new SourceFailed(`${url.href} answered ${response.status}${why && `: ${why}`}`);
    }
    const accessKeyId = answer && textMember(answer, 'AccessKeyId');
    const secretAccessKey = answer && textMember(answer, 'SecretAccessKey');
    const expiration = answer && dateMember(answer, 'Expiration');
    if (!accessKeyId || !secretAccessKey) {
      throw new SourceFailed(`${url.href} answered without AccessKeyId or SecretAccessKey`);
    }
    const sessionToken = textMember(answer, 'Token');
    return credentialsOf({ accessKeyId, secretAccessKey, sessionToken, expiration });
  },
};

/** Hosts to which a token may go without TLS: this machine, and the link-local addresses of ECS and EKS. */
const allowed =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|169\.254\.170\.(?:2|23)|\[fd00:ec2::23\])$/;

function containerUrl({ env }: Context): URL {
  const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
  const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (relative) {
    if (!relative.startsWith('/')) {
      throw new SourceFailed('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI does not begin with /');
    }
    return new URL(`http://169.254.170.2${relative}`);
  }
  if (!full) {
    throw new NotConfigured(
      'neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set',
    );
  }
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && allowed.test(url.hostname)) return url;
  throw new SourceFailed(
    'AWS_CONTAINER_CREDENTIALS_FULL_URI is neither https: nor on a host that may be called without TLS ' +
      '(127.0.0.0/8, [::1], localhost, 169.254.170.2, 169.254.170.23, [fd00:ec2::23])',
  );
}

async function authorization({ env, signal }: Context): Promise<string | undefined> {
  const file = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
  let token = env['AWS_CONTAINER_AUTHORIZATION_TOKEN'];
  if (file) {
    // Read anew each time: the token in it is replaced before it ends.
    token = await readFile(file, { encoding: 'utf8', signal }).catch((error: unknown) => {
      throw new SourceFailed(
        `cannot read the file that AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names: ${reasonOf(error)}`,
      );
    });
    token = token.trimEnd();
  }
  if (token && /[\r\n]/.test(token)) {
    throw new SourceFailed('the authorization token of the container holds a line break');
  }
  return token || undefined;
}
