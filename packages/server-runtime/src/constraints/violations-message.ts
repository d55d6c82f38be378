/** The text of a ValidationException: all violations of the model's constraints in one message. */
import type { OperationDescriptor, Violation } from '../service-descriptor.ts';
import { locate } from './locate.ts';
import type { Location } from './locate.ts';
import { notNull, phrase } from './phrase.ts';
import { printedValue } from './printed-value.ts';

/** As many are spelled out; the count stays true. A small body can hold very many, and the answer must stay small too. */
const printedAtMost = 100;

/** Violations of one collection's items; each different phrase is told once. */
interface Collected {
  readonly location: Location;
  readonly phrases: Set<string>;
}

/**
 * `2 validation errors detected: Value '' at 'keyId' failed to satisfy constraint: ...; Value ...`.
 *
 * `input` is the refused request as JSON, blobs still base64. Values of sensitive members and of blobs are not printed.
 */
export function violationsMessage(
  operation: Pick<OperationDescriptor, 'input' | 'reportedValues'>,
  violations: readonly Violation[],
  input: unknown,
): string {
  const texts: (string | Collected)[] = [];
  const collections = new Map<string, Collected>();
  let count = 0;
  for (const violation of violations) {
    // Tells only that a key was refused; the violation before it tells why.
    if (violation.keyword === 'propertyNames') continue;
    const location = locate(violation, operation.input, input);
    const reported = operation.reportedValues;
    const said = phrase(
      violation,
      reported !== undefined && Object.hasOwn(reported, location.memberPath)
        ? reported[location.memberPath]
        : undefined,
    );
    if (location.within.length === 0) {
      if (++count <= printedAtMost) texts.push(sentence(location, said));
      continue;
    }
    const key = `${location.path}\n${location.within.join()}`;
    let collected = collections.get(key);
    if (collected === undefined) {
      collected = { location, phrases: new Set() };
      collections.set(key, collected);
      if (++count <= printedAtMost) texts.push(collected);
    }
    collected.phrases.add(said);
  }
  const said = texts.map((text) =>
    typeof text === 'string' ? text : sentence(text.location, wrapped(text)),
  );
  return `${count} validation error${count === 1 ? '' : 's'} detected: ${said.join('; ')}`;
}

function sentence({ path, shape, value }: Location, said: string): string {
  return `Value${valuePart()} at '${path}' failed to satisfy constraint: ${said}`;

  function valuePart(): string {
    if (value === undefined || value === null) {
      // The service drops even the word null for a sensitive member.
      return 'sensitive' in shape && shape.sensitive ? '' : ' null';
    }
    const text = printedValue(value, shape);
    return text === null ? '' : ` '${text}'`;
  }
}

/** `Member must satisfy constraint: [<what the item must be>, Member must not be null]`, once per collection around it. */
function wrapped({ location, phrases }: Collected): string {
  // Not being null is a constraint of every item and is told last, whether or not it was violated.
  const list = [...phrases].filter((said) => said !== notNull);
  const key = location.within.at(-1) === 'map key';
  let said = [...list, ...(key ? [] : [notNull])].join(', ');
  for (const step of location.within.toReversed()) said = `${openings[step]} [${said}]`;
  return said;
}

const openings = {
  'list item': 'Member must satisfy constraint:',
  'map value': 'Map value must satisfy constraint:',
  'map key': 'Map keys must satisfy constraint:',
};
