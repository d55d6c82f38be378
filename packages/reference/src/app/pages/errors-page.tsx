import type { JSX } from 'preact';
import { ErrorList } from '../read/error-list.tsx';
import { useAnchor } from '../route/use-anchor.ts';
import { useService } from '../state/service-context.ts';

/** What any operation may answer. */
export function ErrorsPage({ anchor }: { readonly anchor: string | null }): JSX.Element {
  const { commonErrors } = useService();
  useAnchor(anchor, 'errors', true);
  return (
    <article class="single">
      <h1 tabIndex={-1}>Errors of every operation</h1>
      <p>
        Any request may be answered with one of these; the page of an operation has those of its
        own.
      </p>
      <ErrorList errors={commonErrors} hrefOf={(code) => `#/errors/${encodeURIComponent(code)}`} />
    </article>
  );
}
