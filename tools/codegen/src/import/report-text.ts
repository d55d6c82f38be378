import type { ImportedSpec } from './import-model.ts';
import type { Effect, ReportEntry } from './report.ts';

const effects: readonly (readonly [Effect, string])[] = [
  ['wire', 'What is sent or accepted may differ from the real service'],
  ['behaviour', 'A client or server does less by itself'],
  ['prose', 'Only readers miss it'],
  ['none', 'Nothing is lost'],
];

/** Entries with the same trait, effect and note as one, the most serious effect first. */
export interface ReportSummary {
  readonly trait: string;
  readonly effect: Effect;
  readonly note: string;
  readonly shapes: readonly string[];
}

export function summarize(entries: readonly ReportEntry[]): readonly ReportSummary[] {
  const groups = new Map<
    string,
    { trait: string; effect: Effect; note: string; shapes: string[] }
  >();
  for (const { shape, trait, effect, note } of entries) {
    const key = `${trait}\n${effect}\n${note}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { trait, effect, note, shapes: [shape] });
    else group.shapes.push(shape);
  }
  const rank = (effect: Effect): number => effects.findIndex(([name]) => name === effect);
  return [...groups.values()].sort(
    (one, other) =>
      rank(one.effect) - rank(other.effect) ||
      (one.trait < other.trait ? -1 : one.trait > other.trait ? 1 : 0),
  );
}

/** One line for each kind of loss, for the terminal. */
export function reportLines({ report }: ImportedSpec): readonly string[] {
  return summarize(report)
    .filter(({ effect }) => effect !== 'none')
    .map(({ trait, effect, note, shapes: [first = '', ...more] }) => {
      const where = more.length === 0 ? first : `${first} and ${more.length} more`;
      return `${effect}: ${trait}: ${note} (${where})`;
    });
}

/** The whole report as Markdown, the same for the same model. */
export function reportPage(spec: ImportedSpec): string {
  const lines = [
    '# What the import changed',
    '',
    `This spec was imported from the service \`${spec.service}\`: ${spec.counts.operations} operations, ${spec.counts.shapes} shapes, ${spec.counts.errors} errors. Below is what of the model it does not say, or says otherwise, by shape and trait.`,
  ];
  const summaries = summarize(spec.report);
  for (const [effect, title] of effects) {
    const own = summaries.filter((one) => one.effect === effect);
    if (own.length === 0) continue;
    lines.push('', `## ${title} (\`${effect}\`)`);
    for (const { trait, note, shapes } of own) {
      lines.push('', `### \`${trait}\` (${shapes.length})`, '', `${inert(note)}.`, '');
      lines.push(...shapes.map((shape) => `- \`${inert(shape)}\``));
    }
  }
  if (summaries.length === 0) lines.push('', 'There is nothing to report.');
  return `${lines.join('\n')}\n`;
}

/** Text of a model on one line of Markdown. */
function inert(text: string): string {
  return text.replaceAll('`', "'").replace(/\s+/g, ' ');
}
