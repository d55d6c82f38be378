import type { OperationGuard } from '@trent/server-runtime';

/** Request members that hold the name of an alias: resources of permissions that are not keys. */
export function aliasMembers({ permissions, keys }: OperationGuard): readonly string[] {
  return unique(
    permissions
      .filter(({ policy }) => policy !== 'grant')
      .map((permission) => permission.resource)
      .filter((resource) => resource !== '*' && keys.every((key) => key.member !== resource)),
  );
}

/** Those of them whose alias must exist: the key behind it has a say in the permission. */
export function existingAliasMembers(guard: OperationGuard): readonly string[] {
  const members = aliasMembers(guard);
  return unique(
    guard.permissions
      .filter(({ policy, resource }) => policy === 'key-policy' && members.includes(resource))
      .map((permission) => permission.resource),
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
