import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { literal, propertyName, unionOf } from '../text/literal.ts';

/** What each key spec may be used for. */
export function keySpecsModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const specs = [...service.keySpecs];
  return `${docComment('A key spec: its family, the algorithms of each usage it may have, and the only partitions that have it.')}export interface KeySpecRules {
  readonly family: string;
  readonly usages: Readonly<Record<string, readonly string[]>>;
  readonly partitions: readonly string[] | null;
}

${docComment('Names of the key specs.')}export type KeySpecName = ${unionOf(specs.map(([name]) => name))};

${docComment('What each key spec may be used for.')}export const keySpecs: Readonly<Record<KeySpecName, KeySpecRules>> = {
${specs
  .map(
    ([name, { family, usages, partitions, position }]) =>
      `${docComment(source(position))}${propertyName(name)}: ${literal({ family, usages: Object.fromEntries(usages), partitions })},`,
  )
  .join('\n')}
};`;
}
