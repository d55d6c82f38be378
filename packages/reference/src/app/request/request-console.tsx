import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OperationContent } from '../../content/index.ts';
import { TakeAway } from '../export/take-away.tsx';
import type { Call } from '../send/call.ts';
import { useService } from '../state/service-context.ts';
import { useStore } from '../state/store.ts';
import { useConnection } from '../state/use-connection.ts';
import { BodyEditor } from './body-editor.tsx';
import { ConnectionDialog } from './connection-dialog.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { bodyOf, draftOfValue, draftStore } from './draft.ts';
import type { JsonObject } from './draft.ts';
import { OutcomeView } from './outcome-view.tsx';
import { ProblemList } from './problem-list.tsx';
import { SendButtons } from './send-buttons.tsx';
import { useProblems } from './use-problems.ts';
import { useSender } from './use-sender.ts';

/** Writes a request, sends it, shows the answer, and gives it away in other forms. */
export function RequestConsole({ content }: { readonly content: OperationContent }): JSX.Element {
  const service = useService();
  const { connection, endpoint } = useConnection();
  const store = draftStore(content.name, () => draftOfValue(firstBody(content)));
  const draft = useStore(store);
  const problems = useProblems(content, draft);
  const { outcome, send } = useSender();
  const [connecting, setConnecting] = useState(false);

  const call: Call | null =
    endpoint.url === null
      ? null
      : {
          service,
          operation: content,
          url: endpoint.url,
          region: connection.region,
          body: bodyOf(draft),
          input: draft.value,
        };
  const hasCredentials = connection.accessKeyId !== '' && connection.secretAccessKey !== '';
  const test = (): void => {
    if (call === null || !hasCredentials) setConnecting(true);
    else send(call, connection);
  };
  return (
    <aside class="console" aria-labelledby="console">
      <h2 id="console" tabIndex={-1}>
        Test request
      </h2>
      <ConnectionLine content={content} onChange={() => setConnecting(true)} />
      {connecting && <ConnectionDialog onClose={() => setConnecting(false)} />}
      <BodyEditor
        content={content}
        draft={draft}
        onChange={(next) => store.set(next)}
        problems={problems}
      />
      <ProblemList problems={problems} />
      <SendButtons
        blocked={problems.some(({ kind }) => kind === 'error')}
        outcome={outcome}
        onSend={test}
      />
      <OutcomeView content={content} outcome={outcome} />
      {call !== null && <TakeAway call={call} />}
    </aside>
  );
}

/** The first example of the spec, else what must be given, still empty. */
function firstBody(content: OperationContent): JsonObject {
  const [example] = content.requestExamples;
  if (typeof example?.value === 'object' && example.value !== null) {
    return example.value as JsonObject;
  }
  return {};
}
