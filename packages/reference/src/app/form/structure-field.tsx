import type { JSX } from 'preact';
import { withMember } from '../request/draft.ts';
import type { JsonObject } from '../request/draft.ts';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps, ShapeOf } from './field-props.ts';
import { Field } from './field.tsx';

interface Props extends FieldProps<ShapeOf<'structure'>> {
  readonly depth: number;
}

/** The members of a structure; without any of them it is not given, unless it must be. */
export function StructureField({ depth, ...props }: Props): JSX.Element {
  const { path, shape, value, onChange, required } = props;
  const object = (value ?? {}) as JsonObject;
  const set = (next: JsonObject): void =>
    onChange(Object.keys(next).length === 0 && !required ? undefined : next);
  return (
    <FieldGroup {...props}>
      {shape.members.map((member) => (
        <Field
          {...props}
          key={member.name}
          label={member.name}
          path={`${path}.${member.name}`}
          shape={member.shape}
          required={member.required && value !== undefined}
          sensitive={member.sensitive}
          examples={member.examples}
          value={object[member.name]}
          onChange={(next) => set(withMember(object, member.name, next))}
          depth={depth + 1}
        />
      ))}
    </FieldGroup>
  );
}
