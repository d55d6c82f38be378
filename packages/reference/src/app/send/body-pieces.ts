import type { MemberContent } from '../../content/index.ts';
import { innerOf, isSensitive } from './inner-shape.ts';
import type { Inner } from './inner-shape.ts';
import type { Shapes } from '../read/shapes.ts';

/** A part of a JSON text: as it stands, or a value that is shown only when asked for. */
export type BodyPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'secret'; readonly path: string; readonly text: string };

/** A JSON text with two spaces of indent, cut where sensitive members stand. */
export function bodyPieces(
  value: unknown,
  members: readonly MemberContent[],
  shapes: Shapes,
): readonly BodyPiece[] {
  const whole: Inner = {
    shape: { kind: 'structure', members, union: false },
    sensitive: false,
  };
  return joined(piecesOf(value, whole, '', '', shapes));
}

function piecesOf(
  value: unknown,
  inner: Inner | null,
  path: string,
  indent: string,
  shapes: Shapes,
): readonly BodyPiece[] {
  if (inner !== null && isSensitive(inner, shapes)) {
    const text = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
    return [{ kind: 'secret', path, text }];
  }
  if (typeof value !== 'object' || value === null) return [plain(JSON.stringify(value))];
  const deeper = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => ({
        before: '',
        pieces: piecesOf(item, innerOf(inner, null, shapes), `${path}[${index}]`, deeper, shapes),
      }))
    : Object.entries(value).map(([name, item]) => ({
        before: `${JSON.stringify(name)}: `,
        pieces: piecesOf(
          item,
          innerOf(inner, name, shapes),
          path === '' ? name : `${path}.${name}`,
          deeper,
          shapes,
        ),
      }));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return [plain(`${open}${close}`)];
  return [
    plain(`${open}\n`),
    ...entries.flatMap(({ before, pieces }, index) => [
      plain(deeper + before),
      ...pieces,
      plain(index < entries.length - 1 ? ',\n' : '\n'),
    ]),
    plain(`${indent}${close}`),
  ];
}

function plain(text: string): BodyPiece {
  return { kind: 'text', text };
}

/** Neighbouring texts in one. */
function joined(pieces: readonly BodyPiece[]): readonly BodyPiece[] {
  const result: BodyPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = plain(last.text + piece.text);
    } else {
      result.push(piece);
    }
  }
  return result;
}
