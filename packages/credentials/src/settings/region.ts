import type { Context } from '../context.ts';
import { setting } from './profile-setting.ts';

/** The Region that the option, the environment or the chosen profile names; undefined where none does. */
export async function configuredRegion(context: Context): Promise<string | undefined> {
  if (context.options.region !== undefined) return context.options.region;
  return (await setting(context, ['AWS_REGION', 'AWS_DEFAULT_REGION'], 'region'))?.value;
}
