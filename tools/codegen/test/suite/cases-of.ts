import { plan } from '@trent/codegen';
import { writeSpec } from '../targets/support/write-spec.ts';

export interface DerivedStep {
  readonly id: string;
  readonly call: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly wire?: unknown;
  readonly each?: Readonly<Record<string, readonly unknown[]>>;
  readonly fault?: { readonly at: string; readonly keyword: string };
  readonly control?: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface DerivedCase {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly since: string;
  readonly needs: readonly string[];
  readonly cells: readonly string[];
  readonly use: Readonly<Record<string, string>>;
  readonly steps: readonly DerivedStep[];
}

export interface DerivedFile {
  readonly text: string;
  readonly cases: ReadonlyMap<string, DerivedCase>;
  readonly cells: readonly { readonly id: string; readonly untestable: string | null }[];
}

/** What the target makes of these files. */
export async function casesOf(files: ReadonlyMap<string, string>): Promise<DerivedFile> {
  const made = await plan(writeSpec(new Map([...files, ['nx.json', '{}']])), {
    targets: ['cases'],
  });
  const path = [...made.files.keys()].find((file) => file.endsWith('/cases.json')) ?? '';
  const text = made.files.get(path) ?? '';
  const file = JSON.parse(text) as { cases: DerivedCase[]; cells: DerivedFile['cells'] };
  return { text, cells: file.cells, cases: new Map(file.cases.map((one) => [one.id, one])) };
}
