import { guards } from '@trent/kms-server-stub';
import type { JsonObject, Mutant } from '../mutant.ts';
import { allowed, alter, authorizing, instead, storing, textOf } from '../ways/index.ts';

const region = 'A key exists in one Region';
const account = 'A key belongs to one account';

const readers = Object.values(guards)
  .filter(({ crossAccount, keys }) => crossAccount && keys.length > 0)
  .map(({ operation }) => operation);

export const isolation: readonly Mutant[] = [
  {
    id: 'isolation-regions-shared',
    breaks: 'A key is found from every Region',
    why: 'Regions are a part of ARNs and nothing else',
    violates: region,
    operations: ['DescribeKey', 'Encrypt'],
    change: () =>
      storing((store) => ({
        findKey: async (key) =>
          (await store.findKey(key)) ??
          (await store.findKey({
            ...key,
            region: key.region === 'us-east-1' ? 'us-west-2' : 'us-east-1',
          })),
      })),
  },
  {
    id: 'isolation-decrypts-everywhere',
    breaks: 'What was wrapped in one Region opens in another',
    why: 'The key is looked up by its ID alone',
    violates: region,
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', async (input, call, own) => {
        try {
          return await own(input);
        } catch {
          return own(input, {
            ...call,
            region: call.region === 'us-east-1' ? 'us-west-2' : 'us-east-1',
          });
        }
      }),
  },
  {
    id: 'isolation-lists-all-regions',
    breaks: 'ListKeys lists the keys of every Region',
    why: 'Listed by account',
    violates: region,
    operations: ['ListKeys'],
    change: () =>
      storing((store) => ({
        listKeyIds: async (scope, page, now) =>
          [
            ...(await store.listKeyIds(scope, page, now)),
            ...(await store.listKeyIds(
              { ...scope, region: scope.region === 'us-east-1' ? 'us-west-2' : 'us-east-1' },
              page,
              now,
            )),
          ].toSorted(),
      })),
  },
  {
    id: 'isolation-lists-all-accounts',
    breaks: 'ListKeys lists the keys of every account',
    why: 'Listed by Region',
    violates: account,
    operations: ['ListKeys'],
    change: () =>
      storing((store) => ({
        listKeyIds: async (scope, page, now) =>
          [
            ...(await store.listKeyIds(scope, page, now)),
            ...(await store.listKeyIds(
              {
                ...scope,
                accountId: scope.accountId === '111122223333' ? '444455556666' : '111122223333',
              },
              page,
              now,
            )),
          ].toSorted(),
      })),
  },
  {
    id: 'isolation-aliases-of-all-regions',
    breaks: 'Alias names are found from every Region',
    why: 'Names are unique in the account',
    violates: region,
    operations: ['DescribeKey', 'CreateAlias'],
    change: () =>
      storing((store) => ({
        findAlias: async (scope, name) =>
          (await store.findAlias(scope, name)) ??
          (await store.findAlias(
            { ...scope, region: scope.region === 'us-east-1' ? 'us-west-2' : 'us-east-1' },
            name,
          )),
        findKey: async (key) =>
          (await store.findKey(key)) ??
          (await store.findKey({
            ...key,
            region: key.region === 'us-east-1' ? 'us-west-2' : 'us-east-1',
          })),
      })),
  },
  {
    id: 'isolation-lists-aliases-of-all-accounts',
    breaks: 'ListAliases lists the aliases of every account',
    why: 'Listed by Region',
    violates: account,
    operations: ['ListAliases'],
    change: () =>
      storing((store) => ({
        listAliases: async (scope, target, page, now) =>
          [
            ...(await store.listAliases(scope, target, page, now)),
            ...(await store.listAliases(
              {
                ...scope,
                accountId: scope.accountId === '111122223333' ? '444455556666' : '111122223333',
              },
              target,
              page,
              now,
            )),
          ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      })),
  },
  {
    id: 'isolation-accounts-shared',
    breaks: 'Every account may use every key by its ARN',
    why: 'Accounts are a part of ARNs and nothing else',
    violates: account,
    operations: readers,
    change: () =>
      authorizing((request, own) =>
        request.principal.accountId === request.accountId ? own(request) : allowed,
      ),
  },
  ...readers
    .filter((one) => one !== 'RetireGrant')
    .map((operation): Mutant => ({
      id: `isolation-account-${operation}`,
      breaks: `Every account may call ${operation} with the ARN of any key`,
      why: 'One operation forgets to ask',
      violates: account,
      operations: [operation],
      change: () =>
        authorizing((request, own) =>
          request.principal.accountId !== request.accountId &&
          request.action.startsWith(`kms:${operation}`)
            ? allowed
            : own(request),
        ),
    })),
  {
    id: 'isolation-caller-is-first-account',
    breaks: 'Every caller is taken for the first account',
    why: 'Seen: the account is a constant',
    violates: account,
    operations: ['CreateKey'],
    change: () => ({
      authenticate: (next) => async (request, connection) => {
        const caller = await next(request, connection);
        return {
          ...caller,
          identity: { accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/admin' },
        };
      },
    }),
  },
  {
    id: 'isolation-region-constant',
    breaks: 'Every request is taken for the first Region',
    why: 'Seen: the Region is a constant',
    violates: region,
    operations: ['CreateKey'],
    change: () => ({
      authenticate: (next) => async (request, connection) => ({
        ...(await next(request, connection)),
        region: 'us-east-1',
      }),
    }),
  },
  {
    id: 'isolation-answers-mixed-up',
    breaks: "Calls at the same time get each other's answers",
    why: 'A field that is shared',
    violates: 'Calls do not touch each other',
    operations: ['Encrypt', 'Decrypt'],
    change: () => {
      let underWay = 0;
      let last: { output: unknown } | null = null;
      return instead('decrypt', async (input, _call, own) => {
        underWay += 1;
        try {
          await new Promise((resolve) => setTimeout(resolve, 2));
          const output = await own(input);
          const mixed = underWay > 1 && last !== null ? (last.output as typeof output) : output;
          last = { output };
          return mixed;
        } finally {
          underWay -= 1;
        }
      });
    },
  },
  {
    id: 'isolation-new-key-has-old-id',
    breaks: 'Two keys that are made alike are one',
    why: 'Idempotent on purpose',
    violates: 'Each CreateKey makes a key',
    operations: ['CreateKey'],
    change: () => {
      const made = new Map<string, object>();
      return instead('createKey', async (input, _call, own) => {
        const key = JSON.stringify({ ...input, Tags: undefined });
        const output = made.get(key) ?? (await own(input));
        made.set(key, output);
        return output as never;
      });
    },
  },
  {
    id: 'isolation-keys-share-material',
    breaks: 'All symmetric keys have the same material',
    why: 'One master key for all',
    violates: 'What one key wrapped, no other key opens',
    operations: ['Encrypt', 'Decrypt'],
    change: () =>
      instead('decrypt', async (input, call, own, service) => {
        try {
          return await own(input);
        } catch (error) {
          if (
            (error as { code?: string }).code !== 'IncorrectKeyException' ||
            input.KeyId === undefined
          )
            throw error;
          const { KeyId, ...rest } = input;
          const { KeyMetadata } = await service.describeKey({ KeyId }, call);
          if (KeyMetadata?.KeySpec !== 'SYMMETRIC_DEFAULT') throw error;
          return { ...(await own(rest)), KeyId: KeyMetadata.Arn! };
        }
      }),
  },
];

/** Members of answers that a bug puts secrets into. */
const hiding: readonly (readonly [string, (output: JsonObject, secret: string) => JsonObject])[] = [
  ['trace', (output, secret) => ({ ...output, Trace: secret })],
  ['key-id', (output, secret) => ({ ...output, ResponseMetadata: { Debug: { Input: secret } } })],
];

/** Secrets of requests that come back where they have no business. */
export const secrets: readonly Mutant[] = [
  ...hiding.map(([id, hide]): Mutant => ({
    id: `secret-plaintext-echoed-${id}`,
    breaks: 'Encrypt answers the plaintext too',
    why: 'The request is echoed for debugging',
    violates: 'The plaintext is nowhere in the answer',
    operations: ['Encrypt'],
    change: () => alter('Encrypt', (output, { input }) => hide(output, String(input['Plaintext']))),
  })),
  {
    id: 'secret-plaintext-in-error',
    breaks: 'Errors of Encrypt hold the plaintext',
    why: 'The message prints the value',
    violates: 'The plaintext is nowhere in the answer',
    operations: ['Encrypt'],
    change: () => ({
      answer: (answer, { operation, input }) =>
        operation === 'Encrypt' && answer.status === 400
          ? {
              ...answer,
              body: { ...answer.body, message: `bad request ${String(input['Plaintext'])}` },
            }
          : answer,
    }),
  },
  {
    id: 'secret-message-in-error',
    breaks: 'Errors of Sign hold the message',
    why: 'The message prints the value',
    violates: 'Messages are sensitive, and nowhere in the answer',
    operations: ['Sign'],
    change: () => ({
      answer: (answer, { operation, input }) =>
        operation === 'Sign' && answer.status === 400
          ? {
              ...answer,
              body: { ...answer.body, message: `bad request ${String(input['Message'])}` },
            }
          : answer,
    }),
  },
  {
    id: 'secret-ciphertext-is-plaintext',
    breaks: 'Encrypt answers the plaintext with a header',
    why: 'A stand-in for encryption; seen',
    violates: 'The plaintext is nowhere in the ciphertext',
    operations: ['Encrypt'],
    change: () => {
      const plain = new Map<string, Uint8Array>();
      return {
        methods: (service) => ({
          encrypt: async (input, call) => {
            const output = await service.encrypt(input, call);
            if (output.EncryptionAlgorithm !== 'SYMMETRIC_DEFAULT') return output;
            const blob = Buffer.concat([output.CiphertextBlob!, input.Plaintext]);
            plain.set(textOf(blob), output.CiphertextBlob!);
            return { ...output, CiphertextBlob: blob };
          },
          decrypt: (input, call) => {
            const blob = plain.get(textOf(input.CiphertextBlob ?? new Uint8Array()));
            return service.decrypt(
              blob === undefined ? input : { ...input, CiphertextBlob: blob },
              call,
            );
          },
          reEncrypt: (input, call) => {
            const blob = plain.get(textOf(input.CiphertextBlob ?? new Uint8Array()));
            return service.reEncrypt(
              blob === undefined ? input : { ...input, CiphertextBlob: blob },
              call,
            );
          },
        }),
      };
    },
  },
];
