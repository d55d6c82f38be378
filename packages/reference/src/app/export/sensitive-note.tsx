import type { JSX } from 'preact';
import { Codes } from '../read/codes.tsx';
import { shapesOf } from '../read/shapes.ts';
import { bodyPieces } from '../send/body-pieces.ts';
import type { Call } from '../send/call.ts';

/** Warns where what is copied holds sensitive members: shells keep a history. */
export function SensitiveNote({ call }: { readonly call: Call }): JSX.Element | null {
  const { operation, input } = call;
  if (input === null) return null;
  const paths = bodyPieces(input, operation.request, shapesOf(operation)).flatMap((piece) =>
    piece.kind === 'secret' ? [piece.path] : [],
  );
  if (paths.length === 0) return null;
  return (
    <p class="notice warm">
      The body holds in plain what the spec calls sensitive: <Codes values={paths} />.
    </p>
  );
}
