import type { AstShape } from './ast.ts';
import { describe } from './describe.ts';
import type { ImportReport } from './report.ts';
import { TraitBag } from './trait-bag.ts';

/** The values of an enum or intEnum, each once. */
export function enumValues(
  id: string,
  shape: AstShape,
  report: ImportReport,
): readonly (string | number)[] {
  const values = Object.entries(shape.members ?? {}).map(([name, member]) => {
    const traits = new TraitBag(`${id}$${name}`, member.traits);
    const value = traits.take('smithy.api#enumValue');
    // Told in the description of the enum.
    traits.take('smithy.api#documentation');
    traits.take('smithy.api#deprecated');
    traits.rest(report);
    return typeof value === 'string' || typeof value === 'number' ? value : name;
  });
  return [...new Set(values)];
}

/** What is told of the values of an enum, as a list. */
export function valueDescriptions(id: string, shape: AstShape): string | undefined {
  if (shape.type !== 'enum' && shape.type !== 'intEnum') return undefined;
  const told = Object.entries(shape.members ?? {}).flatMap(([name, { traits }]) => {
    const bag = new TraitBag(`${id}$${name}`, traits);
    const words = describe(bag)?.replace(/\s+/g, ' ');
    const value = bag.take('smithy.api#enumValue') ?? name;
    return words === undefined ? [] : [`- \`${String(value)}\`: ${words}`];
  });
  return told.length === 0 ? undefined : told.join('\n');
}

/** Values of the enum trait. */
export function oldEnum(traits: TraitBag): readonly string[] | undefined {
  const list = traits.take('smithy.api#enum');
  if (!Array.isArray(list)) return undefined;
  return (list as readonly { readonly value: string }[]).map(({ value }) => value);
}
