import type { Json } from '../load/bundle.ts';
import type { AstShape, Traits } from './ast.ts';

/**
 * Why a default is no value of its shape, null where it is one. Models have such: a number that defaults to 0 though its
 * range begins at 1, where 0 once meant that nothing was given. In: the traits of member and shape together.
 */
export function misfit(value: Json, shape: AstShape, traits: Traits): string | null {
  const limits = (trait: string): { readonly min?: number; readonly max?: number } =>
    (traits[`smithy.api#${trait}`] ?? {}) as { min?: number; max?: number };
  switch (shape.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'it is no boolean';
    case 'enum':
      return enumValues(shape).includes(value) ? null : 'it is none of the values';
    case 'intEnum':
      return enumValues(shape).includes(value) ? null : 'it is none of the values';
    case 'string': {
      if (typeof value !== 'string') return 'it is no text';
      const old = traits['smithy.api#enum'] as readonly { readonly value: string }[] | undefined;
      if (old !== undefined && !old.some((one) => one.value === value))
        return 'it is none of the values';
      return outside([...value].length, limits('length'));
    }
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
    case 'bigInteger':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'it is no whole number';
      if (!Number.isSafeInteger(value)) return 'JavaScript cannot hold it exactly';
      return outside(value, limits('range'));
    case 'float':
    case 'double':
    case 'bigDecimal':
      return typeof value === 'number' ? outside(value, limits('range')) : 'it is no number';
    case 'timestamp':
      return typeof value === 'number' ? null : 'it is no number';
    case 'blob':
      return typeof value === 'string' ? null : 'it is no text';
    case 'list':
    case 'set':
      return Array.isArray(value) ? null : 'it is no list';
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? null
        : 'it is no map';
    default:
      return null;
  }
}

function enumValues({ members }: AstShape): readonly Json[] {
  return Object.entries(members ?? {}).map(
    ([name, { traits }]) => traits?.['smithy.api#enumValue'] ?? name,
  );
}

function outside(
  value: number,
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
): string | null {
  return value < min || value > max ? 'it is outside of the limits' : null;
}
