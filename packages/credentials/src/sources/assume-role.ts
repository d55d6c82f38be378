import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed } from '../errors.ts';
import { askSts } from '../services/sts.ts';

/** What AssumeRole is asked for. */
export interface RoleRequest {
  readonly roleArn: string;
  /** Default: one made of the time. */
  readonly sessionName?: string | undefined;
  readonly externalId?: string | undefined;
  /** 900 to 43 200 seconds, within what the role allows. Default: STS's own, an hour. */
  readonly durationSeconds?: string | number | undefined;
  /** Serial number or ARN of an MFA device: its code is asked for by the option `mfaCode`. */
  readonly mfaSerial?: string | undefined;
}

/** Throws SourceFailed. */
export async function assumeRole(
  context: Context,
  request: RoleRequest,
  signer: AwsCredentials,
): Promise<AwsCredentials> {
  const { roleArn, externalId, mfaSerial } = request;
  return askSts(context, {
    action: 'AssumeRole',
    signer,
    parameters: {
      RoleArn: roleArn,
      RoleSessionName: request.sessionName ?? defaultSessionName(),
      ExternalId: externalId,
      DurationSeconds: durationText(request.durationSeconds),
      SerialNumber: mfaSerial,
      TokenCode: mfaSerial === undefined ? undefined : await mfaCode(context, roleArn, mfaSerial),
    },
  });
}

export function defaultSessionName(): string {
  return `trent-${Date.now()}`;
}

/** Throws SourceFailed where it is no whole number. */
export function durationText(seconds: string | number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  const text = String(seconds);
  if (!/^\d+$/.test(text)) {
    throw new SourceFailed(`duration_seconds is '${text}'; give a whole number of seconds`);
  }
  return text;
}

async function mfaCode(context: Context, roleArn: string, serial: string): Promise<string> {
  const ask = context.options.mfaCode;
  if (ask === undefined) {
    throw new SourceFailed(
      `role ${roleArn} needs a code of the MFA device ${serial}; give the option mfaCode, a function that asks for it`,
    );
  }
  return ask(serial, { signal: context.signal });
}
