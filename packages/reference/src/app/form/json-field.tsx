import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldProps } from './field-props.ts';
import { Labelled } from './labelled.tsx';

/** Any value, as JSON. What is no JSON is not taken over, and says so. */
export function JsonField(props: FieldProps): JSX.Element {
  const { path, value, onChange, problems } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    const parsed = parse(text);
    setTyped(parsed === invalid ? text : null);
    if (parsed !== invalid) onChange(parsed);
  };
  const own =
    typed === null
      ? []
      : [{ path, message: 'is no JSON, and not taken over', kind: 'error' as const }];
  return (
    <Labelled {...props} problems={[...problems, ...own]}>
      {(wiring) => (
        <textarea
          {...wiring}
          class="input"
          rows={4}
          spellcheck={false}
          value={typed ?? (value === undefined ? '' : JSON.stringify(value, null, 2))}
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

const invalid = Symbol('no JSON');

function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return invalid;
  }
}
