import type { JSX } from 'preact';
import type { FieldProps } from './field-props.ts';
import { Labelled } from './labelled.tsx';

/** A number; what is typed and is none stays text, so that the validator can say so. */
export function NumberField(props: FieldProps): JSX.Element {
  const { value, onChange } = props;
  return (
    <Labelled {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={value === undefined ? '' : String(value)}
          onInput={(event) => onChange(numberOf(event.currentTarget.value.trim()))}
        />
      )}
    </Labelled>
  );
}

/** Only what is written back the same way is taken for a number: `1.` is still being typed. */
function numberOf(text: string): unknown {
  if (text === '') return undefined;
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}
