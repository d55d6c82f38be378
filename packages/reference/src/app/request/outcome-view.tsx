import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OperationContent } from '../../content/index.ts';
import { AnswerView } from './answer-view.tsx';
import type { Outcome } from './console-state.ts';

interface Props {
  readonly content: OperationContent;
  readonly outcome: Outcome;
}

/** What came back, or why nothing did; brought into view, since the form before it may be long. */
export function OutcomeView({ content, outcome }: Props): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isThere = outcome.kind === 'answered' || outcome.kind === 'failed';
    if (isThere) element.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={element}>
      {outcome.kind === 'answered' && (
        <AnswerView key={outcome.number} content={content} answer={outcome.answer} />
      )}
      {outcome.kind === 'failed' && (
        <div class="notice bad" role="alert">
          <strong>{outcome.failure.title}</strong>
          <p>{outcome.failure.advice}</p>
        </div>
      )}
    </div>
  );
}
