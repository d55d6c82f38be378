import { exitCode } from '../exit-code.ts';
import { loadSuite } from '../suite/load-suite.ts';
import { cleanUp } from '../target/clean-up.ts';
import { Ledger } from '../target/ledger.ts';
import { Target } from '../target/target.ts';
import type { TargetFlags } from './target-flags.ts';
import { ledgerFolderOf, targetOptionsOf } from './target-options.ts';

/** What `clean` does. Gives the exit code; throws what `program.ts` has words for. */
export async function clean(flags: TargetFlags): Promise<number> {
  const ledgers = Ledger.readAll(ledgerFolderOf(flags)).filter(
    ({ head }) => head.endpoint === flags.endpoint,
  );
  if (ledgers.length === 0) {
    process.stdout.write(`no run against ${flags.endpoint} left anything behind\n`);
    return exitCode.good;
  }
  // It makes nothing, so there are no costs to accept.
  const options = targetOptionsOf({ ...flags, iAcceptCosts: true, maxKeys: 0 });
  const target = new Target(loadSuite(), options);
  let left = 0;
  for (const ledger of ledgers) {
    const result = await cleanUp(target, ledger.entries);
    if (result.left.length === 0) ledger.remove();
    left += result.left.length;
    process.stdout.write(`run ${ledger.head.run}: ${result.removed} removed\n`);
    for (const { entry, why } of result.left) {
      process.stdout.write(`  still there: ${entry.kind} ${entry.id}: ${why}\n`);
    }
  }
  target.ledger.remove();
  target.close();
  return left === 0 ? exitCode.good : exitCode.found;
}
