import { ALGORITHM } from './authorization.ts';

/** Last element of every credential scope. */
export const TERMINATOR = 'aws4_request';

/** `20150830/us-east-1/kms/aws4_request` */
export function credentialScope(day: string, region: string, service: string): string {
  return `${day}/${region}/${service}/${TERMINATOR}`;
}

/** AWS, "Create a signed AWS API request", step 3; `amzDate` as `20150830T123600Z`. */
export function stringToSign(amzDate: string, scope: string, canonicalRequestHash: string): string {
  return `${ALGORITHM}\n${amzDate}\n${scope}\n${canonicalRequestHash}`;
}
