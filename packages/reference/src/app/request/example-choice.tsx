import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ExampleContent } from '../../content/index.ts';
import type { JsonObject } from './draft.ts';

interface Props {
  readonly examples: readonly ExampleContent[];
  readonly onChoose: (value: JsonObject) => void;
}

/** Fills the body from an example of the spec. */
export function ExampleChoice({ examples, onChoose }: Props): JSX.Element | null {
  const id = useId();
  if (examples.length === 0) return null;
  return (
    <div class="row">
      <label class="quiet" for={id}>
        Start from
      </label>
      <select
        id={id}
        class="input"
        value=""
        onChange={(event) => {
          const example = examples[Number(event.currentTarget.value)];
          event.currentTarget.value = '';
          if (example !== undefined) onChoose(example.value as JsonObject);
        }}
      >
        <option value="">an example …</option>
        {examples.map(({ name, summary }, index) => (
          <option key={name} value={String(index)}>
            {summary || name}
          </option>
        ))}
      </select>
    </div>
  );
}
