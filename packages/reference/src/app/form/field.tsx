import type { JSX } from 'preact';
import { resolveShape } from '../read/shapes.ts';
import { BlobField } from './blob-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';
import { JsonField } from './json-field.tsx';
import { ListField } from './list-field.tsx';
import { MapField } from './map-field.tsx';
import { NumberField } from './number-field.tsx';
import { StringField } from './string-field.tsx';
import { StructureField } from './structure-field.tsx';

/** Deeper than this a value is edited as JSON: a form in a form in a form helps nobody, and a shape may contain itself. */
const deepest = 3;

interface Props extends FieldProps {
  readonly depth?: number;
}

/** The input for a value of any shape. */
export function Field({ depth = 0, ...props }: Props): JSX.Element {
  const shape = resolveShape(props.shape, props.shapes);
  if (!fits(shape.kind, props.value)) return <JsonField {...props} />;
  switch (shape.kind) {
    case 'string':
      return shape.values === null ? (
        <StringField {...props} shape={shape} />
      ) : (
        <ChoiceField {...props} values={shape.values} />
      );
    case 'blob':
      return <BlobField {...props} />;
    case 'integer':
    case 'float':
    case 'timestamp':
      return <NumberField {...props} />;
    case 'boolean':
      return <ChoiceField {...props} values={[true, false]} />;
    case 'list':
      return depth < deepest ? (
        <ListField {...props} shape={shape} depth={depth} />
      ) : (
        <JsonField {...props} />
      );
    case 'map':
      return resolveShape(shape.of, props.shapes).kind === 'string' ? (
        <MapField {...props} shape={shape} />
      ) : (
        <JsonField {...props} />
      );
    case 'structure':
      return depth < deepest ? (
        <StructureField {...props} shape={shape} depth={depth} />
      ) : (
        <JsonField {...props} />
      );
    case 'document':
      return <JsonField {...props} />;
  }
}

/** A value of another type, as JSON may hold any, is edited as what it is. */
function fits(kind: string, value: unknown): boolean {
  if (value === undefined) return true;
  switch (kind) {
    case 'string':
    case 'blob':
      return typeof value === 'string';
    case 'integer':
    case 'float':
    case 'timestamp':
      return typeof value === 'number' || typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'structure':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return true;
  }
}
