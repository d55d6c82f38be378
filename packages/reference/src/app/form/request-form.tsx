import type { JSX } from 'preact';
import type { MemberContent, OperationContent } from '../../content/index.ts';
import { shapesOf } from '../read/shapes.ts';
import { withMember } from '../request/draft.ts';
import type { JsonObject } from '../request/draft.ts';
import type { Problem } from '../validate/problem.ts';
import { ExclusiveFields } from './exclusive-fields.tsx';
import { Field } from './field.tsx';

interface Props {
  readonly content: OperationContent;
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
  readonly problems: readonly Problem[];
}

/** A field for each member; those that exclude each other are one choice, where the first of them stands. */
export function RequestForm({ content, value, onChange, problems }: Props): JSX.Element {
  const shapes = shapesOf(content);
  const { request, exclusive } = content;
  const field = (member: MemberContent): JSX.Element => (
    <Field
      key={member.name}
      label={member.name}
      path={member.name}
      shape={member.shape}
      required={member.required}
      sensitive={member.sensitive}
      examples={member.examples}
      value={value[member.name]}
      onChange={(next) => onChange(withMember(value, member.name, next))}
      shapes={shapes}
      problems={problems}
    />
  );
  if (request.length === 0) return <p class="quiet">This operation takes no members.</p>;
  return (
    <>
      {request.map((member) => {
        const choice = exclusive.find(({ members }) => members.includes(member.name));
        if (choice === undefined) return field(member);
        if (choice.members.find((name) => request.some((one) => one.name === name)) !== member.name)
          return null;
        return (
          <ExclusiveFields
            key={member.name}
            choice={choice}
            members={request.filter(({ name }) => choice.members.includes(name))}
            value={value}
            onChange={onChange}
            field={field}
            problems={problems}
          />
        );
      })}
    </>
  );
}
