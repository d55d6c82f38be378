import { credentialsOf } from '../credentials.ts';
import { NotConfigured, SourceFailed } from '../errors.ts';
import type { Source } from './source.ts';

/** `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, of temporary credentials, `AWS_SESSION_TOKEN`. */
export const environment: Source = {
  name: 'environment',
  async load({ env }) {
    const accessKeyId = env['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
    if (!accessKeyId && !secretAccessKey) {
      throw new NotConfigured('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set');
    }
    if (!accessKeyId || !secretAccessKey) {
      const [there, missing] = accessKeyId
        ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']
        : ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'];
      throw new NotConfigured(`${there} is set, but ${missing} is not`);
    }
    const expiry = env['AWS_CREDENTIAL_EXPIRATION'];
    const expiration = expiry ? new Date(expiry) : undefined;
    if (expiration !== undefined && Number.isNaN(+expiration)) {
      throw new SourceFailed('AWS_CREDENTIAL_EXPIRATION is no date like 2030-01-31T12:00:00Z');
    }
    return credentialsOf({
      accessKeyId,
      secretAccessKey,
      sessionToken: env['AWS_SESSION_TOKEN'],
      expiration,
    });
  },
};

/** The same in a chain, where a profile that somebody chose comes first, as in the AWS SDK for JavaScript v3. */
export const environmentUnlessProfile: Source = {
  name: 'environment',
  async load(context) {
    const { chosenBy } = context.profile;
    if (chosenBy !== undefined) {
      throw new NotConfigured(`not asked, since ${chosenBy} names a profile`);
    }
    return environment.load(context);
  },
};
