import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../send/call.ts';
import { explainFailure } from '../send/explain-failure.ts';
import { sendCall } from '../send/send-call.ts';
import type { Connection } from '../state/connection.ts';
import type { Outcome } from './console-state.ts';

/** Sends calls, one at a time; leaving the page of the operation cancels the one under way. */
export function useSender(): {
  readonly outcome: Outcome;
  readonly send: (call: Call, connection: Connection) => void;
} {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const count = useRef(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = (call: Call, connection: Connection): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    count.current += 1;
    const number = count.current;
    const show = (next: Outcome): void => {
      if (number === count.current) setOutcome(next);
    };
    show({ kind: 'sending', cancel: () => controller.abort() });
    const { accessKeyId, secretAccessKey, sessionToken, timeoutSeconds } = connection;
    sendCall(
      call,
      {
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === '' ? {} : { sessionToken }),
      },
      { timeoutSeconds, signal: controller.signal },
    ).then(
      (answer) => show({ kind: 'answered', answer, number }),
      async (error: unknown) => {
        const page = new URL(location.href);
        show({ kind: 'failed', failure: await explainFailure(error, call.url, page) });
      },
    );
  };
  return { outcome, send };
}
