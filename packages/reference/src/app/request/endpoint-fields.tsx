import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { regionVariable, sameOrigin, serverChoice } from '../state/connection.ts';
import type { EndpointChoice } from '../state/connection.ts';
import { useService } from '../state/service-context.ts';
import { useConnection } from '../state/use-connection.ts';
import { ServerVariables } from './server-variables.tsx';
import { TextInput } from './text-input.tsx';

/** The server, one of the spec's servers, or any other; the region; the time limit. */
export function EndpointFields(): JSX.Element {
  const { endpoints } = useService();
  const { connection, endpoint, change } = useConnection();
  const group = useId();
  const current = connection.endpoint;
  const server = endpoints.find((one) => current.kind === 'server' && one.url === current.url);
  const choose = (next: EndpointChoice, region?: string): void =>
    change({ endpoint: next, ...(region === undefined ? {} : { region }) });
  const choice = (
    title: string,
    is: boolean,
    next: EndpointChoice,
    region?: string,
  ): JSX.Element => (
    <label class="choice" key={title}>
      <input type="radio" name={group} checked={is} onChange={() => choose(next, region)} />
      <span>{title}</span>
    </label>
  );
  const own = sameOrigin(location.href);
  return (
    <fieldset>
      <legend>Endpoint</legend>
      {own !== null &&
        choice(`This server: ${own}`, current.kind === 'same-origin', { kind: 'same-origin' })}
      {endpoints.map((one) =>
        choice(
          `${one.description}: ${one.url}`,
          one === server,
          serverChoice(one),
          regionFor(regionVariable(one), connection.region),
        ),
      )}
      {choice('Another URL', current.kind === 'own', {
        kind: 'own',
        url: endpoint.url?.href ?? '',
      })}
      {current.kind === 'server' && server !== undefined && (
        <ServerVariables
          server={server}
          values={current.values}
          onChange={(values) => choose({ ...current, values })}
        />
      )}
      {current.kind === 'own' && (
        <TextInput
          label="URL"
          value={current.url}
          onInput={(url) => choose({ kind: 'own', url })}
        />
      )}
      {endpoint.fault !== null && (
        <p class="field-error" role="alert">
          {endpoint.fault}
        </p>
      )}
      <TextInput
        label="Region"
        value={connection.region}
        suggestions={regionVariable(server)?.values ?? []}
        onInput={(region) => change({ region: region.trim() })}
      />
      <TextInput
        label="Time limit in seconds"
        value={String(connection.timeoutSeconds)}
        onInput={(text) => {
          const seconds = Number(text);
          if (seconds > 0 && seconds <= 600) change({ timeoutSeconds: seconds });
        }}
      />
    </fieldset>
  );
}

/** The region to go on with: the one that was there, unless the server has others. */
function regionFor(
  variable: ReturnType<typeof regionVariable>,
  region: string,
): string | undefined {
  if (variable === undefined || variable.values === null) return undefined;
  return variable.values.includes(region) ? undefined : variable.defaultValue;
}
