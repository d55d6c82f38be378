import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSpec } from '@trent/codegen';
import type { Json } from '@trent/codegen';
import { judge } from '../../src/suite/judge.ts';
import { tinyFiles } from '../support/workspace.ts';
import { emitToDisk } from '../targets/support/emit-to-disk.ts';
import { writeSpec } from '../targets/support/write-spec.ts';

// What the derivation takes for one fault, the generated validator must take for the very same.

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}

const spec = writeSpec(
  new Map([
    ...tinyFiles().set(
      'spec/tiny/codegen.json',
      JSON.stringify({ spec: 'openapi.yaml', targets: { validator: 'b' } }),
    ),
    ['nx.json', '{}'],
  ]),
);
const { service } = loadSpec(spec);
const { load } = await emitToDisk(spec);
const validators = (await load('validator/index.js')) as Readonly<Record<string, Validate>>;

function byJudge(name: string, value: Json): readonly string[] {
  const shape = service.shapes.get(name)!.shape;
  return judge(service, shape, value)
    .map(({ at, keyword }) => `${at} ${keyword}`)
    .sort();
}

function byValidator(name: string, value: Json): readonly string[] {
  const validate = validators[`validate${name}`]!;
  validate(value);
  return (validate.errors ?? [])
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
    .sort();
}

const anyText = fc.oneof(
  fc.constantFrom('', 'a', 'k-1', 'RED', 'red', 'A B', 'é', 'QUJD', 'a'.repeat(64), 'a'.repeat(65)),
  fc.string({ unit: 'binary', maxLength: 70 }),
);
const leaf = fc.oneof(
  anyText,
  fc.integer({ min: -2, max: 1026 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
// Not `$`, which would make it a reference.
const name = fc.string({ unit: fc.constantFrom('a', 'é', '/', '~'), maxLength: 3 });
const anything = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(name, leaf, { maxKeys: 3 }),
);
const membersOf = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] });
const thing = fc.record(
  {
    Id: anything,
    Made: anything,
    Secret: anything,
    Weight: anything,
    Extra: anything,
    Parts: fc.oneof(anything, fc.array(membersOf(['Id', 'Secret', 'Weight']), { maxLength: 3 })),
  },
  { requiredKeys: [] },
);

describe('the violations that the derivation foresees are those that the validator finds', () => {
  it('in requests', () => {
    const requests = membersOf(['KeyId', 'Size', 'Color', 'Context', 'DryRun']);
    fc.assert(
      fc.property(requests, (value) => {
        expect(byJudge('MakeThingRequest', value as Json)).toEqual(
          byValidator('MakeThingRequest', value as Json),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('in shapes that hold themselves, lists without repetition, blobs', () => {
    fc.assert(
      fc.property(
        fc.record({ Thing: fc.oneof(thing, anything) }, { requiredKeys: [] }),
        (value) => {
          expect(byJudge('MakeThingResponse', value as Json)).toEqual(
            byValidator('MakeThingResponse', value as Json),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
