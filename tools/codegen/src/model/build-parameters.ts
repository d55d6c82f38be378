import { textOf } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import type { BuildContext } from './build-context.ts';
import type { Header } from './model.ts';

const targetHeader = 'x-amz-target';

/**
 * Reads the request headers of an operation. What is sent knows the protocol without them; they are for readers.
 * X-Amz-Target must be required and have the one value.
 */
export function buildParameters(
  reader: ObjectReader,
  target: string,
  context: BuildContext,
): readonly Header[] {
  const headers: Header[] = [];
  let found = false;
  for (const node of reader.list('parameters')) {
    const resolved = context.resolve(node);
    const parameter = resolved && context.reader(resolved, 'a parameter');
    if (!parameter) continue;
    const name = parameter.requiredText('name');
    const place = parameter.required('in');
    if (place !== undefined && parameter.text('in') !== 'header') {
      const value = textOf(place.value) ?? '';
      context.problems.report('TRENT2004', place.position, {
        what: 'in',
        value,
        supported: 'header',
      });
    }
    const description = parameter.text('description') ?? '';
    parameter.flag('deprecated');
    parameter.entry('example');
    const required = parameter.flag('required');
    const schema = parameter.requiredObject('schema', 'the schema of a header');
    if (schema?.requiredText('type') !== 'string' && schema) {
      const details = { what: 'type', value: `of the header ${name}`, supported: 'string' };
      context.problems.report('TRENT2004', schema.node.position, details);
    }
    const values = schema?.textList('enum') ?? [];
    schema?.text('description');
    schema?.text('pattern');
    const defaultValue = schema?.text('default') ?? null;
    schema?.list('examples');
    schema?.done();
    parameter.done();
    headers.push({
      name: name.toLowerCase(),
      writtenName: name,
      required,
      description,
      values: values.length === 0 ? null : values.map(({ text }) => text),
      defaultValue,
      position: parameter.node.position,
    });
    if (name.toLowerCase() !== targetHeader || schema === null) continue;
    found = true;
    const expected = `required and [${target}]`;
    const actual = `${required ? 'required' : 'optional'} and [${values.map(({ text }) => text).join(', ')}]`;
    if (actual !== expected) {
      const position = values[0]?.node.position ?? schema.node.position;
      context.problems.report('TRENT3013', position, { what: 'X-Amz-Target', actual, expected });
    }
  }
  if (!found) {
    const position = reader.entry('parameters')?.position ?? reader.node.position;
    context.problems.report('TRENT2002', position, {
      place: 'parameters of an operation',
      key: 'the header X-Amz-Target',
    });
  }
  return headers;
}
