import type { Context } from '../context.ts';
import { SourceFailed } from '../errors.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Setting } from '../shared-config/shared-config.ts';

/** A setting with the words by which its user knows it: the name of a variable, or file and line. */
export interface Said {
  readonly value: string;
  readonly by: string;
}

/** What the environment says, else what the chosen profile says, undefined where neither does; empty is nothing. */
export async function setting(
  context: Context,
  variables: readonly string[],
  key?: string,
): Promise<Said | undefined> {
  for (const name of variables) {
    const value = context.env[name];
    if (value) return { value, by: name };
  }
  if (key === undefined) return undefined;
  const found = await profileSetting(context, key);
  return found?.value ? { value: found.value, by: at(found) } : undefined;
}

/** Like `setting`, for what is on or off. Throws SourceFailed for any other word than true and false. */
export async function switchSetting(
  context: Context,
  variables: readonly string[],
  key?: string,
): Promise<boolean | undefined> {
  const said = await setting(context, variables, key);
  if (said === undefined) return undefined;
  const word = said.value.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  throw new SourceFailed(`${said.by} is '${said.value}'; give true or false`);
}

/** A setting of the chosen profile. */
export async function profileSetting(context: Context, key: string): Promise<Setting | undefined> {
  const { profiles } = await context.sharedConfig();
  return profiles.get(context.profile.name)?.settings.get(key);
}
