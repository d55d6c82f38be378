import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ExclusiveContent, MemberContent } from '../../content/index.ts';
import type { JsonObject } from '../request/draft.ts';
import type { Problem } from '../validate/problem.ts';
import { FieldGroup } from './field-group.tsx';

interface Props {
  readonly choice: ExclusiveContent;
  readonly members: readonly MemberContent[];
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
  readonly field: (member: MemberContent) => JSX.Element;
  readonly problems: readonly Problem[];
}

/** Members of which one may be given: choosing one takes the others away. */
export function ExclusiveFields(props: Props): JSX.Element {
  const { choice, members, value, onChange, field, problems } = props;
  const group = useId();
  const given = members.filter(({ name }) => Object.hasOwn(value, name));
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = given.length === 1 ? given[0]!.name : given.length === 0 ? wanted : null;
  // Several can be there when the JSON says so; then all are shown, as they are sent.
  const shown = given.length > 1 ? given : members.filter(({ name }) => name === chosen);
  const choose = (name: string | null): void => {
    setWanted(name);
    const others = new Set(members.map((one) => one.name).filter((one) => one !== name));
    onChange(Object.fromEntries(Object.entries(value).filter(([key]) => !others.has(key))));
  };
  return (
    <FieldGroup
      legend={choice.exactly === 'one' ? 'Exactly one of' : 'At most one of'}
      label="These members:"
      path={choice.members.join(', ')}
      problems={problems}
    >
      <div class="choices">
        {members.map(({ name }) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name={group}
              checked={chosen === name}
              onChange={() => choose(name)}
            />
            {name}
          </label>
        ))}
        {choice.exactly === 'at-most-one' && (
          <label class="choice">
            <input
              type="radio"
              name={group}
              checked={given.length === 0 && chosen === null}
              onChange={() => choose(null)}
            />
            none
          </label>
        )}
      </div>
      {shown.map(field)}
    </FieldGroup>
  );
}
