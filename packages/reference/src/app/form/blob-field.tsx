import { encodeBase64 } from '@trent/protocol';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldProps } from './field-props.ts';
import { Labelled } from './labelled.tsx';

/** Bytes: typed as Base64, or as text that is put into Base64. */
export function BlobField(props: FieldProps): JSX.Element {
  const { label, value, onChange } = props;
  const [text, setText] = useState('');
  const type = (typed: string): void => {
    setText(typed);
    if (typed !== '') onChange(encodeBase64(new TextEncoder().encode(typed)));
  };
  return (
    <>
      <Labelled {...props}>
        {(wiring) => (
          <textarea
            {...wiring}
            class="input"
            rows={2}
            spellcheck={false}
            autocomplete="off"
            value={typeof value === 'string' ? value : ''}
            onInput={(event) => {
              setText('');
              onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value);
            }}
          />
        )}
      </Labelled>
      <details class="from-text">
        <summary>
          From text<span class="sr-only"> for {label}</span>
        </summary>
        <input
          class="input"
          type="text"
          autocomplete="off"
          aria-label={`${label} from text`}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </details>
    </>
  );
}
