import type { JSX } from 'preact';
import type { AnswerContent, KeyContent, OperationContent } from '../../content/index.ts';
import { SpecLine } from '../parts/spec-line.tsx';
import { AnswerText } from './answer-text.tsx';
import { Codes } from './codes.tsx';
import { Section } from './section.tsx';

/** The keys that an operation works with, and how it answers in each key state. */
export function KeySection({
  content: { name, keys },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  if (keys.length === 0) return null;
  return (
    <Section operation={name} id="keys" title={keys.length === 1 ? 'Key' : 'Keys'}>
      {keys.map((key) => (
        <KeyOfOperation key={key.member} content={key} />
      ))}
    </Section>
  );
}

function KeyOfOperation({ content }: { readonly content: KeyContent }): JSX.Element {
  const { member, required, identifiers, crossAccountIdentifiers, usage, specs } = content;
  return (
    <div class="key">
      <h3>
        <code>{member}</code>
      </h3>
      <ul>
        <li>
          {required ? 'Always named' : 'Named where the caller wants'}, by{' '}
          <Codes values={identifiers} />
          {crossAccountIdentifiers.length > 0 && (
            <>
              ; from another account by <Codes values={crossAccountIdentifiers} />
            </>
          )}
          .<Otherwise answer={content.identifierAnswer} />
        </li>
        {usage !== null && (
          <li>
            Its usage is <code>{usage}</code>.
          </li>
        )}
        {specs !== null && (
          <li>
            Its key spec is one of <Codes values={specs} />.
            <Otherwise answer={content.specAnswer} />
          </li>
        )}
        {content.algorithm !== null && (
          <li>
            <code>{content.algorithm}</code> is an algorithm of its key spec.
            <Otherwise answer={content.algorithmAnswer} />
          </li>
        )}
      </ul>
      {content.states.length > 0 && (
        <div class="table" tabIndex={0} role="region" aria-label={`Key states of ${member}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Key state</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {content.states.map(({ state, answer }) => (
                <tr key={state}>
                  <td>{state}</td>
                  <td>
                    {answer === null ? (
                      <span class="good">allowed</span>
                    ) : (
                      <AnswerText answer={answer} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SpecLine source={content.source} />
    </div>
  );
}

function Otherwise({ answer }: { readonly answer: AnswerContent | null }): JSX.Element | null {
  if (answer === null) return null;
  return (
    <>
      {' '}
      Otherwise: <AnswerText answer={answer} />
    </>
  );
}
