import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import type { Outcome } from './console-state.ts';
import { AnswerView } from './answer-view.tsx';

interface Props {
  readonly content: OperationContent;
  readonly outcome: Outcome;
}

/** What came back, or why nothing did. */
export function OutcomeView({ content, outcome }: Props): JSX.Element | null {
  if (outcome.kind === 'answered') {
    return <AnswerView key={outcome.number} content={content} answer={outcome.answer} />;
  }
  if (outcome.kind === 'failed') {
    return (
      <div class="notice bad" role="alert">
        <strong>{outcome.failure.title}</strong>
        <p>{outcome.failure.advice}</p>
      </div>
    );
  }
  return null;
}
