import type { JSX } from 'preact';
import type { EndpointContent } from '../../content/index.ts';
import { TextInput } from './text-input.tsx';

interface Props {
  readonly server: EndpointContent;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What stands in a server's URL in braces, but for the region, which has a field of its own. */
export function ServerVariables({ server, values, onChange }: Props): JSX.Element {
  return (
    <>
      {server.variables
        .filter(({ name }) => name !== 'region')
        .map(({ name, values: allowed }) => (
          <TextInput
            key={name}
            label={name}
            value={values[name] ?? ''}
            suggestions={allowed ?? []}
            onInput={(value) => onChange({ ...values, [name]: value })}
          />
        ))}
    </>
  );
}
