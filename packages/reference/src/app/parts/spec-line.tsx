import type { JSX } from 'preact';
import { manifest } from '../load/manifest.ts';
import { sourceHref } from './source-href.ts';

/** The line of the spec that says something: a link where the build knows of a place to read it. */
export function SpecLine({ source }: { readonly source: string }): JSX.Element {
  const href = sourceHref(source, manifest.sourceUrl);
  return (
    <span class="spec-line">
      {href === null ? (
        <code>{source}</code>
      ) : (
        <a href={href} rel="noreferrer">
          <code>{source}</code>
        </a>
      )}
    </span>
  );
}
