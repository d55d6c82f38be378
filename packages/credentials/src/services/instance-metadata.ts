import { isTransportError } from '@trent/client-runtime';
import type { HttpResponse } from '@trent/protocol';
import type { Context } from '../context.ts';
import { NotConfigured, SourceFailed, reasonOf } from '../errors.ts';
import { setting } from '../settings/profile-setting.ts';
import { send } from './http.ts';
import type { CallLimits, HttpCall } from './http.ts';

/** Six hours, the longest that the service gives. */
const tokenTtlSeconds = 21_600;

/** Elsewhere than on EC2 nobody is at its address: one short try finds out, unless the user wants more. */
async function limitsOf(context: Context): Promise<CallLimits> {
  const timeout = await positive(
    context,
    'AWS_METADATA_SERVICE_TIMEOUT',
    'metadata_service_timeout',
  );
  const attempts = await positive(
    context,
    'AWS_METADATA_SERVICE_NUM_ATTEMPTS',
    'metadata_service_num_attempts',
  );
  const timeoutMs = (timeout ?? 1) * 1_000;
  return {
    connectTimeoutMs: timeoutMs,
    requestTimeoutMs: timeoutMs,
    attempts: attempts ?? 3,
    retryUnsent: attempts !== undefined,
  };
}

/** Seconds, or a number of tries. Throws SourceFailed for anything but a whole number from 1 to 3600. */
async function positive(
  context: Context,
  variable: string,
  key: string,
): Promise<number | undefined> {
  const said = await setting(context, [variable], key);
  if (said === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(said.value) && Number(said.value) <= 3_600) return Number(said.value);
  throw new SourceFailed(`${said.by} is '${said.value}'; give a whole number from 1 to 3600`);
}

/**
 * The instance metadata service of EC2 in its version 2: a session token first, then reads with it. Version 1, which any
 * request forgery can read, is not used.
 */
export class InstanceMetadata {
  #token: { readonly base: string; readonly value: string; readonly until: number } | undefined;

  /**
   * Text at a path, undefined where there is nothing (404). Throws NotConfigured where the service is switched off or
   * nobody answers, SourceFailed where it refuses.
   */
  async read(context: Context, path: string): Promise<string | undefined> {
    const base = await baseUrl(context);
    let response = await this.#get(context, base, path);
    if (response.status === 401) {
      // The token has ended early, as after a change of the instance.
      this.#token = undefined;
      response = await this.#get(context, base, path);
    }
    if (response.status === 404) return undefined;
    if (response.status === 200) return response.body;
    throw new SourceFailed(`${base}${path} answered ${response.status}`);
  }

  async #get(context: Context, base: string, path: string): Promise<HttpResponse> {
    const token = await this.#sessionToken(context, base);
    return ask(context, {
      method: 'GET',
      url: base + path,
      headers: { 'x-aws-ec2-metadata-token': token },
    });
  }

  async #sessionToken(context: Context, base: string): Promise<string> {
    if (this.#token?.base === base && this.#token.until > Date.now()) return this.#token.value;
    const url = `${base}/latest/api/token`;
    const { status, body } = await ask(context, {
      method: 'PUT',
      url,
      headers: { 'x-aws-ec2-metadata-token-ttl-seconds': String(tokenTtlSeconds) },
    });
    if (status !== 200) throw new SourceFailed(`${url} answered ${status}`);
    const until = Date.now() + (tokenTtlSeconds - 60) * 1_000;
    this.#token = { base, value: body.trim(), until };
    return this.#token.value;
  }
}

async function ask(context: Context, call: HttpCall): Promise<HttpResponse> {
  try {
    return await send(context, await limitsOf(context), () => call);
  } catch (error) {
    if (!isTransportError(error, 'ConnectionError', 'TimeoutError')) throw error;
    throw new NotConfigured(`${new URL(call.url).origin}: ${reasonOf(error)}`);
  }
}

async function baseUrl(context: Context): Promise<string> {
  if (context.env['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true') {
    throw new NotConfigured('AWS_EC2_METADATA_DISABLED is true');
  }
  const said = await setting(
    context,
    ['AWS_EC2_METADATA_SERVICE_ENDPOINT'],
    'ec2_metadata_service_endpoint',
  );
  if (said !== undefined) {
    if (!/^https?:\/\//.test(said.value) || !URL.canParse(said.value)) {
      throw new SourceFailed(`${said.by} is no http: URL`);
    }
    return said.value.replace(/\/$/, '');
  }
  const mode = await setting(
    context,
    ['AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE'],
    'ec2_metadata_service_endpoint_mode',
  );
  switch (mode?.value.toLowerCase()) {
    case undefined:
    case 'ipv4':
      return 'http://169.254.169.254';
    case 'ipv6':
      return 'http://[fd00:ec2::254]';
    default:
      throw new SourceFailed(`${mode!.by} is '${mode!.value}'; give IPv4 or IPv6`);
  }
}
