import type { JSX } from 'preact';
import type { KeySpecContent } from '../../content/index.ts';
import { Codes } from '../read/codes.tsx';

export function KeySpecTable({
  keySpecs,
}: {
  readonly keySpecs: readonly KeySpecContent[];
}): JSX.Element | null {
  if (keySpecs.length === 0) return null;
  return (
    <>
      <h2>Key specs</h2>
      <div class="table" tabIndex={0} role="region" aria-label="Key specs">
        <table>
          <thead>
            <tr>
              <th scope="col">Key spec</th>
              <th scope="col">Family</th>
              <th scope="col">Usage and algorithms</th>
              <th scope="col">Partitions</th>
            </tr>
          </thead>
          <tbody>
            {keySpecs.map(({ name, family, usages, partitions }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>{family}</td>
                <td>
                  {usages.map(({ usage, algorithms }) => (
                    <div key={usage}>
                      {usage} <Codes values={algorithms} />
                    </div>
                  ))}
                </td>
                <td>{partitions === null ? 'all' : partitions.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
