import type { JSX } from 'preact';

interface Props {
  readonly value: unknown;
  readonly label: string;
}

/** A JSON value, laid out to be read; can be reached with the keyboard, since it may scroll. */
export function JsonCode({ value, label }: Props): JSX.Element {
  return (
    <pre class="code" tabIndex={0} role="region" aria-label={label}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
