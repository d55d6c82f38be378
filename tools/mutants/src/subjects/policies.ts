import { guards } from '@trent/kms-server-stub';
import type { KmsKey } from '@trent/kms-service';
import type { JsonObject, Mutant } from '../mutant.ts';
import {
  allowed,
  alter,
  authorizing,
  instead,
  omit,
  replaceError,
  rewrite,
} from '../ways/index.ts';

const evaluation =
  'A key policy is evaluated as the developer guide says: an explicit denial wins, all elements count';

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Condition?: unknown;
  readonly [element: string]: unknown;
}

function misread(
  id: string,
  breaks: string,
  why: string,
  change: (statements: readonly Statement[]) => readonly Statement[],
): Mutant {
  return {
    id: `policy-${id}`,
    breaks,
    why,
    violates: evaluation,
    operations: ['PutKeyPolicy'],
    change: () =>
      authorizing((request, own) =>
        own({ ...request, key: request.key && withPolicy(request.key, change) }),
      ),
  };
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What each operation asks permission for. */
const permitted = Object.values(guards)
  .map(({ operation, permissions }) => ({
    operation,
    actions: permissions
      .filter(({ when, policy }) => (when ?? null) === null && policy !== 'grant')
      .map(({ action }) => action),
  }))
  .filter(({ actions }) => actions.length > 0);

export const policies: readonly Mutant[] = [
  {
    id: 'policy-not-enforced',
    breaks: 'Everyone may do everything',
    why: 'Seen in all implementations by default: policies are stored and never read',
    violates: 'Nobody has access without a policy or a grant',
    operations: ['PutKeyPolicy'],
    change: () => authorizing(() => allowed),
  },
  {
    id: 'policy-account-is-enough',
    breaks: 'Every principal of the account may do everything',
    why: 'Accounts alone are told apart',
    violates: 'Nobody has access without a policy or a grant',
    operations: ['PutKeyPolicy'],
    change: () =>
      authorizing((request, own) =>
        request.principal.accountId === request.accountId ? allowed : own(request),
      ),
  },
  ...permitted.map(({ operation, actions }): Mutant => ({
    id: `permission-${operation}`,
    breaks: `Every principal of the account may call ${operation}`,
    why: 'One operation forgets to ask',
    violates: `${operation} needs the permission ${actions.join(' and ')}`,
    operations: [operation],
    change: () =>
      authorizing((request, own) =>
        actions.includes(request.action) && request.principal.accountId === request.accountId
          ? allowed
          : own(request),
      ),
  })),
  misread(
    'deny-ignored',
    'Denials are ignored',
    'Statements are searched for one that allows',
    (statements) => statements.filter(({ Effect }) => Effect !== 'Deny'),
  ),
  misread('last-wins', 'The last statement that fits decides', 'As in a firewall', (statements) =>
    statements.filter(
      ({ Effect }, at) =>
        Effect !== 'Deny' || statements.slice(at + 1).every((later) => later.Effect === 'Deny'),
    ),
  ),
  misread('first-wins', 'The first statement that fits decides', 'As in a firewall', (statements) =>
    statements.filter(
      ({ Effect }, at) =>
        Effect !== 'Deny' || statements.slice(0, at).every((earlier) => earlier.Effect === 'Deny'),
    ),
  ),
  misread(
    'first-statement-only',
    'Only the first statement is read',
    'An object where a list was meant',
    (statements) => statements.slice(0, 1),
  ),
  misread(
    'action-ignored',
    'Statements hold for all actions',
    'Principals alone are looked at',
    (statements) =>
      statements.map((one) =>
        one.Effect === 'Allow' ? { ...without(one, 'NotAction'), Action: 'kms:*' } : one,
      ),
  ),
  misread(
    'principal-ignored',
    'Statements hold for all principals',
    'Actions alone are looked at',
    (statements) =>
      statements.map((one) =>
        one.Effect === 'Allow' ? { ...without(one, 'NotPrincipal'), Principal: '*' } : one,
      ),
  ),
  misread('condition-ignored', 'Conditions are ignored', 'Not implemented', (statements) =>
    statements.map((one) => without(one, 'Condition')),
  ),
  misread(
    'condition-never-holds',
    'Statements with a condition never hold',
    'Not implemented, on the safe side',
    (statements) => statements.filter(({ Condition }) => Condition === undefined),
  ),
  misread(
    'wildcard-ignored',
    'Wildcards in actions fit nothing but themselves',
    'Compared as text',
    (statements) =>
      statements
        .map((one) => ({
          ...one,
          Action: listOf(one.Action).filter((action) => !/^kms:.+[*?]/.test(String(action))),
        }))
        .map((one) => (one.Action.length === 0 ? { ...one, Action: 'kms:None' } : one)),
  ),
  misread(
    'first-action-only',
    'Only the first action of a list counts',
    'A text where a list was meant',
    (statements) =>
      statements.map((one) =>
        one.Action === undefined ? one : { ...one, Action: listOf(one.Action)[0] },
      ),
  ),
  misread(
    'first-principal-only',
    'Only the first principal of a list counts',
    'A text where a list was meant',
    (statements) =>
      statements.map((one) => {
        const aws = (one.Principal as { AWS?: unknown } | undefined)?.AWS;
        return Array.isArray(aws) ? { ...one, Principal: { AWS: aws[0] } } : one;
      }),
  ),
  misread(
    'single-action-ignored',
    'An action that is no list is ignored',
    'A list where a text may be',
    (statements) =>
      statements.map((one) =>
        typeof one.Action === 'string' && one.Action !== 'kms:*'
          ? { ...one, Action: 'kms:None' }
          : one,
      ),
  ),
  misread(
    'not-action-as-action',
    'NotAction is read as Action',
    'One code for both',
    (statements) =>
      statements.map(({ NotAction, ...one }) =>
        NotAction === undefined ? one : { ...one, Action: NotAction },
      ),
  ),
  misread(
    'user-is-account',
    'A user that a statement names stands for its account',
    'Only the account of the ARN is read',
    (statements) => statements.map((one) => ({ ...one, Principal: accounts(one.Principal) })),
  ),
  {
    id: 'policy-put-forgotten',
    breaks: 'PutKeyPolicy answers, and the policy is the old one',
    why: 'The change is not written',
    violates: 'PutKeyPolicy replaces the key policy',
    operations: ['PutKeyPolicy'],
    change: () =>
      instead('putKeyPolicy', async (input, call, own, service) => {
        const { Policy } = await service.getKeyPolicy({ KeyId: input.KeyId }, call);
        await own(input);
        await service.putKeyPolicy(
          { KeyId: input.KeyId, Policy: Policy!, BypassPolicyLockoutSafetyCheck: true },
          call,
        );
      }),
  },
  {
    id: 'policy-put-without-effect',
    breaks: 'A policy that was put is shown, and the one of the creation counts',
    why: 'Parsed once, and kept',
    violates: 'PutKeyPolicy replaces the key policy',
    operations: ['PutKeyPolicy'],
    change: () => {
      const first = new Map<string, string | null>();
      return authorizing((request, own) => {
        const { key } = request;
        if (key === null) return own(request);
        if (!first.has(key.facts.keyId)) first.set(key.facts.keyId, key.facts.policy);
        return own({ ...request, key: keyWith(key, first.get(key.facts.keyId)!) });
      });
    },
  },
  {
    id: 'policy-of-creation-ignored',
    breaks: 'CreateKey ignores Policy',
    why: 'Only PutKeyPolicy was thought of',
    violates: 'Policy of CreateKey is the key policy',
    operations: ['CreateKey'],
    change: () =>
      instead('createKey', async (input, _call, own) => {
        const right = await own(input);
        return input.Policy === undefined ? right : own(omit('Policy')({ ...input }) as never);
      }),
  },
  {
    id: 'policy-get-default-always',
    breaks: 'GetKeyPolicy always answers the default policy',
    why: 'A stand-in',
    violates: 'GetKeyPolicy answers the policy that was put',
    operations: ['GetKeyPolicy'],
    change: () =>
      alter('GetKeyPolicy', (output) => ({
        ...output,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Id: 'key-default-1',
          Statement: [
            {
              Sid: 'Enable IAM User Permissions',
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:root' },
              Action: 'kms:*',
              Resource: '*',
            },
          ],
        }),
      })),
  },
  {
    id: 'policy-get-object',
    breaks: 'GetKeyPolicy answers the policy as an object',
    why: 'It is JSON, after all',
    violates: 'Policy is a text',
    operations: ['GetKeyPolicy'],
    change: () =>
      alter('GetKeyPolicy', (output) => ({
        ...output,
        Policy: JSON.parse(String(output['Policy'])),
      })),
  },
  {
    id: 'policy-get-loses-sids',
    breaks: 'GetKeyPolicy leaves out Sids',
    why: 'Written anew from what is needed',
    violates: 'GetKeyPolicy answers the policy that was put',
    operations: ['GetKeyPolicy'],
    change: () =>
      rewritten((policy) => ({
        ...policy,
        Statement: listOf(policy['Statement']).map((one) => without(one as Statement, 'Sid')),
      })),
  },
  {
    id: 'policy-get-loses-conditions',
    breaks: 'GetKeyPolicy leaves out conditions',
    why: 'Written anew from what is needed',
    violates: 'GetKeyPolicy answers the policy that was put',
    operations: ['GetKeyPolicy'],
    change: () =>
      rewritten((policy) => ({
        ...policy,
        Statement: listOf(policy['Statement']).map((one) => without(one as Statement, 'Condition')),
      })),
  },
  {
    id: 'policy-get-escaped',
    breaks: 'GetKeyPolicy answers the policy URL-encoded',
    why: 'As IAM does',
    violates: 'Policy is JSON text',
    operations: ['GetKeyPolicy'],
    change: () =>
      alter('GetKeyPolicy', (output) => ({
        ...output,
        Policy: encodeURIComponent(String(output['Policy'])),
      })),
  },
  {
    id: 'policy-names-empty',
    breaks: 'ListKeyPolicies lists nothing where no policy was put',
    why: 'The default policy is not stored',
    violates: 'Recorded: the list is default',
    operations: ['ListKeyPolicies'],
    change: () => alter('ListKeyPolicies', (output) => ({ ...output, PolicyNames: [] })),
  },
  {
    id: 'policy-names-others',
    breaks: 'ListKeyPolicies lists a second policy',
    why: 'The name is a UUID beside default',
    violates: 'A key has one policy',
    operations: ['ListKeyPolicies'],
    change: () =>
      alter('ListKeyPolicies', (output) => ({
        ...output,
        PolicyNames: ['default', 'key-default-1'],
      })),
  },
  {
    id: 'policy-lockout-unchecked',
    breaks: 'PutKeyPolicy accepts a policy that locks its caller out',
    why: 'The check is missing',
    violates: 'The caller must be able to put the policy again',
    operations: ['PutKeyPolicy'],
    change: () =>
      rewrite('PutKeyPolicy', (input) => ({ ...input, BypassPolicyLockoutSafetyCheck: true })),
  },
  {
    id: 'policy-lockout-unchecked-at-creation',
    breaks: 'CreateKey accepts a policy that locks its caller out',
    why: 'The check is missing',
    violates: 'The caller must be able to put the policy again',
    operations: ['CreateKey'],
    change: () =>
      rewrite('CreateKey', (input) => ({ ...input, BypassPolicyLockoutSafetyCheck: true })),
  },
  {
    id: 'policy-lockout-bypass-ignored',
    breaks: 'BypassPolicyLockoutSafetyCheck is ignored',
    why: 'The member is not read',
    violates: 'BypassPolicyLockoutSafetyCheck lets such a policy through',
    operations: ['PutKeyPolicy', 'CreateKey'],
    change: () => rewrite(['PutKeyPolicy', 'CreateKey'], omit('BypassPolicyLockoutSafetyCheck')),
  },
  {
    id: 'policy-malformed-accepted',
    breaks: 'What is no policy is accepted',
    why: 'It is stored as text',
    violates: 'A malformed policy is a MalformedPolicyDocumentException',
    operations: ['PutKeyPolicy'],
    change: () =>
      instead('putKeyPolicy', async (input, call, own, service) => {
        try {
          await own(input);
        } catch (error) {
          const { code, message } = error as { code?: string; message: string };
          if (code !== 'MalformedPolicyDocumentException' || message.includes('future'))
            throw error;
          await service.describeKey({ KeyId: input.KeyId }, call);
        }
      }),
  },
  {
    id: 'policy-malformed-is-validation',
    breaks: 'A malformed policy is a ValidationException',
    why: 'One error for all bad input',
    violates: 'A malformed policy is a MalformedPolicyDocumentException',
    operations: ['PutKeyPolicy', 'CreateKey'],
    change: () => replaceError('*', 'MalformedPolicyDocumentException', 'ValidationException'),
  },
  {
    id: 'policy-malformed-fails',
    breaks: 'A policy that is not JSON is answered with 500',
    why: 'JSON.parse throws',
    violates: 'Bad input is never a 5xx',
    operations: ['PutKeyPolicy', 'CreateKey'],
    change: () => ({
      refuses: (input, operation) => {
        if (['PutKeyPolicy', 'CreateKey'].includes(operation) && input['Policy'] !== undefined)
          JSON.parse(String(input['Policy']));
      },
    }),
  },
  {
    id: 'access-denied-403',
    breaks: 'A refusal for want of permission has status 403',
    why: 'What HTTP has',
    violates: 'Errors of the client have status 400',
    operations: [],
    change: () => replaceError('*', 'AccessDeniedException', 'AccessDeniedException', 403),
  },
  {
    id: 'access-denied-otherwise',
    breaks: 'A refusal for want of permission is an UnauthorizedException',
    why: 'The name of another service',
    violates: 'It is an AccessDeniedException',
    operations: [],
    change: () => replaceError('*', 'AccessDeniedException', 'UnauthorizedException'),
  },
  {
    id: 'access-denied-not-found',
    breaks: 'A refusal for want of permission is a NotFoundException',
    why: 'Nobody learns what exists',
    violates: 'It is an AccessDeniedException',
    operations: [],
    change: () => replaceError('*', 'AccessDeniedException', 'NotFoundException'),
  },
];

function without(statement: Statement, element: string): Statement {
  return omit(element)(statement) as Statement;
}

/** Users of an account stand for all of its principals. */
function accounts(principal: unknown): unknown {
  const aws = (principal as { AWS?: unknown } | undefined)?.AWS;
  if (aws === undefined) return principal;
  const all = listOf(aws).flatMap((arn) => {
    const account = /^arn:aws:iam::(\d{12}):user\//.exec(String(arn))?.[1];
    return account === undefined
      ? [arn]
      : ['admin', 'second'].map((name) => `arn:aws:iam::${account}:user/${name}`);
  });
  return { AWS: all };
}

/** The key as a policy other than its own would have it. */
function withPolicy(
  key: KmsKey,
  change: (statements: readonly Statement[]) => readonly Statement[],
): KmsKey {
  if (key.facts.policy === null) return key;
  const policy = JSON.parse(key.facts.policy) as JsonObject;
  const Statement = change(listOf(policy['Statement']) as readonly Statement[]);
  return keyWith(key, JSON.stringify({ ...policy, Statement }));
}

function keyWith(key: KmsKey, policy: string | null): KmsKey {
  return Object.create(key, { facts: { value: { ...key.facts, policy } } }) as KmsKey;
}

function rewritten(change: (policy: JsonObject) => JsonObject): ReturnType<Mutant['change']> {
  return alter('GetKeyPolicy', (output) => ({
    ...output,
    Policy: JSON.stringify(change(JSON.parse(String(output['Policy'])) as JsonObject)),
  }));
}
