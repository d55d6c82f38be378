import type { Answer } from '../send/send-call.ts';
import type { FailureText } from '../send/explain-failure.ts';

/** What has become of the request. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly cancel: () => void }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly number: number }
  | { readonly kind: 'failed'; readonly failure: FailureText };
