import type { JSX } from 'preact';
import type { MemberContent } from '../../content/index.ts';
import { Member } from './member.tsx';
import type { MemberPlace } from './member.tsx';

interface Props extends MemberPlace {
  readonly members: readonly MemberContent[];
}

export function MemberList({ members, ...place }: Props): JSX.Element {
  return (
    <ul class="members">
      {members.map((member) => (
        <Member key={member.name} member={member} {...place} />
      ))}
    </ul>
  );
}
