import type { JSX } from 'preact';
import type { AnswerContent } from '../../content/index.ts';

/** How the service refuses. */
export function AnswerText({ answer }: { readonly answer: AnswerContent }): JSX.Element {
  return (
    <>
      <code>{answer.error}</code> ({answer.status}
      {answer.message !== null && answer.message !== '' && (
        <>
          , <q>{answer.message}</q>
        </>
      )}
      )
    </>
  );
}
