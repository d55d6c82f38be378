import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldProps, ShapeOf } from './field-props.ts';
import { Labelled } from './labelled.tsx';

/** Text longer than this may well have lines. */
const longText = 3_000;

export function StringField(props: FieldProps<ShapeOf<'string'>>): JSX.Element {
  const { value, onChange, examples, shape, sensitive } = props;
  const list = useId();
  const text = typeof value === 'string' ? value : '';
  const onInput = (event: { currentTarget: { value: string } }): void =>
    onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value);
  const suggestions = examples.filter((one) => typeof one === 'string');
  const isLong = (shape.maxLength ?? 0) > longText && !sensitive;
  return (
    <Labelled {...props}>
      {(wiring) =>
        isLong ? (
          <textarea {...wiring} class="input" rows={3} value={text} onInput={onInput} />
        ) : (
          <>
            <input
              {...wiring}
              class="input"
              type="text"
              autocomplete="off"
              spellcheck={false}
              list={suggestions.length > 0 ? list : undefined}
              value={text}
              onInput={onInput}
            />
            {suggestions.length > 0 && (
              <datalist id={list}>
                {suggestions.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Labelled>
  );
}
