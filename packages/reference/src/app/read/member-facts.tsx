import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { MemberContent } from '../../content/index.ts';
import { Codes } from './codes.tsx';
import { limitsOf } from './limits.ts';
import { layersOf } from './shapes.ts';
import type { Shapes } from './shapes.ts';

interface Props {
  readonly member: MemberContent;
  readonly shapes: Shapes;
}

const words = { value: '', item: 'each: ', key: 'keys: ' } as const;

/** Limits, values, default and examples of a member, where it has any. */
export function MemberFacts({ member, shapes }: Props): JSX.Element | null {
  const layers = layersOf(member.shape, shapes);
  const limits = layers.flatMap(({ of, shape }) => limitsOf(shape).map((text) => words[of] + text));
  const values = layers.flatMap(({ shape }): readonly (string | number)[] =>
    shape.kind === 'string' || shape.kind === 'integer' ? (shape.values ?? []) : [],
  );
  const facts: readonly (readonly [string, JSX.Element])[] = [
    ...(limits.length > 0 ? [['Limits', <>{limits.join(' · ')}</>] as const] : []),
    ...(values.length > 0 ? [['Values', <Codes values={values} />] as const] : []),
    ...('defaultValue' in member
      ? [['Default', <Codes values={[member.defaultValue]} />] as const]
      : []),
    ...(member.examples.length > 0
      ? [['Examples', <Codes values={member.examples} />] as const]
      : []),
  ];
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
