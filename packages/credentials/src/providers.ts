import type { SourceOptions } from './context.ts';
import { providerOf } from './provider.ts';
import type { AwsCredentialProvider } from './provider.ts';
import { assumeRole } from './sources/assume-role.ts';
import type { RoleRequest } from './sources/assume-role.ts';
import { container } from './sources/container.ts';
import { environment, environmentUnlessProfile } from './sources/environment.ts';
import { instanceMetadata } from './sources/instance-metadata.ts';
import { profile } from './sources/profile.ts';
import { webIdentityEnvironment } from './sources/web-identity.ts';

/**
 * The default chain, in the order of the AWS SDK for JavaScript v3: environment, profile (static keys, role, web
 * identity, process, IAM Identity Center), web identity of the environment, container, instance metadata. The first that
 * is set up decides: where it fails, the chain stops. Where the option or `AWS_PROFILE` names a profile, the environment's
 * keys do not count.
 *
 * The provider rejects with CredentialsError.
 */
export function defaultCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf(
    [environmentUnlessProfile, profile, webIdentityEnvironment, container, instanceMetadata()],
    options,
  );
}

/** `AWS_ACCESS_KEY_ID` and its siblings, and nothing else. */
export function environmentCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf([environment], options);
}

/** A profile of the shared config files, and nothing else. */
export function profileCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf([profile], options);
}

/** The token file that the environment names, as in Kubernetes, and nothing else. */
export function webIdentityCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf([webIdentityEnvironment], options);
}

/** The endpoint beside a container, and nothing else. */
export function containerCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf([container], options);
}

/** The role of an EC2 instance, and nothing else. */
export function instanceCredentials(options: SourceOptions = {}): AwsCredentialProvider {
  return providerOf([instanceMetadata()], options);
}

/** A role, assumed with the credentials of `source`, by default those of the default chain. */
export function roleCredentials(
  request: RoleRequest & { readonly source?: AwsCredentialProvider },
  options: SourceOptions = {},
): AwsCredentialProvider {
  const source = request.source ?? defaultCredentials(options);
  return providerOf(
    [
      {
        name: `role ${request.roleArn}`,
        load: async (context) =>
          assumeRole(context, request, await source({ signal: context.signal })),
      },
    ],
    options,
  );
}
