import { prose } from './prose.ts';
import type { TraitBag } from './trait-bag.ts';

/** What is told of a shape or member, and why it is deprecated; undefined where nothing is. */
export function describe(traits: TraitBag): string | undefined {
  const deprecated = traits.sees('smithy.api#deprecated')
    ? traits.property('smithy.api#deprecated', 'message')
    : undefined;
  return paragraphs(
    prose(traits.text('smithy.api#documentation')),
    typeof deprecated === 'string' ? `Deprecated: ${prose(deprecated) ?? ''}`.trim() : undefined,
  );
}

/** Texts with an empty line between them, without those that are absent. */
export function paragraphs(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join('\n\n');
}
