import { ServiceError } from '@trent/protocol';
import type { JsonObject, Mutant } from '../mutant.ts';
import {
  allowed,
  alter,
  authorizing,
  changeGuard,
  instead,
  omit,
  refused,
  replaceError,
  rewrite,
  storing,
  withoutCheck,
} from '../ways/index.ts';

const entries = (
  id: string,
  breaks: string,
  why: string,
  change: (entry: JsonObject) => JsonObject,
): Mutant => ({
  id: `grant-entry-${id}`,
  breaks,
  why,
  violates: 'Entries of ListGrants tell the grant as it was made, and never its token',
  operations: ['ListGrants', 'ListRetirableGrants'],
  change: () =>
    alter(['ListGrants', 'ListRetirableGrants'], (output) => ({
      ...output,
      Grants: (output['Grants'] as readonly JsonObject[]).map(change),
    })),
});

export const grants: readonly Mutant[] = [
  {
    id: 'grant-without-effect',
    breaks: 'A grant allows nothing',
    why: 'Grants are stored and never read',
    violates: 'A grant allows its grantee the operations in it',
    operations: ['CreateGrant'],
    change: () => authorizing((request, own) => own({ ...request, grants: () => [] })),
  },
  {
    id: 'grant-allows-everything',
    breaks: 'A grant allows all operations',
    why: 'The list of operations is not looked at',
    violates: 'A grant allows the operations in it alone',
    operations: ['CreateGrant'],
    change: () =>
      changeGrants((grant, request) => ({ ...grant, operations: [request.action.slice(4)] })),
  },
  {
    id: 'grant-to-everyone',
    breaks: 'A grant works for everyone',
    why: 'The grantee is not looked at',
    violates: 'A grant works for its grantee alone',
    operations: ['CreateGrant'],
    change: () => changeGrants((grant, request) => ({ ...grant, grantee: request.principal.arn })),
  },
  {
    id: 'grant-equals-ignored',
    breaks: 'EncryptionContextEquals is ignored',
    why: 'Constraints are stored and never read',
    violates: 'A grant works with the encryption context of its constraint alone',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants((grant) => ({
        ...grant,
        constraints: { ...grant.constraints, encryptionContextEquals: null },
      })),
  },
  {
    id: 'grant-subset-ignored',
    breaks: 'EncryptionContextSubset is ignored',
    why: 'Constraints are stored and never read',
    violates: 'A grant works with an encryption context that has the pairs of its constraint',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants((grant) => ({
        ...grant,
        constraints: { ...grant.constraints, encryptionContextSubset: null },
      })),
  },
  {
    id: 'grant-equals-is-subset',
    breaks: 'EncryptionContextEquals allows further pairs',
    why: 'One comparison for both',
    violates: 'EncryptionContextEquals allows exactly these pairs',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants(({ constraints, ...grant }) => ({
        ...grant,
        constraints: {
          ...constraints,
          encryptionContextSubset:
            constraints.encryptionContextSubset ?? constraints.encryptionContextEquals,
          encryptionContextEquals: null,
        },
      })),
  },
  {
    id: 'grant-subset-is-equals',
    breaks: 'EncryptionContextSubset allows no further pairs',
    why: 'One comparison for both',
    violates: 'EncryptionContextSubset allows further pairs',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants(({ constraints, ...grant }) => ({
        ...grant,
        constraints: {
          ...constraints,
          encryptionContextEquals:
            constraints.encryptionContextEquals ?? constraints.encryptionContextSubset,
          encryptionContextSubset: null,
        },
      })),
  },
  {
    id: 'grant-constraint-keys-only',
    breaks: 'Constraints look at the keys of a context, not at its values',
    why: 'As kms:EncryptionContextKeys',
    violates: 'Constraints are about pairs',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants((grant, { encryptionContext }) => ({
        ...grant,
        constraints: {
          ...grant.constraints,
          encryptionContextEquals: valuesOf(
            grant.constraints.encryptionContextEquals,
            encryptionContext,
          ),
          encryptionContextSubset: valuesOf(
            grant.constraints.encryptionContextSubset,
            encryptionContext,
          ),
        },
      })),
  },
  {
    id: 'grant-constraint-value-case',
    breaks: 'Constraints compare values without case',
    why: 'As condition keys are compared',
    violates: 'Values of a constraint are case-sensitive',
    operations: ['CreateGrant', 'Encrypt'],
    change: () =>
      changeGrants((grant, { encryptionContext }) => ({
        ...grant,
        constraints: {
          ...grant.constraints,
          encryptionContextEquals: foldedOf(
            grant.constraints.encryptionContextEquals,
            encryptionContext,
          ),
          encryptionContextSubset: foldedOf(
            grant.constraints.encryptionContextSubset,
            encryptionContext,
          ),
        },
      })),
  },
  {
    id: 'grant-constraint-on-describe-key',
    breaks: 'Constraints on the context apply to DescribeKey too',
    why: 'DescribeKey has no context, so it never fits',
    violates: 'Constraints on the encryption context do not apply to DescribeKey',
    operations: ['CreateGrant', 'DescribeKey'],
    change: () =>
      authorizing((request, own) =>
        own(
          request.action === 'kms:DescribeKey'
            ? {
                ...request,
                grants: async () =>
                  (await request.grants()).filter(
                    ({ constraints }) =>
                      constraints.encryptionContextEquals === null &&
                      constraints.encryptionContextSubset === null,
                  ),
              }
            : request,
        ),
      ),
  },
  {
    id: 'grant-revoke-forgotten',
    breaks: 'A revoked grant still works',
    why: 'A cache that is not told',
    violates: 'A revoked grant allows nothing',
    operations: ['RevokeGrant'],
    change: () => keepingGrants('revokeGrant'),
  },
  {
    id: 'grant-retire-forgotten',
    breaks: 'A retired grant still works',
    why: 'A cache that is not told',
    violates: 'A retired grant allows nothing',
    operations: ['RetireGrant'],
    change: () => keepingGrants('retireGrant'),
  },
  {
    id: 'grant-revoke-does-nothing',
    breaks: 'RevokeGrant answers, and the grant is still listed and works',
    why: 'The change is not written',
    violates: 'A revoked grant is gone',
    operations: ['RevokeGrant'],
    change: () => storing(() => ({ deleteGrant: async () => true })),
  },
  {
    id: 'grant-revoke-removes-all',
    breaks: 'RevokeGrant removes every grant of the key',
    why: 'Deleted by key',
    violates: 'RevokeGrant removes one grant',
    operations: ['RevokeGrant'],
    change: () =>
      storing((store) => ({
        deleteGrant: async (key, grantId) => {
          const found = await store.findGrant(key, grantId);
          if (found === null) return false;
          for (const grant of await store.grantsOfKey(key))
            await store.deleteGrant(key, grant.grantId);
          return true;
        },
      })),
  },
  {
    id: 'grant-revoke-unknown-accepted',
    breaks: 'RevokeGrant of an unknown grant succeeds',
    why: 'There is nothing to do',
    violates: 'An unknown grant is refused',
    operations: ['RevokeGrant'],
    change: () => ({
      answer: (answer, { operation }) =>
        operation === 'RevokeGrant' &&
        ['NotFoundException', 'InvalidGrantIdException'].includes(String(answer.body?.['__type']))
          ? { ...answer, status: 200, body: null }
          : answer,
    }),
  },
  {
    id: 'grant-retire-by-anyone',
    breaks: 'Anyone may retire a grant',
    why: 'The token is taken for the permission',
    violates: 'The retiring principal, the grantee if allowed, and the account may retire',
    operations: ['RetireGrant'],
    change: () =>
      authorizing((request, own) => (request.policy === 'grant' ? allowed : own(request))),
  },
  {
    id: 'grant-retire-by-account-refused',
    breaks: 'Only the retiring principal may retire a grant',
    why: 'The account is forgotten',
    violates: 'The account that made the grant may retire it',
    operations: ['RetireGrant'],
    change: () =>
      authorizing(async (request, own) =>
        request.policy === 'grant' && request.grant?.retiring !== request.principal.arn
          ? refused
          : own(request),
      ),
  },
  {
    id: 'grant-retire-by-token-refused',
    breaks: 'RetireGrant does not take a token',
    why: 'Only the IDs were thought of',
    violates: 'RetireGrant takes a token, or KeyId and GrantId',
    operations: ['RetireGrant'],
    change: () =>
      instead('retireGrant', (input, _call, own) => {
        if (input.GrantToken !== undefined) throw new ServiceError('ValidationException', 'no');
        return own(input);
      }),
  },
  {
    id: 'grant-retire-by-id-refused',
    breaks: 'RetireGrant takes a token only',
    why: 'Only the token was thought of',
    violates: 'RetireGrant takes a token, or KeyId and GrantId',
    operations: ['RetireGrant'],
    change: () =>
      instead('retireGrant', (input, _call, own) => {
        if (input.GrantToken === undefined) throw new ServiceError('ValidationException', 'no');
        return own(input);
      }),
  },
  {
    id: 'grant-retire-nothing-accepted',
    breaks: 'RetireGrant without anything succeeds',
    why: 'There is nothing to do',
    violates: 'RetireGrant takes a token, or KeyId and GrantId',
    operations: ['RetireGrant'],
    change: () =>
      instead('retireGrant', (input, _call, own) =>
        input.GrantToken === undefined && input.KeyId === undefined && input.GrantId === undefined
          ? undefined
          : own(input),
      ),
  },
  {
    id: 'grant-name-ignored',
    breaks: 'The same named grant is made twice',
    why: 'Name is stored, and nothing else',
    violates: 'An identical grant with a name is made once',
    operations: ['CreateGrant'],
    change: () =>
      storing((store) => ({
        createGrant: (grant, target, limit) =>
          store.createGrant({ ...grant, name: null }, target, limit),
      })),
  },
  {
    id: 'grant-without-name-once',
    breaks: 'Two grants without names are one where they are alike',
    why: 'Idempotent on purpose',
    violates: 'Without a name each call makes a grant',
    operations: ['CreateGrant'],
    change: () => {
      const made = new Map<string, object>();
      return instead('createGrant', async (input, _call, own) => {
        if (input.Name !== undefined || input.DryRun === true) return own(input);
        const key = JSON.stringify(input);
        if (!made.has(key)) made.set(key, await own(input));
        return made.get(key) as never;
      });
    },
  },
  {
    id: 'grant-name-alone-decides',
    breaks: 'A grant with the name of another is not made, whatever else it says',
    why: 'The name is the key',
    violates: 'A grant that differs in anything is another grant',
    operations: ['CreateGrant'],
    change: () => {
      const made = new Map<string, object>();
      return instead('createGrant', async (input, _call, own) => {
        if (input.Name === undefined) return own(input);
        const key = `${input.KeyId}/${input.Name}`;
        if (!made.has(key)) made.set(key, await own(input));
        return made.get(key) as never;
      });
    },
  },
  {
    id: 'grant-both-constraints-accepted',
    breaks: 'Both constraints on the context are accepted',
    why: 'They do not seem to exclude each other',
    violates: 'One constraint on the encryption context at most',
    operations: ['CreateGrant'],
    change: () =>
      rewrite('CreateGrant', (input) => {
        const constraints = input['Constraints'] as JsonObject | undefined;
        if (
          constraints?.['EncryptionContextEquals'] === undefined ||
          constraints['EncryptionContextSubset'] === undefined
        )
          return input;
        return {
          ...input,
          Constraints: { EncryptionContextEquals: constraints['EncryptionContextEquals'] },
        };
      }),
  },
  {
    id: 'grant-only-create-grant-accepted',
    breaks: 'A grant for CreateGrant alone is accepted',
    why: 'The rule is not known',
    violates: 'A grant must not contain CreateGrant alone',
    operations: ['CreateGrant'],
    change: () =>
      rewrite('CreateGrant', (input) =>
        JSON.stringify(input['Operations']) === '["CreateGrant"]'
          ? { ...input, Operations: ['CreateGrant', 'DescribeKey'] }
          : input,
      ),
  },
  {
    id: 'grant-unfit-operation-accepted',
    breaks: 'A grant for operations that the key cannot do is accepted',
    why: 'The kind of key is not looked at',
    violates: 'Operations must fit the key',
    operations: ['CreateGrant'],
    change: () => withoutCheck('CreateGrant', 'grant-terms'),
  },
  {
    id: 'grant-no-grantee-accepted',
    breaks: 'A grant needs no grantee',
    why: 'Optional in the model',
    violates: 'One of GranteePrincipal and GranteeServicePrincipal',
    operations: ['CreateGrant'],
    change: () =>
      rewrite('CreateGrant', (input) => ({
        ...(input['GranteeServicePrincipal'] === undefined
          ? { GranteePrincipal: 'arn:aws:iam::111122223333:user/second' }
          : {}),
        ...input,
      })),
  },
  {
    id: 'grant-any-principal',
    breaks: 'Any text is a grantee',
    why: 'It is stored as it is',
    violates: 'A grantee that is no ARN of a principal is an InvalidArnException',
    operations: ['CreateGrant'],
    change: () =>
      rewrite('CreateGrant', (input) => {
        const grantee = input['GranteePrincipal'];
        return typeof grantee === 'string' &&
          grantee.length > 0 &&
          !/^arn:aws:(iam|sts)::\d{12}:(root|user\/|role\/|assumed-role\/|federated-user\/)/.test(
            grantee,
          )
          ? { ...input, GranteePrincipal: 'arn:aws:iam::111122223333:user/second' }
          : input;
      }),
  },
  {
    id: 'grant-principal-error-otherwise',
    breaks: 'A grantee that is no principal is a ValidationException',
    why: 'One error for all bad input',
    violates: 'A grantee that is no ARN of a principal is an InvalidArnException',
    operations: ['CreateGrant'],
    change: () => replaceError('CreateGrant', 'InvalidArnException', 'ValidationException'),
  },
  {
    id: 'grant-id-uuid',
    breaks: 'Grant IDs are UUIDs',
    why: 'What everything else has',
    violates: 'Grant IDs are 64 hexadecimal digits',
    operations: ['CreateGrant'],
    change: () => alter('CreateGrant', (output) => ({ ...output, GrantId: crypto.randomUUID() })),
  },
  {
    id: 'grant-token-is-id',
    breaks: 'The token of a grant is its ID',
    why: 'One secret less',
    violates: 'ListGrants, which tells the ID, never tells the token',
    operations: ['CreateGrant', 'ListGrants'],
    change: () => alter('CreateGrant', (output) => ({ ...output, GrantToken: output['GrantId'] })),
  },
  {
    id: 'grant-token-invalid-accepted',
    breaks: 'Tokens that are none are ignored',
    why: 'Tokens are not needed here',
    violates: 'A token that is none is an InvalidGrantTokenException',
    operations: ['Encrypt'],
    change: () =>
      rewrite('*', (input) =>
        Array.isArray(input['GrantTokens']) ? omit('GrantTokens')(input) : input,
      ),
  },
  {
    id: 'grant-token-invalid-fails',
    breaks: 'A token that is none is answered with 500',
    why: 'The reader throws',
    violates: 'Bad input is never a 5xx',
    operations: ['Encrypt'],
    change: () => replaceError('*', 'InvalidGrantTokenException', 'KMSInternalException', 500),
  },
  {
    id: 'grant-list-filter-ignored',
    breaks: 'ListGrants does not look at GrantId',
    why: 'The member came later',
    violates: 'With GrantId the list has that grant alone',
    operations: ['ListGrants'],
    change: () => rewrite('ListGrants', omit('GrantId')),
  },
  {
    id: 'grant-list-grantee-ignored',
    breaks: 'ListGrants does not look at GranteePrincipal',
    why: 'The member came later',
    violates: 'With GranteePrincipal the list has the grants of that grantee alone',
    operations: ['ListGrants'],
    change: () => rewrite('ListGrants', omit('GranteePrincipal')),
  },
  {
    id: 'grant-list-of-all-keys',
    breaks: 'ListRetirableGrants lists grants of every retiring principal',
    why: 'The filter is forgotten',
    violates: 'ListRetirableGrants lists the grants of one retiring principal',
    operations: ['ListRetirableGrants'],
    change: () =>
      storing((store) => ({
        listRetirableGrants: async (region, _retiring, page, now) =>
          (
            await Promise.all(
              [
                'user/second',
                'user/admin',
                'root',
                'role/retire',
                'role/other',
                'user/retire',
                'user/other',
              ].map((name) =>
                store.listRetirableGrants(region, `arn:aws:iam::111122223333:${name}`, page, now),
              ),
            )
          ).flat(),
      })),
  },
  {
    id: 'grant-list-retirable-by-grantee',
    breaks: 'ListRetirableGrants looks for the grantee',
    why: 'The two principals are mixed up',
    violates: 'ListRetirableGrants lists the grants of one retiring principal',
    operations: ['ListRetirableGrants'],
    change: () =>
      storing((store) => ({
        createGrant: (grant, target, limit) =>
          store.createGrant(
            grant.retiring === null ? { ...grant, retiring: grant.grantee } : grant,
            target,
            limit,
          ),
      })),
  },
  {
    id: 'grant-parent-not-looked-at',
    breaks: 'Through a grant, more can be granted than it holds',
    why: 'Permission to CreateGrant is taken for all',
    violates: 'A child grant holds no more than its parent',
    operations: ['CreateGrant'],
    change: () =>
      authorizing(async (request, own) => {
        const verdict = await own(request);
        return request.action === 'kms:CreateGrant' && 'allowedBy' in verdict ? allowed : verdict;
      }),
  },
  {
    id: 'grant-retiring-both-accepted',
    breaks: 'Both kinds of retiring principal are accepted',
    why: 'They do not seem to exclude each other',
    violates: 'One retiring principal at most',
    operations: ['CreateGrant'],
    change: () =>
      changeGuard('CreateGrant', (guard) => ({
        ...guard,
        exclusive: guard.exclusive.filter(({ exactly }) => exactly === 'one'),
      })),
  },
  {
    id: 'grant-both-grantees-accepted',
    breaks: 'Both kinds of grantee are accepted',
    why: 'They do not seem to exclude each other',
    violates: 'One of GranteePrincipal and GranteeServicePrincipal',
    operations: ['CreateGrant'],
    change: () =>
      rewrite('CreateGrant', ({ GranteeServicePrincipal, ...input }) =>
        input['GranteePrincipal'] === undefined && GranteeServicePrincipal !== undefined
          ? { ...input, GranteeServicePrincipal }
          : input,
      ),
  },
  entries('token', 'Entries hold a token', 'The whole record is written', (entry) => ({
    ...entry,
    GrantToken: 'AQpAM2RhZmFrZXRva2Vu',
  })),
  entries('key-id-bare', 'KeyId is the bare ID', 'As in other lists', (entry) => ({
    ...entry,
    KeyId: String(entry['KeyId']).replace(/^.*\//, ''),
  })),
  entries('no-operations', 'Entries have no Operations', 'Forgotten', omit('Operations')),
  entries(
    'operations-sorted',
    'Operations are one too many',
    'DescribeKey is always added',
    (entry) => ({
      ...entry,
      Operations: [...new Set([...(entry['Operations'] as string[]), 'DescribeKey'])],
    }),
  ),
  entries('no-grantee', 'Entries have no GranteePrincipal', 'Forgotten', omit('GranteePrincipal')),
  entries('no-constraints', 'Entries have no Constraints', 'Forgotten', omit('Constraints')),
  entries(
    'no-retiring',
    'Entries have no RetiringPrincipal',
    'Forgotten',
    omit('RetiringPrincipal'),
  ),
  entries(
    'no-issuing-account',
    'Entries have no IssuingAccount',
    'Forgotten',
    omit('IssuingAccount'),
  ),
  entries('no-creation-date', 'Entries have no CreationDate', 'Forgotten', omit('CreationDate')),
  entries('no-grant-id', 'Entries have no GrantId', 'Forgotten', omit('GrantId')),
  entries('no-name', 'The name of a grant is lost', 'Forgotten', (entry) => ({
    ...entry,
    Name: '',
  })),
  entries(
    'principals-swapped',
    'Grantee and retiring principal are swapped',
    'Two members of one type',
    (entry) =>
      entry['RetiringPrincipal'] === undefined
        ? entry
        : {
            ...entry,
            GranteePrincipal: entry['RetiringPrincipal'],
            RetiringPrincipal: entry['GranteePrincipal'],
          },
  ),
];

type Request = Parameters<Parameters<typeof authorizing>[0]>[0];
type Grant = Awaited<ReturnType<Request['grants']>>[number];
type Pairs = Readonly<Record<string, string>> | null;

function changeGrants(
  change: (grant: Grant, request: Request) => Grant,
): ReturnType<Mutant['change']> {
  return authorizing((request, own) =>
    own({
      ...request,
      grants: async () => (await request.grants()).map((grant) => change(grant, request)),
    }),
  );
}

/** Grants that `ending` ended are gone from lists, and work on. */
function keepingGrants(ending: 'revokeGrant' | 'retireGrant'): ReturnType<Mutant['change']> {
  const ended: Grant[] = [];
  let isEnding = false;
  return {
    ...instead(ending, async (input, _call, own) => {
      isEnding = true;
      try {
        await own(input as never);
      } finally {
        isEnding = false;
      }
    }),
    ...storing((store) => ({
      deleteGrant: async (key, grantId) => {
        const grant = await store.findGrant(key, grantId);
        if (grant !== null && isEnding) ended.push(grant);
        return store.deleteGrant(key, grantId);
      },
    })),
    ...authorizing((request, own) =>
      own({
        ...request,
        grants: async () => [
          ...(await request.grants()),
          ...ended.filter(({ keyId }) => keyId === request.key?.facts.keyId),
        ],
      }),
    ),
  };
}

function valuesOf(pairs: Pairs, context: Pairs): Pairs {
  return (
    pairs &&
    Object.fromEntries(Object.keys(pairs).map((key) => [key, context?.[key] ?? pairs[key]!]))
  );
}

function foldedOf(pairs: Pairs, context: Pairs): Pairs {
  return (
    pairs &&
    Object.fromEntries(
      Object.entries(pairs).map(([key, value]) => {
        const given = context?.[key];
        return [
          key,
          given !== undefined && given.toLowerCase() === value.toLowerCase() ? given : value,
        ];
      }),
    )
  );
}
