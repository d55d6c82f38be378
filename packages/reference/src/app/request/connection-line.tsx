import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { headersOf } from '../send/call.ts';
import { useService } from '../state/service-context.ts';
import { useConnection } from '../state/use-connection.ts';

interface Props {
  readonly content: OperationContent;
  readonly onChange: () => void;
}

/** Method, URL and headers of the request, who signs it, and the way to change that. */
export function ConnectionLine({ content, onChange }: Props): JSX.Element {
  const service = useService();
  const { connection, endpoint } = useConnection();
  const { accessKeyId, secretAccessKey, region } = connection;
  return (
    <div class="connection">
      <p class="request-line">
        <span class="badge strong">POST</span>{' '}
        {endpoint.url === null ? (
          <span class="field-error">{endpoint.fault}</span>
        ) : (
          <code>{endpoint.url.href}</code>
        )}
      </p>
      <dl class="headers">
        {Object.entries(headersOf({ service, operation: content })).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Authorization</dt>
          <dd>
            {accessKeyId === '' || secretAccessKey === ''
              ? 'no credentials yet'
              : `AWS4-HMAC-SHA256 of ${accessKeyId}`}
            , {region}
          </dd>
        </div>
      </dl>
      <button type="button" class="button small" onClick={onChange}>
        Endpoint and credentials
      </button>
    </div>
  );
}
