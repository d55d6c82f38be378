import type { JSX } from 'preact';
import type { MemberContent } from '../../content/index.ts';
import { Prose } from '../parts/prose.tsx';
import { SpecLine } from '../parts/spec-line.tsx';
import { operationHref } from '../route/route.ts';
import { MemberFacts } from './member-facts.tsx';
import { MemberList } from './member-list.tsx';
import { innerMembers, typeText } from './shapes.ts';
import type { Shapes } from './shapes.ts';

/** Where a member stands. */
export interface MemberPlace {
  readonly operation: string;
  /** First part of its anchor: `request`. */
  readonly section: string;
  /** Names of the members around it, with a dot behind each: `KeyMetadata.`. */
  readonly path: string;
  readonly shapes: Shapes;
  readonly operationSince: string;
  /** Structures around it, which are not told once more inside of themselves. */
  readonly inside: readonly string[];
}

interface Props extends MemberPlace {
  readonly member: MemberContent;
}

export function Member({ member, ...place }: Props): JSX.Element {
  const { operation, section, path, shapes, operationSince, inside } = place;
  const anchor = `${section}/${path}${member.name}`;
  const inner = innerMembers(member.shape, shapes);
  const repeated = inner.name !== null && inside.includes(inner.name);
  return (
    <li class="member" id={anchor} tabIndex={-1}>
      <div class="member-head">
        <a class="member-name" href={operationHref(operation, anchor)}>
          <code>{member.name}</code>
        </a>
        <span class="member-type">{typeText(member.shape, shapes)}</span>
        {member.required && <span class="badge strong">required</span>}
        {member.sensitive && <span class="badge warm">sensitive</span>}
        {member.deprecated && <span class="badge bad">deprecated</span>}
        {member.since !== null && member.since !== operationSince && (
          <span class="badge">since {member.since}</span>
        )}
      </div>
      <Prose prose={member.description} />
      <MemberFacts member={member} shapes={shapes} />
      {inner.members.length > 0 && repeated && <p class="quiet">As {inner.name} above.</p>}
      {inner.members.length > 0 && !repeated && (
        <details>
          <summary>
            {inner.members.length === 1 ? 'Its member' : `Its ${inner.members.length} members`}
            <span class="sr-only"> of {member.name}</span>
          </summary>
          <MemberList
            {...place}
            members={inner.members}
            path={`${path}${member.name}.`}
            inside={inner.name === null ? inside : [...inside, inner.name]}
          />
        </details>
      )}
      <SpecLine source={member.source} />
    </li>
  );
}
