/** `npm run generate`: arguments are handed on to the tool behind it. */
import { generate } from '../commands.ts';
import { runAll } from './run-all.ts';

process.exitCode = await runAll({
  ...generate,
  arguments: [...generate.arguments, ...process.argv.slice(2)],
});
