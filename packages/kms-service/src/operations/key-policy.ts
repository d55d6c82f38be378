import type { Invocation } from '../guard/invocation.ts';
import { refusal } from '../guard/refusal.ts';
import { keyArn } from '../keys/arn.ts';
import { callerFromArn } from '../policy/caller.ts';
import { isDefaultPolicy } from '../policy/default-policy.ts';
import { keepsPutKeyPolicy } from '../policy/lockout.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import { PolicyDocumentError } from '../policy/policy-document-error.ts';
import type { PolicyDocument } from '../policy/policy-document.ts';
import { requestLookup } from '../policy/request-lookup.ts';
import type { KeyReference, Scope } from '../store/records.ts';

/** Quota of the service: length of a key policy in bytes. */
const maxPolicyBytes = 32_768;

/** What the policy is for: the key, and what policies may ask about it. */
export interface PolicySubject extends Scope, KeyReference {
  readonly spec: string;
  readonly usage: string;
}

/**
 * The key policy of a request, `null` for one that says what the default one says. Throws what the service refuses it
 * with: one that is too long, breaks the grammar, or would keep the caller from putting another one.
 */
export function readKeyPolicy(
  text: string,
  subject: PolicySubject,
  invocation: Invocation,
  bypassesLockoutCheck: boolean,
): string | null {
  if (Buffer.byteLength(text) > maxPolicyBytes) {
    throw refusal('policy-too-large', { limit: maxPolicyBytes });
  }
  const document = parse(text);
  if (isDefaultPolicy(JSON.parse(text), subject)) return text;
  if (!bypassesLockoutCheck && !staysManageable(document, subject, invocation)) {
    throw refusal('policy-lockout');
  }
  return text;
}

function parse(text: string): PolicyDocument {
  try {
    return parsePolicy(text, 'key-policy');
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    if (/(?:^|\.)(?:Not)?Principal\b/.test(error.path)) throw refusal('policy-principal-invalid');
    throw refusal('policy-malformed', { value: error.message.replace(/\.$/, '') });
  }
}

function staysManageable(
  document: PolicyDocument,
  subject: PolicySubject,
  { call, services }: Invocation,
): boolean {
  const caller = callerFromArn(call.identity.arn);
  return keepsPutKeyPolicy(document, {
    caller,
    keyArn: keyArn(subject, subject.keyId),
    lookup: requestLookup({
      operation: 'PutKeyPolicy',
      input: {},
      key: {
        accountId: subject.accountId,
        spec: subject.spec,
        usage: subject.usage,
        origin: 'AWS_KMS',
        multiRegion: false,
        aliases: [],
        tags: {},
      },
      caller,
      userId: call.identity.userId ?? null,
      principalTags: call.identity.tags ?? {},
      viaService: call.identity.viaService ?? null,
      sourceArn: call.identity.sourceArn ?? null,
      sourceIp: call.connection.remoteAddress ?? null,
      userAgent: null,
      secureTransport: call.connection.secure,
      region: call.region,
      time: services.clock(),
    }),
  });
}
