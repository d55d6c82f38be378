import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps, ShapeOf } from './field-props.ts';

type Row = readonly [key: string, value: string];

/** Keys and values in rows. Rows without a key are being typed, and not part of the value yet. */
export function MapField(props: FieldProps<ShapeOf<'map'>>): JSX.Element {
  const { label, value, onChange } = props;
  const given = Object.entries((value ?? {}) as Readonly<Record<string, string>>);
  const [rows, setRows] = useState<readonly Row[]>(given);
  const shown = same(rows, given) ? rows : given;
  const set = (next: readonly Row[]): void => {
    setRows(next);
    const entries = next.filter(([key]) => key !== '');
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries));
  };
  const change = (index: number, row: Row): void => set(shown.with(index, row));
  return (
    <FieldGroup {...props}>
      {shown.map(([key, text], index) => (
        <div class="row" key={index}>
          <input
            class="input"
            type="text"
            autocomplete="off"
            aria-label={`${label} key ${index + 1}`}
            placeholder="key"
            value={key}
            onInput={(event) => change(index, [event.currentTarget.value, text])}
          />
          <input
            class="input"
            type="text"
            autocomplete="off"
            aria-label={`${label} value ${index + 1}`}
            placeholder="value"
            value={String(text)}
            onInput={(event) => change(index, [key, event.currentTarget.value])}
          />
          <button
            type="button"
            class="button quiet small"
            aria-label={`Remove entry ${index + 1} of ${label}`}
            onClick={() => set(shown.filter((_, at) => at !== index))}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button small"
        aria-label={`Add to ${label}`}
        onClick={() => setRows([...shown, ['', '']])}
      >
        Add
      </button>
    </FieldGroup>
  );
}

/** Whether the rows still say what the value is, which may have been changed as JSON meanwhile. */
function same(rows: readonly Row[], given: readonly Row[]): boolean {
  const made = Object.entries(Object.fromEntries(rows.filter(([key]) => key !== '')));
  return JSON.stringify(made) === JSON.stringify(given);
}
