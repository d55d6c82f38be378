import type { ComponentChildren, JSX } from 'preact';
import type { FieldProps } from './field-props.ts';

interface Props extends Pick<FieldProps, 'label' | 'path' | 'problems'> {
  /** What stands above the fields, where it is not the label. */
  readonly legend?: string;
  readonly required?: boolean;
  readonly children: ComponentChildren;
}

/** Fields that belong together, and what is wrong with all of them as one value. */
export function FieldGroup(props: Props): JSX.Element {
  const { label, legend = label, path, problems, required = false, children } = props;
  const own = problems.filter((one) => one.path === path);
  return (
    <fieldset class="boxed">
      <legend>
        {legend}
        {required && <span class="quiet">, required</span>}
      </legend>
      {children}
      {own.length > 0 && (
        <p class="field-error">{own.map(({ message }) => `${label} ${message}`).join('; ')}</p>
      )}
    </fieldset>
  );
}
