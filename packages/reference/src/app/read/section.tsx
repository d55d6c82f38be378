import type { ComponentChildren, JSX } from 'preact';
import { operationHref } from '../route/route.ts';

interface Props {
  readonly operation: string;
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of an operation's page with an address of its own. */
export function Section({ operation, id, title, children }: Props): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <a href={operationHref(operation, id)}>{title}</a>
      </h2>
      {children}
    </section>
  );
}
