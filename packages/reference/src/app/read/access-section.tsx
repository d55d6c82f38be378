import type { JSX } from 'preact';
import type { OperationContent, PermissionContent } from '../../content/index.ts';
import { Codes } from './codes.tsx';
import { Section } from './section.tsx';

const policies: Readonly<Record<PermissionContent['policy'], string>> = {
  'key-policy': 'Key policy',
  'iam-policy': 'IAM policy',
  grant: 'Grant',
};

/** Who may call, and what else decides over a call. */
export function AccessSection({ content }: { readonly content: OperationContent }): JSX.Element {
  const { name, permissions, crossAccount, encryptionContext, dryRun, partitions } = content;
  return (
    <Section operation={name} id="access" title="Access">
      {permissions.length > 0 && (
        <div class="table" tabIndex={0} role="region" aria-label="Permissions">
          <table>
            <thead>
              <tr>
                <th scope="col">Permission</th>
                <th scope="col">Given by</th>
                <th scope="col">On</th>
                <th scope="col">Needed</th>
              </tr>
            </thead>
            <tbody>
              {permissions.map(({ action, policy, resource, when }) => (
                <tr key={`${action} ${resource}`}>
                  <td>
                    <code>{action}</code>
                  </td>
                  <td>{policies[policy]}</td>
                  <td>
                    <code>{resource}</code>
                  </td>
                  <td>
                    {when === null ? (
                      'always'
                    ) : (
                      <>
                        with <code>{when}</code>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul>
        <li>
          {crossAccount
            ? 'Can be used from another account.'
            : 'Cannot be used from another account.'}
        </li>
        {encryptionContext.length > 0 && (
          <li>
            Encryption context: <Codes values={encryptionContext} />. It is part of what is
            authenticated, and shows in logs.
          </li>
        )}
        {dryRun !== null && (
          <li>
            <code>{dryRun}</code> asks whether the call would succeed, without doing it.
          </li>
        )}
        {partitions.map(({ partition, note }) => (
          <li key={partition}>
            In <code>{partition}</code>: {note}
          </li>
        ))}
      </ul>
    </Section>
  );
}
