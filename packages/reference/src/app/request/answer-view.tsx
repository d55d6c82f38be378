import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { explainError } from '../send/explain-error.ts';
import type { Answer } from '../send/send-call.ts';
import { useService } from '../state/service-context.ts';
import { AnswerBody } from './answer-body.tsx';
import { ErrorExplanationView } from './error-explanation-view.tsx';

interface Props {
  readonly content: OperationContent;
  readonly answer: Answer;
}

export function AnswerView({ content, answer }: Props): JSX.Element {
  const service = useService();
  const explanation = explainError(answer, content, service);
  const { status, headers, milliseconds } = answer;
  const names = Object.keys(headers).sort();
  return (
    <section class="answer" aria-label="Answer">
      <h3>Answer</h3>
      <p role="status" class="answer-line">
        <span class={explanation === null ? 'badge good' : 'badge bad'}>status {status}</span>
        <span>{milliseconds.toFixed(0)} ms</span>
        {headers['x-amzn-requestid'] !== undefined && (
          <span class="quiet">request {headers['x-amzn-requestid']}</span>
        )}
      </p>
      {explanation !== null && <ErrorExplanationView explanation={explanation} content={content} />}
      <AnswerBody content={content} answer={answer} failed={explanation !== null} />
      <details>
        <summary>{names.length} headers</summary>
        <dl class="headers">
          {names.map((name) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{headers[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
