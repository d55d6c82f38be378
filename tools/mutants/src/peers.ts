/** `npm run conformance -- peers`: other people's services beside ours, each held against the suite. */
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { judgePeers } from './peers/judge-peers.ts';

const program = new Command('peers')
  .description(
    'Installs pinned versions of moto (Python) and local-kms (Go) into an ignored folder, runs the suite against each and ours, and writes a report of each and matrix.html there.',
  )
  .option(
    '--folder <dir>',
    'where they are installed and reports go',
    join(import.meta.dirname, '../../../.cache/peers'),
  )
  .addHelpText('after', '\nExit codes: 0 done, whatever was found; 2 wrong usage; 3 could not run.')
  .exitOverride();

try {
  program.parse();
  const { folder } = program.opts<{ folder: string }>();
  const reports = await judgePeers(folder, (text) => process.stderr.write(`${text}\n`));
  for (const { target, counts } of reports) {
    const { passed, failed, advice, errors, notApplicable } = counts;
    process.stdout.write(
      `${target.name}: ${passed} passed, ${failed} failed, ${advice} advice, ${errors} errors, ${notApplicable} not applicable\n`,
    );
  }
  process.stdout.write(`${join(folder, 'matrix.html')}\n`);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`peers: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
