import { expectTypeOf, test } from 'vitest';
import type {
  ChangesContent,
  OperationContent,
  SearchContent,
  ServiceContent,
} from '@trent/reference/content';

/** What of a type outlives JSON: a Map, a Date or a function becomes never. */
type InJson<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly InJson<Item>[]
      : T extends ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Date | bigint | symbol
        ? never
        : T extends (...args: never[]) => unknown
          ? never
          : { readonly [Key in keyof T]: InJson<T[Key]> };

test('holds nothing that a JSON file cannot carry', () => {
  expectTypeOf<ServiceContent>().toExtend<InJson<ServiceContent>>();
  expectTypeOf<OperationContent>().toExtend<InJson<OperationContent>>();
  expectTypeOf<SearchContent>().toExtend<InJson<SearchContent>>();
  expectTypeOf<ChangesContent>().toExtend<InJson<ChangesContent>>();
  expectTypeOf<{ readonly a: Map<string, string> }>().not.toExtend<
    InJson<{ readonly a: Map<string, string> }>
  >();
});
