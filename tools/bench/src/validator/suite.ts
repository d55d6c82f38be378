import { runChild } from '../measure/child.ts';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { contenders } from './contenders.ts';
import { requestNames } from './requests.ts';

/** The generated validator of a request beside one written by hand and one of zod, in processes of their own. */
export async function validatorSuite(
  rounds: number,
  progress: (text: string) => void,
): Promise<Report> {
  const program = new URL('measure-validator.ts', import.meta.url);
  const samples = new Map<string, number[][]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, list] of samples) {
      progress(`validator round ${round}/${rounds}: ${name}`);
      list.push((await runChild(program, [name])) as number[]);
    }
  }
  return {
    suite: 'validator',
    title: `a GenerateDataKeyWithoutPlaintext request, ns per check, median of ${rounds}`,
    columns: requestNames.map((name) => ({ name, digits: 0 })),
    rows: [...samples].map(([name, list]) => ({
      name,
      medians: requestNames.map((_, index) =>
        median(list.map((figures) => figures[index] as number)),
      ),
    })),
    baseline: 0,
    notes: ['Only the generated validator and zod tell what is wrong; ours tells all of it.'],
  };
}
