import type { JSX } from 'preact';
import type { FieldProps } from './field-props.ts';

/** What is wrong with a list, a map or a structure as a whole. */
export function GroupErrors({
  label,
  path,
  problems,
}: Pick<FieldProps, 'label' | 'path' | 'problems'>): JSX.Element | null {
  const own = problems.filter((one) => one.path === path);
  if (own.length === 0) return null;
  return <p class="field-error">{own.map(({ message }) => `${label} ${message}`).join('; ')}</p>;
}
