import type { JSX } from 'preact';

interface Props {
  readonly text: string;
  /** Name of the file. */
  readonly name: string;
}

export function SaveButton({ text, name }: Props): JSX.Element {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken the text over once the click is through.
    setTimeout(() => URL.revokeObjectURL(url), 1_000);
  };
  return (
    <button type="button" class="button" onClick={save}>
      Save {name}
    </button>
  );
}
