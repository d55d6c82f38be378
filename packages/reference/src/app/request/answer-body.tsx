import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MemberContent, OperationContent } from '../../content/index.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { shapesOf } from '../read/shapes.ts';
import { bodyPieces } from '../send/body-pieces.ts';
import type { BodyPiece } from '../send/body-pieces.ts';
import type { Answer } from '../send/send-call.ts';

interface Props {
  readonly content: OperationContent;
  readonly answer: Answer;
  readonly failed: boolean;
}

const hidden = '••••••••';

/** The body, laid out. What is sensitive is hidden, also from the clipboard, until it is asked for. */
export function AnswerBody({ content, answer, failed }: Props): JSX.Element {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const members = failed ? [] : (content.response ?? []);
  const pieces = piecesOf(answer.body, members, content);
  if (answer.body === '') return <p class="quiet">The body is empty.</p>;
  const copied = pieces
    .map((piece) =>
      piece.kind === 'text' || shown.has(piece.path) ? piece.text : JSON.stringify(hidden),
    )
    .join('');
  return (
    <>
      <pre class="code" tabIndex={0} role="region" aria-label="Body of the answer">
        {pieces.map((piece, index) => {
          if (piece.kind === 'text') return piece.text;
          if (shown.has(piece.path)) return piece.text;
          return (
            <button
              key={index}
              type="button"
              class="reveal"
              aria-label={`Show ${piece.path}`}
              onClick={() => setShown(new Set([...shown, piece.path]))}
            >
              {hidden} show
            </button>
          );
        })}
      </pre>
      <CopyButton text={copied} what="body" small />
    </>
  );
}

/** A body that is no JSON cannot be searched for what is sensitive: all of it is, where anything may be. */
function piecesOf(
  body: string,
  members: readonly MemberContent[],
  content: OperationContent,
): readonly BodyPiece[] {
  try {
    return bodyPieces(JSON.parse(body), members, shapesOf(content));
  } catch {
    return members.some(({ sensitive }) => sensitive)
      ? [{ kind: 'secret', path: 'the body', text: body }]
      : [{ kind: 'text', text: body }];
  }
}
