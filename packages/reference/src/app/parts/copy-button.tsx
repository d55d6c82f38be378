import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** What is copied, as it stands after "Copy": "curl line". */
  readonly what: string;
  readonly small?: boolean;
}

const said = {
  ready: { word: 'Copy', status: '' },
  copied: { word: 'Copied', status: 'copied' },
  failed: {
    word: 'Not copied',
    status: 'not copied: the browser does not allow it, select the text',
  },
} as const;

export function CopyButton({ text, what, small }: Props): JSX.Element {
  const [outcome, setOutcome] = useState<keyof typeof said>('ready');
  useEffect(() => {
    if (outcome === 'ready') return;
    const timer = setTimeout(() => setOutcome('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    copyText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const { word, status } = said[outcome];
  return (
    <>
      <button
        type="button"
        class={small ? 'button quiet small' : 'button'}
        aria-label={`${word} ${what}`}
        onClick={copy}
      >
        {word}
      </button>
      <span class="sr-only" role="status">
        {status && `${what} ${status}`}
      </span>
    </>
  );
}

/** The clipboard is there only for pages that came over https or from this machine. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}
