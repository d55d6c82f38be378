import { readFile } from 'node:fs/promises';
import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';
import { NotConfigured, SourceFailed, reasonOf } from '../errors.ts';
import { askSts } from '../services/sts.ts';
import { expandHome } from '../shared-config/paths.ts';
import { defaultSessionName, durationText } from './assume-role.ts';
import type { Source } from './source.ts';

export interface WebIdentityRequest {
  readonly tokenFile: string;
  /** Who named the file, for error messages. */
  readonly saidBy: string;
  readonly roleArn: string;
  readonly sessionName?: string | undefined;
  readonly durationSeconds?: string | undefined;
}

/** AssumeRoleWithWebIdentity with the token in a file, read anew each time: it is replaced before it ends. Throws SourceFailed. */
export async function webIdentity(
  context: Context,
  request: WebIdentityRequest,
): Promise<AwsCredentials> {
  const path = expandHome(request.tokenFile, context.env);
  const token = await readFile(path, { encoding: 'utf8', signal: context.signal }).catch(
    (error: unknown) => {
      throw new SourceFailed(
        `cannot read the token file that ${request.saidBy} names: ${reasonOf(error)}`,
      );
    },
  );
  return askSts(context, {
    action: 'AssumeRoleWithWebIdentity',
    parameters: {
      RoleArn: request.roleArn,
      RoleSessionName: request.sessionName || defaultSessionName(),
      DurationSeconds: durationText(request.durationSeconds),
      WebIdentityToken: token.trim(),
    },
  });
}

/** `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` and, if need be, `AWS_ROLE_SESSION_NAME`, as Kubernetes sets them. */
export const webIdentityEnvironment: Source = {
  name: 'web identity',
  async load(context) {
    const { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn } = context.env;
    if (!tokenFile) throw new NotConfigured('AWS_WEB_IDENTITY_TOKEN_FILE is not set');
    if (!roleArn) {
      throw new NotConfigured('AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not');
    }
    return webIdentity(context, {
      tokenFile,
      saidBy: 'AWS_WEB_IDENTITY_TOKEN_FILE',
      roleArn,
      sessionName: context.env['AWS_ROLE_SESSION_NAME'],
    });
  },
};
