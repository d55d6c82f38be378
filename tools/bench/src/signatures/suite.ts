import { runChild } from '../measure/child.ts';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { refusals } from './refusals.ts';

/** How long refusals of requests take by what is wrong with their credentials: nobody should be able to tell. */
export async function signaturesSuite(
  rounds: number,
  progress: (text: string) => void,
): Promise<Report> {
  const program = new URL('measure-refusals.ts', import.meta.url);
  const samples: number[][] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`signatures round ${round}/${rounds}`);
    samples.push((await runChild(program, [])) as number[]);
  }
  return {
    suite: 'signatures',
    title: `verifying a request, µs each, interleaved, median of ${rounds}`,
    columns: [{ name: 'µs', digits: 2 }],
    rows: refusals.map(({ name }, index) => ({
      name,
      medians: [median(samples.map((figures) => figures[index]!))],
    })),
    baseline: 0,
    notes: [
      'An unknown access key must take as long as a wrong signature. Only who has the secret meets the last row.',
    ],
  };
}
