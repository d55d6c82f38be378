import type { JSX } from 'preact';
import type { Problem } from '../validate/problem.ts';

/** What is wrong with the request, told as one types. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): JSX.Element {
  return (
    <div class="problems" role="status" aria-label="Validation">
      {problems.length === 0 ? (
        <p class="valid">The spec finds nothing wrong with this request.</p>
      ) : (
        <ul>
          {problems.map(({ path, message, kind }) => (
            <li key={`${path} ${message}`} class={kind}>
              {path !== '' && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
