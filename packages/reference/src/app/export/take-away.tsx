import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyButton } from '../parts/copy-button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Call } from '../send/call.ts';
import { SensitiveNote } from './sensitive-note.tsx';
import { SaveButton } from './save-button.tsx';
import { exportForms } from './forms.ts';

/** The call in the forms in which other programs make it. */
export function TakeAway({ call }: { readonly call: Call }): JSX.Element {
  const { client, sdk, cli } = call.service.callers;
  const absent = new Set([
    ...(client === null ? ['client'] : []),
    ...(sdk === null ? ['sdk'] : []),
    ...(cli === null ? ['cli'] : []),
  ]);
  const forms = exportForms.filter(({ name }) => !absent.has(name));
  const [chosen, setChosen] = useState(forms[0]!.name);
  const form = forms.find(({ name }) => name === chosen)!;
  const text = form.write(call);
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h3 id="take-away">Take it away</h3>
      <Tabs label="Take it away as" tabs={forms} chosen={chosen} onChoose={setChosen}>
        {text === null ? (
          <p class="notice warm">The body is no JSON object, so it cannot be written this way.</p>
        ) : (
          <>
            <pre class="code" tabIndex={0} role="region" aria-label={form.what}>
              {text}
            </pre>
            <p class="row">
              <CopyButton text={text} what={form.what} />
              {form.file !== null && (
                <SaveButton text={text} name={`${call.operation.name}.${form.file}`} />
              )}
            </p>
            <p class="field-note">{form.note}</p>
            <SensitiveNote call={call} />
          </>
        )}
      </Tabs>
    </section>
  );
}
