import { isPrelude, preludeShape } from './ast.ts';
import type { AstMember, AstShape, Traits } from './ast.ts';
import { ImportError } from './import-error.ts';

/** A model in memory: shapes by absolute id, `apply` statements already merged into what they apply to. */
export class SmithyModel {
  readonly shapes: ReadonlyMap<string, AstShape>;

  /** In: the JSON text of a Smithy 2.0 AST. Throws ImportError where it is none. */
  constructor(text: string, file: string) {
    const ast = parse(text, file);
    const shapes = new Map<string, AstShape>();
    const applied: (readonly [string, Traits])[] = [];
    for (const [id, shape] of Object.entries(ast)) {
      if (!isObject(shape) || typeof shape['type'] !== 'string') {
        throw new ImportError(
          'model',
          `${file}: the shape ${id} has no type: is the file complete?`,
        );
      }
      if (shape['type'] === 'apply') applied.push([id, (shape['traits'] ?? {}) as Traits]);
      else shapes.set(id, shape as unknown as AstShape);
    }
    for (const [id, traits] of applied) apply(shapes, id, traits, file);
    this.shapes = shapes;
  }

  /** A shape of the model or of the prelude. Throws ImportError where there is none. */
  get(id: string): AstShape {
    const shape = this.shapes.get(id) ?? (isPrelude(id) ? preludeShape(id) : undefined);
    if (shape === undefined)
      throw new ImportError('model', `the model has no shape ${id}, though another names it`);
    return shape;
  }
}

function parse(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ImportError(
      'model',
      `${file} is no JSON: ${(error as Error).message}. A model comes as the JSON AST of Smithy 2.0; make one of .smithy files with "smithy ast"`,
    );
  }
  const version = isObject(value) ? value['smithy'] : undefined;
  if (!isObject(value) || typeof version !== 'string') {
    throw new ImportError(
      'model',
      `${file} is no Smithy model: there is no "smithy" version in it`,
    );
  }
  if (!/^2(\.\d+)?$/.test(version)) {
    throw new ImportError(
      'model',
      `${file} is a model of Smithy ${version}; only 2.0 is read. "smithy upgrade-1-to-2" makes one`,
    );
  }
  const shapes = value['shapes'];
  if (!isObject(shapes)) throw new ImportError('model', `${file} has no shapes`);
  return shapes;
}

/** Merges the traits of an `apply` statement into a shape, or into a member (`ns#Shape$member`). */
function apply(shapes: Map<string, AstShape>, target: string, traits: Traits, file: string): void {
  const [id = '', memberName] = target.split('$');
  const shape = shapes.get(id);
  if (shape === undefined) {
    throw new ImportError('model', `${file} applies traits to ${target}, which is not there`);
  }
  const merged = <T extends { readonly traits?: Traits }>(one: T): T => ({
    ...one,
    traits: { ...one.traits, ...traits },
  });
  if (memberName === undefined) {
    shapes.set(id, merged(shape));
    return;
  }
  const place = memberName as 'member' | 'key' | 'value';
  const own = shape.members?.[memberName];
  if (own !== undefined)
    shapes.set(id, { ...shape, members: { ...shape.members, [memberName]: merged(own) } });
  else if (isMember(shape[place])) shapes.set(id, { ...shape, [place]: merged(shape[place]) });
  else throw new ImportError('model', `${file} applies traits to ${target}, which is not there`);
}

function isMember(value: unknown): value is AstMember {
  return isObject(value) && typeof value['target'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
