import type { SpecPosition } from '../model/model.ts';
import { catalogue } from './catalogue.ts';
import type { DiagnosticCode, DiagnosticDetails, Severity } from './catalogue.ts';

/** One problem at one place. `position` is null for what is in no spec file, e.g. a folder that cannot be written. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly position: SpecPosition | null;
}

/** Makes a diagnostic from its catalogue entry. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  position: SpecPosition | null,
  details: DiagnosticDetails<Code>,
): Diagnostic {
  const { severity, message } = catalogue[code];
  const values: Readonly<Record<string, string | number>> = details;
  return {
    code,
    severity,
    message: message.replace(/\{(\w+)\}/g, (_, name: string) => printable(String(values[name]))),
    position,
  };
}

/** Text of a spec must not steer a terminal, nor break a message into lines. */
function printable(text: string): string {
  const escaped = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return escaped.length > 300 ? `${escaped.slice(0, 300)}...` : escaped;
}
