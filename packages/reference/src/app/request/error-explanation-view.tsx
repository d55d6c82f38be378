import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';
import { operationHref } from '../route/route.ts';
import type { ErrorExplanation } from '../send/explain-error.ts';

interface Props {
  readonly explanation: ErrorExplanation;
  readonly content: OperationContent;
}

/** What the spec says of the error that came. */
export function ErrorExplanationView({ explanation, content }: Props): JSX.Element {
  const { code, message, error, common, causes } = explanation;
  const href = common
    ? `#/errors/${encodeURIComponent(code)}`
    : operationHref(content.name, `errors/${code}`);
  return (
    <div class="notice bad">
      <p>
        <strong>{error === null ? code : <a href={href}>{code}</a>}</strong>
        {message !== '' && <>: {message}</>}
      </p>
      {error === null ? (
        <p>The spec does not know this error for {content.name}.</p>
      ) : (
        <>
          <Prose prose={error.description} />
          <p>
            Status {error.status}, {error.fault} fault.{' '}
            {error.retryable
              ? 'Worth a retry, after a while.'
              : 'The same request would be refused again.'}
          </p>
        </>
      )}
      {causes.length > 0 && (
        <>
          <p>{causes.length === 1 ? 'What has led to it:' : 'One of these has led to it:'}</p>
          <ul>
            {causes.map(({ text, check, source }) => (
              <li key={text}>
                {text}
                {check !== null && (
                  <>
                    {' '}
                    Check {content.checks.indexOf(check) + 1} of {content.checks.length}:{' '}
                    <a href={operationHref(content.name, 'checks')}>{check.replaceAll('-', ' ')}</a>
                    .
                  </>
                )}{' '}
                <SpecLine source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
