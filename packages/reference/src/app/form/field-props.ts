import type { ShapeContent } from '../../content/index.ts';
import type { Shapes } from '../read/shapes.ts';
import type { Problem } from '../validate/problem.ts';

/** What every field of the form takes. `undefined` is a value that is not given. */
export interface FieldProps<Shape extends ShapeContent = ShapeContent> {
  readonly label: string;
  /** `Tags[0].TagKey`. */
  readonly path: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly examples: readonly unknown[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly shapes: Shapes;
  readonly problems: readonly Problem[];
}

/** A resolved shape of one kind. */
export type ShapeOf<Kind extends ShapeContent['kind']> = Extract<ShapeContent, { kind: Kind }>;
