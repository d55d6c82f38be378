import type { Service, SpecPosition } from '../model/model.ts';

interface Entry {
  readonly text: string;
  readonly position: SpecPosition;
}

/** Key specs, their usages, algorithms and partitions that one service has and another has not. */
export function keySpecEntries(of: Service, other: Service): readonly Entry[] {
  const there = new Set(entries(other).map(({ text }) => text));
  return entries(of).filter(({ text }) => !there.has(text));
}

function entries({ keySpecs }: Service): readonly Entry[] {
  return [...keySpecs].flatMap(([name, { usages, partitions, position }]) => [
    { text: `the key spec ${name}`, position },
    ...[...usages].flatMap(([usage, algorithms]) =>
      algorithms.map((algorithm) => ({ text: `${algorithm} for ${usage} of ${name}`, position })),
    ),
    ...(partitions ?? ['every partition']).map((partition) => ({
      text: `${name} in ${partition}`,
      position,
    })),
  ]);
}
