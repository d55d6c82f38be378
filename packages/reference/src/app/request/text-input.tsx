import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly secret?: boolean;
  readonly note?: string | undefined;
  readonly suggestions?: readonly string[];
}

/** A line of text. A secret one is not shown, and nothing of the browser is to keep it. */
export function TextInput({
  label,
  value,
  onInput,
  secret = false,
  note,
  suggestions = [],
}: Props): JSX.Element {
  const id = useId();
  const attributes = {
    id,
    class: 'input',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    // Password managers ask for these.
    'data-1p-ignore': true,
    'data-lpignore': 'true',
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    // Not `value`: it stays a property of the field, and never becomes an attribute of the document.
    ref: (element: HTMLInputElement | null) => {
      if (element !== null && element.value !== value) element.value = value;
    },
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {secret ? (
        <input type="password" {...attributes} />
      ) : (
        <input
          type="text"
          {...attributes}
          list={suggestions.length > 0 ? `${id}-list` : undefined}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {note !== undefined && (
        <p class="field-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
