import type { JSX } from 'preact';
import type { OperationContent } from '../../content/index.ts';
import { Section } from './section.tsx';

export function PaginationSection({
  content: { name, pagination },
}: {
  readonly content: OperationContent;
}): JSX.Element | null {
  if (pagination === null) return null;
  const { inputToken, outputToken, limit, moreResults, items } = pagination;
  return (
    <Section operation={name} id="pagination" title="Pages">
      <ul>
        <li>
          While the answer has <code>{outputToken}</code>, there is more: send it as{' '}
          <code>{inputToken}</code> for the next page.
        </li>
        {moreResults !== null && (
          <li>
            <code>{moreResults}</code> tells whether there is more.
          </li>
        )}
        {items !== null && (
          <li>
            What is listed is in <code>{items}</code>.
          </li>
        )}
        {limit !== null && (
          <li>
            <code>{limit}</code> is how many a page holds at most
            {pagination.documentedMaximum !== null && `; up to ${pagination.documentedMaximum}`}
            {pagination.documentedDefault !== null &&
              `, ${pagination.documentedDefault} by default`}
            .
          </li>
        )}
      </ul>
    </Section>
  );
}
