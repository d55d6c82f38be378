import type { Problems } from '../diagnostics/problems.ts';
import type { NamedShape, Service, Shape } from './model.ts';

/**
 * A list or map may hold itself by way of a structure, which may leave it out. One that holds itself directly has no
 * value but nested empty ones, and no type.
 */
export function checkCycles(service: Service, problems: Problems): void {
  for (const named of service.shapes.values()) {
    if (holdsOnlyItself(named, service)) {
      problems.report('TRENT3022', named.position, { name: named.name });
    }
  }
}

function holdsOnlyItself({ name, shape }: NamedShape, service: Service): boolean {
  const seen = new Set<string>();
  let inner: Shape | undefined = shape;
  while (inner !== undefined) {
    if (inner.kind === 'list' || inner.kind === 'map') inner = inner.of;
    else if (inner.kind === 'reference' && !seen.has(inner.name)) {
      if (inner.name === name) return true;
      seen.add(inner.name);
      inner = service.shapes.get(inner.name)?.shape;
    } else return false;
  }
  return false;
}
