import { isPrelude } from './ast.ts';
import type { AstShape, Reference } from './ast.ts';
import type { SmithyModel } from './model.ts';

/** Everything that belongs to a service, each in order of first use. */
export interface Closure {
  readonly operations: readonly string[];
  /** Shapes that requests, answers and errors are made of; not those of the prelude. */
  readonly shapes: readonly string[];
  readonly errors: readonly string[];
  readonly resources: readonly string[];
  /** How often each shape is named by operations and other shapes. */
  readonly uses: ReadonlyMap<string, number>;
}

/** Walks a service through its resources and operations. Throws ImportError where a shape is missing. */
export function collect(model: SmithyModel, service: AstShape): Closure {
  const operations = new Set(ids(service.operations));
  const resources = new Set(ids(service.resources));
  // A set that grows while it is walked is walked to its new end.
  for (const id of resources) {
    const resource = model.get(id);
    const lifecycle = [
      resource.create,
      resource.put,
      resource.read,
      resource.update,
      resource.delete,
      resource.list,
    ];
    for (const one of lifecycle) if (one !== undefined) operations.add(one.target);
    for (const one of [...ids(resource.operations), ...ids(resource.collectionOperations)])
      operations.add(one);
    for (const one of ids(resource.resources)) resources.add(one);
  }
  const errors = new Set(ids(service.errors));
  const shapes = new Set<string>();
  const uses = new Map<string, number>();
  const reach = (id: string): void => {
    if (isPrelude(id)) return;
    shapes.add(id);
    uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const id of operations) {
    const { input, output, errors: own } = model.get(id);
    for (const one of ids(own)) errors.add(one);
    if (input !== undefined) reach(input.target);
    if (output !== undefined) reach(output.target);
  }
  for (const id of errors) shapes.add(id);
  for (const id of shapes) {
    const { members, member, key, value, type } = model.get(id);
    // Members of an enum target the unit.
    if (type === 'enum' || type === 'intEnum') continue;
    for (const one of [...Object.values(members ?? {}), member, key, value]) {
      if (one !== undefined) reach(one.target);
    }
  }
  // An error that a member targets is a shape too.
  for (const id of errors) if (!uses.has(id)) shapes.delete(id);
  return {
    operations: [...operations],
    shapes: [...shapes],
    errors: [...errors],
    resources: [...resources],
    uses,
  };
}

function ids(references: readonly Reference[] | undefined): readonly string[] {
  return (references ?? []).map(({ target }) => target);
}
