import { Fragment } from 'preact';
import type { JSX } from 'preact';

/** Values as code, one after the other. */
export function Codes({ values }: { readonly values: readonly unknown[] }): JSX.Element {
  return (
    <span class="codes">
      {values.map((value, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
        </Fragment>
      ))}
    </span>
  );
}
