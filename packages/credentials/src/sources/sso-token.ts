import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { SourceFailed, reasonOf } from '../errors.ts';
import { dateMember, jsonObject, textMember } from '../services/json.ts';
import { refreshToken } from '../services/sso.ts';
import { homeFolder } from '../shared-config/paths.ts';
import type { SignIn } from './profile-sso.ts';

/** A token is refreshed this long before it ends. */
const refreshAheadMs = 300_000;

/**
 * The access token that `aws sso login` left in its cache. One of an sso-session that is about to end is refreshed and
 * written back. Throws SourceFailed, with the command to sign in with.
 */
export async function ssoToken(
  context: Context,
  signIn: SignIn,
): Promise<{ readonly accessToken: string }> {
  const file = cacheFile(context, signIn.session ?? signIn.startUrl);
  const login = `aws sso login --profile ${signIn.profile}`;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SourceFailed(`there is no token of a sign-in: ${reasonOf(error)}; run: ${login}`);
  });
  const cached = jsonObject(text);
  const accessToken = cached && textMember(cached, 'accessToken');
  const expiresAt = cached && dateMember(cached, 'expiresAt');
  if (!cached || !accessToken || !expiresAt) {
    throw new SourceFailed(`${file} holds no accessToken with its expiresAt; run: ${login}`);
  }
  const left = +expiresAt - Date.now();
  if (left > refreshAheadMs) return { accessToken };

  let failed: unknown;
  if (signIn.session !== undefined) {
    try {
      const fresh = await refresh(context, signIn, cached, file);
      if (fresh !== undefined) return fresh;
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      failed = error;
    }
  }
  if (left > 0) return { accessToken };
  const why = failed === undefined ? '' : ` and cannot be refreshed: ${reasonOf(failed)}`;
  throw new SourceFailed(
    `the token in ${file} expired at ${expiresAt.toISOString()}${why}; run: ${login}`,
  );
}

/** `~/.aws/sso/cache/<SHA-1>.json`: of the name of the session, or of the start URL. */
function cacheFile({ env }: Context, key: string): string {
  const name = createHash('sha1').update(key).digest('hex');
  return join(homeFolder(env), '.aws', 'sso', 'cache', `${name}.json`);
}

/** Undefined where the cache does not hold what a refresh needs. */
async function refresh(
  context: Context,
  { region }: SignIn,
  cached: Readonly<Record<string, unknown>>,
  file: string,
): Promise<{ accessToken: string } | undefined> {
  const clientId = textMember(cached, 'clientId');
  const clientSecret = textMember(cached, 'clientSecret');
  const used = textMember(cached, 'refreshToken');
  if (!clientId || !clientSecret || !used) return undefined;
  const registered = dateMember(cached, 'registrationExpiresAt');
  if (registered !== undefined && +registered <= Date.now()) return undefined;
  const fresh = await refreshToken(context, { region, clientId, clientSecret, refreshToken: used });
  const expiresAt = new Date(Date.now() + fresh.expiresInSeconds * 1_000);
  const kept = {
    ...cached,
    accessToken: fresh.accessToken,
    expiresAt: expiresAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    refreshToken: fresh.refreshToken ?? used,
  };
  await replace(file, `${JSON.stringify(kept, null, 2)}\n`);
  return { accessToken: fresh.accessToken };
}

/** Other programs read the file meanwhile: they find the old or the new one. A cache that cannot be written is no failure. */
async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  try {
    await writeFile(fresh, text, { mode: 0o600 });
    await rename(fresh, file);
  } catch {
    await rm(fresh, { force: true }).catch(() => {});
  }
}
