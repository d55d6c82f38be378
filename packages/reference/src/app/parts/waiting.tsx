import type { ComponentChildren, JSX } from 'preact';
import type { Loaded } from '../load/use-loaded.ts';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows what is loaded, or that it is not there yet, or why it will not come. */
export function Waiting<T>({ loaded, what, children }: Props<T>): JSX.Element {
  switch (loaded.state) {
    case 'ready':
      return <>{children(loaded.value)}</>;
    case 'loading':
      return (
        <p class="loading" role="status">
          Loading {what} …
        </p>
      );
    case 'failed':
      return (
        <p class="notice bad" role="alert">
          {what} could not be loaded: {loaded.message}. Is the whole site there? Reload to try
          again.
        </p>
      );
  }
}
