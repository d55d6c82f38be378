import { guards, kmsService } from '@trent/kms-server-stub';
import { createKeyService, openSqliteStore, policyAuthorizer } from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import { randomBytes } from 'node:crypto';
import type { OperationDescriptor, OperationGuard, ServiceDescriptor } from '@trent/server-runtime';
import type { Change, JsonObject, Operations } from '../mutant.ts';

/** A key service in memory with the change in its rules, authorizer, store and clock. */
export async function openBrokenService(change: Change): Promise<KeyService> {
  const same = <T>(value: T): T => value;
  const clock = (change.clock ?? same)(() => new Date());
  return withRules(change.rules, () =>
    createKeyService({
      store: (change.store ?? same)(openSqliteStore(':memory:')),
      rootKey: randomBytes(32),
      authorizer: (change.authorizer ?? same)(policyAuthorizer),
      clock,
    }),
  );
}

/** The service reads the table when it is made, and one service is made at a time. */
async function withRules<T>(rules: Change['rules'], work: () => Promise<T>): Promise<T> {
  if (rules === undefined) return work();
  const table = guards as Record<string, OperationGuard>;
  const before = { ...table };
  try {
    for (const [name, guard] of Object.entries(before)) table[name] = rules(guard);
    return await work();
  } finally {
    Object.assign(table, before);
  }
}

/** The methods of `service`, some of them other ones. */
export function breakMethods(service: Operations, methods: Change['methods']): Operations {
  return methods === undefined ? service : { ...service, ...methods(service) };
}

/** The descriptor, in which validators overlook some violations and see others. */
export function breakDescriptor(change: Change): ServiceDescriptor {
  if (change.overlooks === undefined && change.refuses === undefined) return kmsService;
  const operations = Object.entries(kmsService.operations).map(([name, operation]) => [
    name,
    { ...operation, validate: validator(operation, change) },
  ]);
  return { ...kmsService, operations: Object.fromEntries(operations) };
}

function validator(
  { name, validate }: OperationDescriptor,
  { overlooks = () => false, refuses }: Pick<Change, 'overlooks' | 'refuses'>,
): OperationDescriptor['validate'] {
  const judge: OperationDescriptor['validate'] = (wire) => {
    refuses?.(wire as JsonObject, name);
    judge.errors = validate(wire)
      ? null
      : (validate.errors ?? []).filter((violation) => !overlooks(violation, name));
    return (judge.errors ?? []).length === 0;
  };
  return judge;
}
