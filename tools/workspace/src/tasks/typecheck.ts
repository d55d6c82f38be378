/** `npm run typecheck`: arguments are handed on to the tool behind it. */
import { typecheck } from '../commands.ts';
import { runAll } from './run-all.ts';

process.exitCode = await runAll({
  ...typecheck,
  arguments: [...typecheck.arguments, ...process.argv.slice(2)],
});
