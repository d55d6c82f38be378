import type { Service } from '../../../model/model.ts';
import { pascalCase } from '../../text/names.ts';

/** How the AWS SDK writes a service in the names of its classes: `kms` -> `KMS`, `my-service` -> `MyService`. */
export function sdkName(service: Service): string {
  return service.name.length <= 3 ? service.name.toUpperCase() : pascalCase(service.name);
}

export interface EnumShape {
  readonly name: string;
  /** Name of the constant -> value. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** Names of the entry's own classes and types, whatever the spec says. */
export function fixedNames(service: Service): string[] {
  const name = sdkName(service);
  const ends = ['', 'Client', 'ClientConfig', 'PaginationConfiguration', 'ServiceException'];
  return ends.map((end) => name + end);
}

/**
 * Strings with a fixed set of values, as the SDK has them: objects with a member for each value. One that has the name of
 * a class of the entry, as `Note` of the service `note`, stays a type.
 */
export function enumShapes(service: Service): EnumShape[] {
  const taken = new Set([...fixedNames(service), ...exceptionCodes(service)]);
  return [...service.shapes.values()].flatMap(({ name, shape }) => {
    if (shape.kind !== 'string' || shape.values === null || taken.has(name)) return [];
    return [{ name, values: shape.values.map((value) => [memberName(value), value] as const) }];
  });
}

/** `rsa-2048` -> `rsa_2048`; what would begin with a digit gets an underscore before it. */
function memberName(value: string): string {
  return value.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}

/** Errors with a class of their own: those that operations declare. Any operation may answer the others. */
export function exceptionCodes(service: Service): string[] {
  return [...service.errors.values()].filter(({ common }) => !common).map(({ code }) => code);
}
