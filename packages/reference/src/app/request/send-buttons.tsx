import type { JSX } from 'preact';
import type { Outcome } from './console-state.ts';

interface Props {
  /** Whether the spec finds the request wrong. */
  readonly blocked: boolean;
  readonly outcome: Outcome;
  readonly onSend: () => void;
}

export function SendButtons({ blocked, outcome, onSend }: Props): JSX.Element {
  const sending = outcome.kind === 'sending';
  return (
    <div class="row send">
      <button type="button" class="button primary" disabled={blocked || sending} onClick={onSend}>
        {sending ? 'Sending …' : 'Test request'}
      </button>
      {blocked && !sending && (
        <button type="button" class="button" onClick={onSend}>
          Send anyway
        </button>
      )}
      {sending && (
        <button type="button" class="button" onClick={outcome.cancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
