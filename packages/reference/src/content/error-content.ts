import type { MemberContent } from './shape-content.ts';
import type { Prose } from './prose.ts';

/** An error: code, status on the wire, and when it is answered. */
export interface ErrorContent {
  readonly code: string;
  readonly description: Prose;
  readonly status: number;
  readonly fault: 'client' | 'server';
  readonly retryable: boolean;
  /** Member that carries the text. */
  readonly messageMember: 'message' | 'Message';
  /** What it carries besides its text. */
  readonly members: readonly MemberContent[];
  readonly source: string;
}
