import type { JSX } from 'preact';
import type { ErrorContent } from '../../content/index.ts';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';

interface Props {
  readonly errors: readonly ErrorContent[];
  /** Address of one of them. */
  readonly hrefOf: (code: string) => string;
}

export function ErrorList({ errors, hrefOf }: Props): JSX.Element {
  return (
    <ul class="members">
      {errors.map((error) => (
        <li key={error.code} class="member" id={`errors/${error.code}`} tabIndex={-1}>
          <div class="member-head">
            <a class="member-name" href={hrefOf(error.code)}>
              <code>{error.code}</code>
            </a>
            <span class="member-type">status {error.status}</span>
            <span class={error.fault === 'server' ? 'badge warm' : 'badge'}>
              {error.fault} fault
            </span>
            {error.retryable && <span class="badge strong">worth a retry</span>}
          </div>
          <Prose prose={error.description} />
          {error.members.length > 0 && (
            <p class="quiet">
              Carries{' '}
              {error.members.map(({ name }, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <code>{name}</code>
                </span>
              ))}
              .
            </p>
          )}
          <SpecLine source={error.source} />
        </li>
      ))}
    </ul>
  );
}
