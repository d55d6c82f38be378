import type { JSX } from 'preact';
import type { ChangeContent } from '../../content/index.ts';
import { SpecLine } from '../parts/spec-line.tsx';
import { operationHref } from '../route/route.ts';
import { useService } from '../state/service-context.ts';

const affected: Readonly<Record<ChangeContent['affects'], string | null>> = {
  clients: 'clients',
  servers: 'servers',
  both: 'clients and servers',
  nobody: null,
};

export function ChangeItem({ change }: { readonly change: ChangeContent }): JSX.Element {
  const { message, affects, direction, operations, old, new: current } = change;
  const { operations: known } = useService();
  const names = new Set(known.map(({ name }) => name));
  const whom = affected[affects];
  return (
    <li class="member">
      <p>{message}</p>
      <p class="operation-meta">
        {whom !== null && <span class="badge">{whom}</span>}
        {direction !== null && <span class="badge">in {direction}s</span>}
        {operations.map((name) =>
          names.has(name) ? (
            <a key={name} href={operationHref(name)}>
              {name}
            </a>
          ) : (
            <code key={name}>{name}</code>
          ),
        )}
      </p>
      <p class="old-and-new">
        {old !== null && (
          <span>
            was <SpecLine source={old} />
          </span>
        )}
        {current !== null && (
          <span>
            {old === null ? 'at' : 'is'} <SpecLine source={current} />
          </span>
        )}
      </p>
    </li>
  );
}
