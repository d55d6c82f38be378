import type { JSX } from 'preact';
import type { FieldProps } from './field-props.ts';
import { Labelled } from './labelled.tsx';

interface Props extends FieldProps {
  readonly values: readonly (string | boolean)[];
}

/** One of a few values. A value that is none of them, from the JSON, stays to be seen. */
export function ChoiceField({ values, ...props }: Props): JSX.Element {
  const { value, onChange } = props;
  const shown =
    value === undefined || values.includes(value as string) ? values : [...values, value as string];
  return (
    <Labelled {...props}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          value={value === undefined ? '' : String(shown.indexOf(value as string))}
          onChange={(event) => {
            const { value: index } = event.currentTarget;
            onChange(index === '' ? undefined : shown[Number(index)]);
          }}
        >
          <option value="">not given</option>
          {shown.map((one, index) => (
            <option key={index} value={String(index)}>
              {String(one)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
