import { readError } from '@trent/protocol';
import type {
  AnswerContent,
  ErrorContent,
  OperationContent,
  ServiceContent,
} from '../../content/index.ts';
import type { Answer } from './send-call.ts';

/** What the spec says of a refusal. */
export interface ErrorExplanation {
  readonly code: string;
  readonly message: string;
  /** Null for a code that the spec does not know here. */
  readonly error: ErrorContent | null;
  /** Whether the error may be answered by every operation. */
  readonly common: boolean;
  /** What has led to it, as far as the text of the answer tells. */
  readonly causes: readonly Cause[];
}

export interface Cause {
  readonly text: string;
  /** Name of the check, where the operation lists it. */
  readonly check: string | null;
  readonly source: string;
}

/** Null where the answer is no refusal. */
export function explainError(
  answer: Answer,
  content: OperationContent,
  service: ServiceContent,
): ErrorExplanation | null {
  if (answer.status < 300) return null;
  const { code, message } = readError(answer);
  const own = content.errors.find((one) => one.code === code);
  const error = own ?? service.commonErrors.find((one) => one.code === code) ?? null;
  const fitting = causesOf(content).filter(({ answer: one }) => one.error === code);
  // Several refusals share a code, and their texts tell them apart.
  const exact = fitting.filter(({ answer: one }) => saidAs(one, message));
  return {
    code,
    message,
    error,
    common: own === undefined && error !== null,
    causes: exact.map(({ cause }) => cause),
  };
}

interface KnownCause {
  readonly answer: AnswerContent;
  readonly cause: Cause;
}

function causesOf(content: OperationContent): readonly KnownCause[] {
  const cause = (
    answer: AnswerContent | null,
    check: string,
    text: string,
    source: string,
  ): readonly KnownCause[] =>
    answer === null
      ? []
      : [{ answer, cause: { text, check: content.checks.includes(check) ? check : null, source } }];
  return [
    ...content.exclusive.flatMap(({ answer, members, exactly, source }) =>
      cause(
        answer,
        'exclusive-members',
        `${exactly === 'one' ? 'Exactly' : 'At most'} one of ${members.join(', ')} may be given.`,
        source,
      ),
    ),
    ...content.keys.flatMap((key) => [
      ...key.states.flatMap(({ state, answer }) =>
        cause(
          answer,
          'key-state',
          `The key that ${key.member} names is in the key state ${state}.`,
          key.source,
        ),
      ),
      ...cause(
        key.identifierAnswer,
        'identifier-form',
        `${key.member} names a key in a form other than ${key.identifiers.join(', ')}.`,
        key.source,
      ),
      ...cause(
        key.algorithmAnswer,
        'algorithm',
        `${key.algorithm ?? ''} is no algorithm of the key that ${key.member} names.`,
        key.source,
      ),
      ...cause(
        key.specAnswer,
        'key-spec',
        `The key that ${key.member} names has a key spec other than ${key.specs?.join(', ') ?? ''}.`,
        key.source,
      ),
    ]),
  ];
}

/** Whether a text may come from a template: `{...}` stands for anything. */
function saidAs({ message: template }: AnswerContent, message: string): boolean {
  if (template === null) return true;
  const parts = template
    .split(/\{[^{}]*\}/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(message);
}
