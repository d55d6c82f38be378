/** `npm run lint`: the spec, code style, code smells; all of them, whatever became of the one before. */
import { checkFormat, lintCode, lintSpec } from '../commands.ts';
import { runAll } from './run-all.ts';

process.exitCode = await runAll(lintSpec, checkFormat, lintCode);
