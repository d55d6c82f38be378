import { randomUUID } from 'node:crypto';
import { kmsService } from '@trent/kms-server-stub';
import type { AuditRecord, OperationDescriptor } from '@trent/server-runtime';
import type { Caller } from '../authenticate.ts';
import { isReadOnly } from './read-only.ts';
import { recordedMembers } from './recorded-members.ts';
import { userIdentity } from './user-identity.ts';

/** Longest error message in an event, in characters. */
const longestMessage = 1_024;

/**
 * One request as an event in the shape of CloudTrail's records (CloudTrail user guide, record contents), version 1.11.
 * It holds no secret: neither what was encrypted nor what came out, no grant token, no session token.
 */
export function auditEvent(record: AuditRecord<Caller>): object {
  const { caller, connection, errorCode, errorMessage, operation } = record;
  const described = describe(operation);
  return {
    eventVersion: '1.11',
    userIdentity: userIdentity(caller),
    eventTime: eventTime(record.receivedAt),
    eventSource: 'kms.amazonaws.com',
    eventName: operation,
    awsRegion: caller?.region ?? null,
    sourceIPAddress: connection.remoteAddress ?? null,
    userAgent: record.userAgent,
    // JSON leaves out what is undefined.
    errorCode: errorCode ?? undefined,
    errorMessage: errorMessage === '' ? undefined : recordedMessage(errorMessage),
    requestParameters:
      described === undefined || record.input === null
        ? null
        : recordedMembers(described.input, record.input),
    responseElements: responseElements(described, record),
    requestID: record.requestId,
    eventID: randomUUID(),
    readOnly: operation !== null && isReadOnly(operation),
    resources: record.resources.map(({ arn, accountId }) => ({
      accountId,
      type: 'AWS::KMS::Key',
      ARN: arn,
    })),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: caller?.identity.accountId ?? null,
    eventCategory: 'Management',
    tlsDetails: connection.secure ? {} : undefined,
  };
}

/** Violations of constraints repeat values, and whoever has a grant token can use it. */
function recordedMessage(message: string): string {
  return / at 'grantTokens?\b/.test(message)
    ? 'A grant token does not satisfy its constraints.'
    : message.slice(0, longestMessage);
}

/** Events of one second share the text. */
let last = { second: Number.NaN, text: '' };

function eventTime(at: Date): string {
  const second = Math.floor(at.getTime() / 1_000);
  if (second !== last.second) last = { second, text: `${at.toISOString().slice(0, 19)}Z` };
  return last.text;
}

function describe(operation: string | null): OperationDescriptor | undefined {
  if (operation === null || !Object.hasOwn(kmsService.operations, operation)) return undefined;
  return kmsService.operations[operation];
}

/** CloudTrail has them for calls that change something, and not for those that use a key. */
function responseElements(
  described: OperationDescriptor | undefined,
  { output, operation }: AuditRecord<Caller>,
): object | null {
  if (described === undefined || described.output === null || output === null) return null;
  return operation === null || isReadOnly(operation)
    ? null
    : recordedMembers(described.output, output);
}
