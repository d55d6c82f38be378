import type { Command } from 'commander';
import type { Selection } from '../suite/select-cases.ts';
import { defined } from './defined.ts';
import { parseChoice, parseDate, parseList } from './parse-flags.ts';

/** Flags that choose cases. */
export interface SelectionFlags {
  readonly case?: readonly string[];
  readonly operation?: readonly string[];
  readonly level?: readonly string[];
  readonly origin?: readonly string[];
  readonly model?: string;
  readonly since?: string;
  readonly cases?: string;
}

export function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('Which cases:')
    .option('--case <globs>', 'ids, * for any characters', parseList)
    .option('--operation <names>', 'those that need one of these operations', parseList)
    .option('--level <levels>', 'MUST, SHOULD, MAY', parseChoice('MUST', 'SHOULD', 'MAY'))
    .option(
      '--origin <origins>',
      'scenario, derived, property, claim',
      parseChoice('scenario', 'derived', 'property', 'claim'),
    )
    .option('--model <date>', 'requirements of the model of this day: no later ones', parseDate)
    .option('--since <date>', 'requirements that came on this day or later', parseDate)
    .option('--cases <file>', 'another cases.json than the published one');
}

export function selectionOf(flags: SelectionFlags): Selection {
  return defined({
    cases: flags.case,
    operations: flags.operation,
    levels: flags.level,
    origins: flags.origin,
    model: flags.model,
    since: flags.since,
  });
}
