import type { Service, Shape } from '../../../model/model.ts';
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

/** Strings with a fixed set of values, as the SDK has them: objects with a member for each value. */
export function enumShapes(service: Service): EnumShape[] {
  return [...service.shapes.values()].flatMap(({ name, shape }) => {
    const values = (shape as Shape & { readonly kind: 'string' }).values ?? null;
    if (shape.kind !== 'string' || values === null) return [];
    return [{ name, values: values.map((value) => [memberName(value), value] as const) }];
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
