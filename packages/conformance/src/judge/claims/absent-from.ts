import { isBase64 } from '@trent/protocol';
import { decodeBlob } from '../../values/blob.ts';
import type { Failure } from '../failure.ts';
import { formsOfSecret } from './forms-of-secret.ts';

/** One answer as sent. */
export interface RawAnswer {
  readonly step: string;
  /** Which of the requests of that step. */
  readonly round: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * No answer holds the secret, in none of the forms of `formsOfSecret`: not in the body, not in headers, and not in what
 * base64 texts of the body decode to. Secrets of less than 8 bytes would be found by chance, so none is looked for.
 * Throws NotABlob.
 */
export function absentFrom(secret: unknown, answers: readonly RawAnswer[]): readonly Failure[] {
  const bytes = decodeBlob(secret);
  if (bytes.length < shortest) return [];
  const forms = formsOfSecret(bytes);
  return answers.flatMap((answer) =>
    haystacks(answer).flatMap(({ place, text: hay }) =>
      forms
        .filter(({ text }) => hay.includes(text))
        .map(({ form }) => ({
          path: 'absentFrom',
          expected: `an answer to ${answer.step} without the secret of ${bytes.length} bytes`,
          got: `${place} holds it as ${form}`,
        })),
    ),
  );
}

const shortest = 8;

interface Haystack {
  readonly place: string;
  readonly text: string;
}

/** Bytes as latin1 text, as are the forms. */
function haystacks({ headers, body }: RawAnswer): readonly Haystack[] {
  const encoded = [...body.matchAll(/[A-Za-z0-9+/]{12,}={0,2}/g)].map(([text]) => text);
  return [
    { place: 'the body', text: Buffer.from(body).toString('latin1') },
    { place: 'a header', text: Object.values(headers).join('\n') },
    ...encoded.filter(isBase64).map((text) => ({
      place: 'a base64 text of the body',
      text: Buffer.from(text, 'base64').toString('latin1'),
    })),
  ];
}
