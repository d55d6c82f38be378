import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { typeText } from '../read/shapes.ts';
import type { FieldProps } from './field-props.ts';

/** What an input must carry to belong to its label and to what is wrong with it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props extends Pick<
  FieldProps,
  'label' | 'path' | 'shape' | 'required' | 'shapes' | 'problems'
> {
  readonly children: (wiring: Wiring) => JSX.Element;
}

/** A label, an input, and what is wrong with its value. */
export function Labelled(props: Props): JSX.Element {
  const { label, path, shape, required, shapes, problems, children } = props;
  const id = useId();
  const own = problems.filter((one) => one.path === path);
  const wiring = {
    id,
    'aria-describedby': own.length > 0 ? `${id}-wrong` : undefined,
    'aria-invalid': own.some(({ kind }) => kind === 'error'),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}{' '}
        <span class="quiet">
          {typeText(shape, shapes)}
          {required && ', required'}
        </span>
      </label>
      {children(wiring)}
      {own.length > 0 && (
        <p class="field-error" id={`${id}-wrong`}>
          {own.map(({ message }) => `${label} ${message}`).join('; ')}
        </p>
      )}
    </div>
  );
}
