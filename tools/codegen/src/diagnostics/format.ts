import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A diagnostic as people read it: `path:line:col - error CODE: message`, then, where the text of the file is given, the
 * line with a mark under the column. Without a final line break.
 */
export function formatDiagnostic(
  { code, severity, message, position }: Diagnostic,
  sources: ReadonlyMap<string, string>,
  color = false,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const label = paint(severity === 'error' ? 'red' : 'yellow', severity);
  if (position === null) return `${label} ${code}: ${message}`;
  const { file, line, column } = position;
  const head = `${paint('cyan', `${file}:${line}:${column}`)} - ${label} ${code}: ${message}`;
  const frame = codeFrame(sources.get(file), line, column);
  return frame === null ? head : `${head}\n${paint('dim', frame)}`;
}

const widest = 120;

function codeFrame(source: string | undefined, line: number, column: number): string | null {
  const text = source?.split(/\r?\n/, line)[line - 1];
  if (text === undefined) return null;
  // A long line is shown from shortly before the column on.
  const from = column > widest - 20 ? column - 20 : 0;
  const shown = text
    .slice(from, from + widest)
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '.');
  const gutter = `${line} | `;
  return `${gutter}${shown}\n${' '.repeat(gutter.length + column - 1 - from)}^`;
}
