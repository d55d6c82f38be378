/** `npm run check`: arguments are handed on to the tool behind it. */
import { check } from '../commands.ts';
import { runAll } from './run-all.ts';

process.exitCode = await runAll({
  ...check,
  arguments: [...check.arguments, ...process.argv.slice(2)],
});
