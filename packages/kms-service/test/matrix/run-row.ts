import type { Refusal } from '../fixture.ts';
import { aliasesNotSupported, answerOf, dryRun, states } from './answers.ts';
import type { State } from './answers.ts';
import type { Kind } from './kinds.ts';
import { plantFreshKey, workingKey } from './planted-keys.ts';
import type { PlantedKey } from './planted-keys.ts';
import type { Form, Row } from './row.ts';
import { onTheWire } from './wire.ts';
import type { WireAnswer } from './wire.ts';

const everyForm: readonly Form[] = ['key ID', 'key ARN', 'alias name', 'alias ARN'];

export interface Outcome {
  readonly cells: number;
  /** Cells that were refused as expected. */
  readonly refused: number;
  /** Cells that answered something else; empty where all is well. */
  readonly differences: readonly object[];
}

/** Runs a row of the matrix for one kind of key: each state in each form; as a dry run, in the first form alone. */
export async function runRow(row: Row, kind: Kind, asDryRun = false): Promise<Outcome> {
  const differences: object[] = [];
  let cells = 0;
  let refused = 0;
  for (const state of states) {
    const shared = await workingKey(kind, state);
    for (const form of formsOf(row, asDryRun)) {
      const key = row.changesKey ? await plantFreshKey(shared, kind, state) : shared;
      const want = expected(row, { state, kind, form, key }, asDryRun);
      const input = await row.input({ key, kind, name: nameOf(key, form) });
      const got = await key.send(row.operation, {
        ...input,
        ...(asDryRun ? { DryRun: true } : {}),
      });
      cells += 1;
      if (want !== 'ok') refused += 1;
      if (JSON.stringify(got) !== JSON.stringify(want))
        differences.push({ state, form, want, got });
    }
  }
  return { cells, refused, differences };
}

function formsOf({ forms }: Row, asDryRun: boolean): readonly Form[] {
  const all = typeof forms === 'string' ? everyForm : forms;
  return asDryRun ? all.slice(0, 1) : all;
}

function expected(
  row: Row,
  { state, kind, form, key }: { state: State; kind: Kind; form: Form; key: PlantedKey },
  asDryRun: boolean,
): WireAnswer {
  const answer = answerOfCell(row, state, kind, form);
  if (answer === 'ok') return asDryRun ? onTheWire(dryRun) : 'ok';
  return onTheWire({ ...answer, message: answer.message.replace('{arn}', key.arn) });
}

/** The order of checks: form of the identifier, usage, state, spec. */
function answerOfCell(row: Row, state: State, kind: Kind, form: Form): Refusal | 'ok' {
  if (form.startsWith('alias') && row.forms === 'no aliases') {
    return row.aliasRefusal ?? aliasesNotSupported;
  }
  const early = row.beforeState?.(kind) ?? null;
  if (early !== null) return early;
  const byState = answerOf(row.states.split(' ')[states.indexOf(state)]!);
  return byState === 'ok' ? (row.afterState?.(kind) ?? 'ok') : byState;
}

function nameOf({ id, arn, alias }: PlantedKey, form: Form): string {
  switch (form) {
    case 'key ID':
    case 'none':
      return id;
    case 'key ARN':
      return arn;
    case 'alias name':
      return alias;
    case 'alias ARN':
      return arn.replace(`key/${id}`, alias);
  }
}
