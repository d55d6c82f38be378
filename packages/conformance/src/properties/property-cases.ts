import type { CaseFile } from '../format/case-file.ts';
import type { Case } from '../format/case.ts';

/** A claim about all valid requests of one operation. */
export interface PropertyCase extends Omit<Case, 'origin'> {
  readonly origin: 'property';
  readonly operation: string;
}

/** One for each operation; those that only read come first, so that they still find keys as they were made. */
export function propertyCases({
  operations,
  cells,
  cases,
  service,
}: CaseFile): readonly PropertyCase[] {
  const one = (operation: string): PropertyCase => ({
    id: `property.${operation}`,
    title: `No valid request of ${operation} is answered with 5xx, and every answer is of its schema`,
    level: 'MUST',
    origin: 'property',
    source:
      cells.find((cell) => cell.operation === operation && cell.kind === 'operation')?.source ??
      `${service.name} ${service.specVersion}`,
    cites: [{ spec: `operations/${operation}.yaml`, says: 'what a request and an answer are' }],
    needs: [operation],
    capabilities: [],
    kills: [],
    cells: [],
    since: firstDay(operation, cases),
    use: {},
    steps: [],
    operation,
  });
  const names = Object.keys(operations);
  const rank = (name: string): number =>
    name === 'ScheduleKeyDeletion' ? 2 : operations[name]!.readOnly ? 0 : 1;
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(one);
}

/** An operation is as old as the oldest case about it. */
function firstDay(operation: string, cases: readonly Case[]): string {
  const days = cases.filter(({ needs }) => needs.includes(operation)).map(({ since }) => since);
  return days.sort()[0] ?? '2014-11-01';
}
