import type { Member, Service, Shape } from './model.ts';

/** Calls back for every shape that is written somewhere in the service, and for every member, those of errors too. */
export function walkShapes(
  service: Service,
  visit: { readonly shape?: (shape: Shape) => void; readonly member?: (member: Member) => void },
): void {
  const walk = (shape: Shape): void => {
    visit.shape?.(shape);
    if (shape.kind === 'list' || shape.kind === 'map') walk(shape.of);
    if (shape.kind === 'structure') walkMembers(shape.members);
  };
  const walkMembers = (members: readonly Member[]): void => {
    for (const member of members) {
      visit.member?.(member);
      walk(member.shape);
    }
  };
  for (const { shape } of service.shapes.values()) walk(shape);
  for (const { members } of service.errors.values()) walkMembers(members);
}
