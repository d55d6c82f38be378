import type { JSX } from 'preact';
import { loadOperation } from '../load/content.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useAnchor } from '../route/use-anchor.ts';
import { useService } from '../state/service-context.ts';
import { OperationArticle } from './operation-article.tsx';
import { RequestConsole } from '../request/request-console.tsx';

interface Props {
  readonly name: string;
  readonly anchor: string | null;
}

export function OperationPage({ name, anchor }: Props): JSX.Element {
  const known = useService().operations.some((one) => one.name === name);
  const loaded = useLoaded(
    () => (known ? loadOperation(name) : Promise.reject(new Error('the service has none'))),
    name,
  );
  useAnchor(anchor, name, loaded.state === 'ready');
  if (!known) {
    return (
      <article>
        <h1 tabIndex={-1}>No operation {name}</h1>
        <p>
          The address names an operation that this service does not have. Look for it in the list,
          or search.
        </p>
      </article>
    );
  }
  return (
    <Waiting loaded={loaded} what={name}>
      {(content) => (
        <div class="operation">
          <OperationArticle content={content} />
          <RequestConsole key={content.name} content={content} />
        </div>
      )}
    </Waiting>
  );
}
