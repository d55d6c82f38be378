import { ServiceError } from '@trent/protocol';
import type { JsonObject, Mutant } from '../mutant.ts';
import {
  alter,
  changeKeyGuard,
  instead,
  omit,
  replaceError,
  rewrite,
  storing,
} from '../ways/index.ts';

const entries = (
  id: string,
  breaks: string,
  why: string,
  change: (entry: JsonObject) => JsonObject,
): Mutant => ({
  id: `alias-entry-${id}`,
  breaks,
  why,
  violates: 'Entries of ListAliases have name, ARN, target, and dates',
  operations: ['ListAliases'],
  change: () =>
    alter('ListAliases', (output) => ({
      ...output,
      Aliases: (output['Aliases'] as readonly JsonObject[]).map(change),
    })),
});

export const aliases: readonly Mutant[] = [
  {
    id: 'alias-create-forgotten',
    breaks: 'CreateAlias answers, and there is no alias',
    why: 'The change is not written',
    violates: 'CreateAlias makes an alias',
    operations: ['CreateAlias'],
    change: () =>
      instead('createAlias', async (input, call, own, service) => {
        await own(input);
        await service.deleteAlias({ AliasName: input.AliasName }, call);
      }),
  },
  {
    id: 'alias-create-overwrites',
    breaks: 'CreateAlias of a name that exists points it to another key',
    why: 'Insert or replace',
    violates: 'A name that exists is an AlreadyExistsException',
    operations: ['CreateAlias'],
    change: () =>
      instead('createAlias', async (input, call, own, service) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'AlreadyExistsException') throw error;
          await service.updateAlias(input, call);
        }
      }),
  },
  {
    id: 'alias-create-ignores-existing',
    breaks: 'CreateAlias of a name that exists does nothing',
    why: 'Insert or ignore',
    violates: 'A name that exists is an AlreadyExistsException',
    operations: ['CreateAlias'],
    change: () =>
      instead('createAlias', async (input, _call, own) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'AlreadyExistsException') throw error;
        }
      }),
  },
  {
    id: 'alias-create-same-target-twice',
    breaks: 'A second CreateAlias with the same key succeeds',
    why: 'Idempotent on purpose',
    violates: 'A name that exists is an AlreadyExistsException, also for the same key',
    operations: ['CreateAlias'],
    change: () =>
      instead('createAlias', async (input, call, own, service) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'AlreadyExistsException') throw error;
          const { KeyMetadata } = await service.describeKey({ KeyId: input.AliasName }, call);
          const wanted = input.TargetKeyId.replace(/^.*\//, '');
          if (KeyMetadata?.KeyId !== wanted) throw error;
        }
      }),
  },
  {
    id: 'alias-exists-otherwise',
    breaks: 'A name that exists is a ValidationException',
    why: 'One error for all bad input',
    violates: 'A name that exists is an AlreadyExistsException',
    operations: ['CreateAlias'],
    change: () => replaceError('CreateAlias', 'AlreadyExistsException', 'ValidationException'),
  },
  {
    id: 'alias-exists-with-409',
    breaks: 'A name that exists is answered with status 409',
    why: 'The model has that status; the wire does not',
    violates: 'Errors of the client have status 400',
    operations: ['CreateAlias'],
    change: () =>
      replaceError('CreateAlias', 'AlreadyExistsException', 'AlreadyExistsException', 409),
  },
  {
    id: 'alias-without-prefix-accepted',
    breaks: 'CreateAlias adds a missing alias/',
    why: 'Good will',
    violates: 'Alias names begin with alias/',
    operations: ['CreateAlias'],
    change: () =>
      rewrite('CreateAlias', (input) =>
        /^[a-zA-Z0-9/_-]+$/.test(String(input['AliasName'])) &&
        !String(input['AliasName']).startsWith('alias/')
          ? { ...input, AliasName: `alias/${String(input['AliasName'])}` }
          : input,
      ),
  },
  {
    id: 'alias-aws-accepted',
    breaks: 'Names under alias/aws/ can be made',
    why: 'The reserved names are forgotten',
    violates: 'Names under alias/aws/ are reserved',
    operations: ['CreateAlias'],
    change: () =>
      rewrite('CreateAlias', (input) => ({
        ...input,
        AliasName: String(input['AliasName']).replace(/^alias\/aws\//, 'alias/own-'),
      })),
  },
  {
    id: 'alias-delete-forgotten',
    breaks: 'DeleteAlias answers, and the alias still works',
    why: 'The change is not written',
    violates: 'A deleted alias is not found',
    operations: ['DeleteAlias'],
    change: () =>
      instead('deleteAlias', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey({ KeyId: input.AliasName }, call);
        await own(input);
        if (KeyMetadata!.KeyState !== 'PendingDeletion') {
          await service.createAlias(
            { AliasName: input.AliasName, TargetKeyId: KeyMetadata!.KeyId },
            call,
          );
        }
      }),
  },
  {
    id: 'alias-delete-cached',
    breaks: 'A deleted alias still wraps',
    why: 'A cache that is not told',
    violates: 'A deleted alias is not found',
    operations: ['DeleteAlias', 'GenerateDataKeyWithoutPlaintext'],
    change: () => cached('deleteAlias'),
  },
  {
    id: 'alias-update-cached',
    breaks: 'After UpdateAlias, wrapping still uses the old key',
    why: 'A cache that is not told',
    violates: 'An alias stands for the key that it was last pointed to',
    operations: ['UpdateAlias', 'GenerateDataKeyWithoutPlaintext'],
    change: () => cached('updateAlias'),
  },
  {
    id: 'alias-update-forgotten',
    breaks: 'UpdateAlias answers, and the alias points to the old key',
    why: 'The change is not written',
    violates: 'An alias stands for the key that it was last pointed to',
    operations: ['UpdateAlias'],
    change: () =>
      instead('updateAlias', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey({ KeyId: input.AliasName }, call);
        await own(input);
        if (KeyMetadata!.KeyState !== 'PendingDeletion')
          await service.updateAlias({ ...input, TargetKeyId: KeyMetadata!.KeyId }, call);
      }),
  },
  {
    id: 'alias-update-creates',
    breaks: 'UpdateAlias of an unknown name makes it',
    why: 'Insert or replace',
    violates: 'An unknown name is a NotFoundException',
    operations: ['UpdateAlias'],
    change: () =>
      instead('updateAlias', async (input, call, own, service) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'NotFoundException') throw error;
          await service.createAlias(input, call);
        }
      }),
  },
  {
    id: 'alias-update-other-usage',
    breaks: 'UpdateAlias points an alias to a key of another usage',
    why: 'The two keys are not compared',
    violates: 'Old and new key have the same usage and type',
    operations: ['UpdateAlias'],
    change: () => updateAnyway((message) => message.includes('key usage')),
  },
  {
    id: 'alias-update-other-type',
    breaks: 'UpdateAlias points an alias from a symmetric to an RSA key of the same usage',
    why: 'Usages alone are compared',
    violates: 'Old and new key have the same usage and type',
    operations: ['UpdateAlias'],
    change: () => updateAnyway((message) => !message.includes('key usage')),
  },
  {
    id: 'alias-update-same-type-refused',
    breaks: 'UpdateAlias refuses a key of another spec of the same type',
    why: 'Specs are compared',
    violates: 'Within a type the spec may differ',
    operations: ['UpdateAlias'],
    change: () =>
      instead('updateAlias', async (input, call, own, service) => {
        const from = await service.describeKey({ KeyId: input.AliasName }, call);
        const to = await service.describeKey({ KeyId: input.TargetKeyId }, call);
        if (from.KeyMetadata!.KeySpec !== to.KeyMetadata!.KeySpec)
          throw new ServiceError('ValidationException', 'no');
        await own(input);
      }),
  },
  {
    id: 'alias-delete-unknown-accepted',
    breaks: 'DeleteAlias of an unknown name succeeds',
    why: 'There is nothing to do',
    violates: 'An unknown name is a NotFoundException',
    operations: ['DeleteAlias'],
    change: () =>
      instead('deleteAlias', async (input, _call, own) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'NotFoundException') throw error;
        }
      }),
  },
  {
    id: 'alias-delete-deletes-key',
    breaks: 'DeleteAlias disables the key',
    why: 'A cascade the wrong way',
    violates: 'Alias operations do not change the key',
    operations: ['DeleteAlias'],
    change: () =>
      instead('deleteAlias', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey({ KeyId: input.AliasName }, call);
        await own(input);
        if (KeyMetadata!.KeyState === 'Enabled')
          await service.disableKey({ KeyId: KeyMetadata!.KeyId }, call);
      }),
  },
  {
    id: 'alias-deletes-siblings',
    breaks: 'DeleteAlias removes every alias of the key',
    why: 'Deleted by key',
    violates: 'DeleteAlias removes one alias',
    operations: ['DeleteAlias'],
    change: () =>
      storing((store) => ({
        deleteAlias: async (scope, name) => {
          const alias = await store.findAlias(scope, name);
          if (alias === null) return false;
          const page = { after: null, limit: 100 };
          for (const one of await store.listAliases(scope, alias.targetKeyId, page, new Date()))
            await store.deleteAlias(scope, one.name);
          return true;
        },
      })),
  },
  {
    id: 'alias-one-per-key',
    breaks: 'A second alias replaces the first one of a key',
    why: 'The alias is a field of the key',
    violates: 'A key may have several aliases',
    operations: ['CreateAlias'],
    change: () =>
      storing((store) => ({
        createAlias: async (alias, target, limit) => {
          const page = { after: null, limit: 100 };
          const outcome = await store.createAlias(alias, target, limit);
          if (outcome !== 'done') return outcome;
          for (const one of await store.listAliases(alias, target.keyId, page, new Date())) {
            if (one.name !== alias.name) await store.deleteAlias(alias, one.name);
          }
          return outcome;
        },
      })),
  },
  {
    id: 'alias-of-alias',
    breaks: 'An alias can be the target of an alias',
    why: 'One function looks up all identifiers',
    violates: 'TargetKeyId is a key ID or a key ARN',
    operations: ['CreateAlias', 'UpdateAlias'],
    change: () =>
      changeKeyGuard(['CreateAlias', 'UpdateAlias'], (key) => ({
        ...key,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
      })),
  },
  {
    id: 'alias-target-unknown',
    breaks: 'An alias of an unknown key is accepted',
    why: 'The target is not looked up',
    violates: 'An unknown target is a NotFoundException',
    operations: ['CreateAlias'],
    change: () =>
      instead('createAlias', async (input, _call, own) => {
        try {
          await own(input);
        } catch (error) {
          if ((error as { code?: string }).code !== 'NotFoundException') throw error;
        }
      }),
  },
  {
    id: 'alias-list-ignores-key',
    breaks: 'ListAliases does not look at KeyId',
    why: 'The member came later',
    violates: 'With KeyId the list has the aliases of that key alone',
    operations: ['ListAliases'],
    change: () => rewrite('ListAliases', omit('KeyId')),
  },
  {
    id: 'alias-list-unknown-key-empty',
    breaks: 'ListAliases of an unknown key is empty',
    why: 'A filter finds nothing',
    violates: 'An unknown key is a NotFoundException',
    operations: ['ListAliases'],
    change: () => ({
      answer: (answer, { operation }) =>
        operation === 'ListAliases' && answer.body?.['__type'] === 'NotFoundException'
          ? { ...answer, status: 200, body: { Aliases: [], Truncated: false } }
          : answer,
    }),
  },
  entries('target-arn', 'TargetKeyId is the ARN', 'As everywhere else', (entry) => ({
    ...entry,
    TargetKeyId: `arn:aws:kms:us-east-1:111122223333:key/${String(entry['TargetKeyId'])}`,
  })),
  entries('no-target', 'Entries have no TargetKeyId', 'Forgotten', omit('TargetKeyId')),
  entries('no-arn', 'Entries have no AliasArn', 'Forgotten', omit('AliasArn')),
  entries('no-name', 'Entries have no AliasName', 'Forgotten', omit('AliasName')),
  entries('no-creation-date', 'Entries have no CreationDate', 'Forgotten', omit('CreationDate')),
  entries(
    'no-update-date',
    'Entries have no LastUpdatedDate',
    'Forgotten',
    omit('LastUpdatedDate'),
  ),
  entries('name-bare', 'Names lack alias/', 'The last part of the ARN', (entry) => ({
    ...entry,
    AliasName: String(entry['AliasName']).replace('alias/', ''),
  })),
  entries('arn-of-key', 'AliasArn has key/ in it', 'Copied', (entry) => ({
    ...entry,
    AliasArn: String(entry['AliasArn']).replace(':alias/', ':key/'),
  })),
  entries('names-lower-case', 'Names come back in lower case', 'Folded when stored', (entry) => ({
    ...entry,
    AliasName: String(entry['AliasName']).toLowerCase(),
  })),
];

/** Which key an alias stands for is kept after `forgotten`, for GenerateDataKeyWithoutPlaintext. */
function cached(forgotten: 'deleteAlias' | 'updateAlias'): ReturnType<Mutant['change']> {
  const targets = new Map<string, string>();
  const scopeOf = (
    name: string,
    call: { region: string; identity: { accountId: string } },
  ): string => `${call.region}/${call.identity.accountId}/${name}`;
  return {
    methods: (service) => ({
      deleteAlias: async (input, call) => {
        await service.deleteAlias(input, call);
        if (forgotten !== 'deleteAlias') targets.delete(scopeOf(input.AliasName, call));
      },
      updateAlias: async (input, call) => {
        await service.updateAlias(input, call);
        if (forgotten !== 'updateAlias') targets.delete(scopeOf(input.AliasName, call));
      },
      createAlias: async (input, call) => {
        await service.createAlias(input, call);
        targets.delete(scopeOf(input.AliasName, call));
      },
      generateDataKeyWithoutPlaintext: async (input, call) => {
        const name = scopeOf(input.KeyId, call);
        const KeyId = targets.get(name) ?? input.KeyId;
        const output = await service.generateDataKeyWithoutPlaintext({ ...input, KeyId }, call);
        if (input.KeyId.startsWith('alias/')) targets.set(name, output.KeyId!);
        return output;
      },
    }),
  };
}

function updateAnyway(isForgotten: (message: string) => boolean): ReturnType<Mutant['change']> {
  return instead('updateAlias', async (input, call, own, service) => {
    try {
      await own(input);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (
        code !== 'ValidationException' ||
        !message.includes('cannot be changed') ||
        !isForgotten(message)
      )
        throw error;
      await service.deleteAlias({ AliasName: input.AliasName }, call);
      await service.createAlias(input, call);
    }
  });
}
