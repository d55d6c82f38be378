import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OperationContent } from '../../content/index.ts';
import { RequestForm } from '../form/request-form.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Problem } from '../validate/problem.ts';
import { draftOfText, draftOfValue } from './draft.ts';
import type { Draft, JsonObject } from './draft.ts';
import { ExampleChoice } from './example-choice.tsx';

interface Props {
  readonly content: OperationContent;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly problems: readonly Problem[];
}

/** The body, as a form or as JSON: two views of one draft. */
export function BodyEditor({ content, draft, onChange, problems }: Props): JSX.Element {
  const [view, setView] = useState<'form' | 'json'>('form');
  const [takenOver, setTakenOver] = useState(0);
  const take = (value: JsonObject): void => {
    // Fields that were being typed in begin anew.
    setTakenOver(takenOver + 1);
    onChange(draftOfValue(value));
  };
  return (
    <div class="body-editor">
      <ExampleChoice examples={content.requestExamples} onChoose={take} />
      <Tabs
        label="Body as"
        tabs={[
          { name: 'form', title: 'Form' },
          { name: 'json', title: 'JSON' },
        ]}
        chosen={view}
        onChoose={setView}
      >
        {view === 'form' && draft.value !== null && (
          <RequestForm
            key={takenOver}
            content={content}
            value={draft.value}
            onChange={(value) => onChange(draftOfValue(value))}
            problems={problems}
          />
        )}
        {view === 'form' && draft.value === null && (
          <p class="notice warm">
            {draft.fault}. Mend it as JSON, then the form can show it again.
          </p>
        )}
        {view === 'json' && (
          <textarea
            class="input json"
            aria-label="Body as JSON"
            rows={12}
            spellcheck={false}
            autocomplete="off"
            aria-invalid={draft.value === null}
            value={draft.text}
            onInput={(event) => onChange(draftOfText(event.currentTarget.value))}
          />
        )}
      </Tabs>
    </div>
  );
}
