import type { JSX } from 'preact';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps, ShapeOf } from './field-props.ts';
import { Field } from './field.tsx';
import { emptyValue } from './empty-value.ts';

interface Props extends FieldProps<ShapeOf<'list'>> {
  readonly depth: number;
}

/** Items one below the other. */
export function ListField({ depth, ...props }: Props): JSX.Element {
  const { label, path, shape, value, onChange, shapes } = props;
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const set = (next: readonly unknown[]): void => onChange(next.length === 0 ? undefined : next);
  return (
    <FieldGroup {...props}>
      {items.map((item, index) => (
        <div class="item" key={index}>
          <Field
            {...props}
            label={`${label} ${index + 1}`}
            path={`${path}[${index}]`}
            shape={shape.of}
            required={false}
            value={item}
            onChange={(next) => set(items.with(index, next ?? emptyValue(shape.of, shapes)))}
            depth={depth + 1}
          />
          <button
            type="button"
            class="button quiet small"
            aria-label={`Remove ${label} ${index + 1}`}
            onClick={() => set(items.filter((_, at) => at !== index))}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button small"
        aria-label={`Add to ${label}`}
        onClick={() => set([...items, emptyValue(shape.of, shapes)])}
      >
        Add
      </button>
    </FieldGroup>
  );
}
