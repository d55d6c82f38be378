import type { Context } from '../context.ts';
import { switchSetting } from './profile-setting.ts';

export interface Variants {
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
}

/** Whether the environment or the profile asks for FIPS or dual-stack endpoints. Throws SourceFailed. */
export async function configuredVariants(context: Context): Promise<Variants> {
  const fips = await switchSetting(context, ['AWS_USE_FIPS_ENDPOINT'], 'use_fips_endpoint');
  const dual = await switchSetting(
    context,
    ['AWS_USE_DUALSTACK_ENDPOINT'],
    'use_dualstack_endpoint',
  );
  return { useFipsEndpoint: fips ?? false, useDualstackEndpoint: dual ?? false };
}
