import type { Service } from '../../model/model.ts';
import type { Claim } from '../text/claims.ts';
import { pascalCase } from '../text/names.ts';

/** Type names that the package exports whatever the spec says. */
export function fixedTypeNames(service: Service): string[] {
  const prefix = pascalCase(service.name);
  return ['OperationName', 'CommonErrorCode', 'ErrorCode', 'ErrorMembers'].map(
    (name) => prefix + name,
  );
}

/** Type names that the package makes of names in the spec. */
export function claimedTypeNames(service: Service): Claim[] {
  return [
    ...[...service.shapes.values()].map(({ name, position }): Claim => ({
      name,
      kind: 'shape',
      from: name,
      position,
    })),
    ...[...service.errors.values()].flatMap(({ code, members, position }): Claim[] =>
      members.length === 0 ? [] : [{ name: code, kind: 'error', from: code, position }],
    ),
    ...service.operations.map(({ name, position }): Claim => ({
      name: `${name}ErrorCode`,
      kind: 'operation',
      from: name,
      position,
    })),
  ];
}
