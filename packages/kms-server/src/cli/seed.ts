import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { createLogger } from '../logger.ts';
import { readSeedFile } from '../seed/apply-seed.ts';
import { addStoreFlags, readStoreFlags, type StoreFlags } from './store-flags.ts';

interface SeedFlags extends StoreFlags {
  readonly json?: true;
}

/** Adds `seed` to the program. */
export function addSeedCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('seed')
    .argument('<file>', 'keys in YAML or JSON')
    .summary('make keys with given IDs and material, for tests')
    .description(
      'Makes keys with given IDs, material, past materials, aliases, policies, tags and grants: the same each time. A key that is there becomes what the file says, as long as its material is the same. All problems of the file are told at once.',
    );
  addStoreFlags(command);
  command
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', help)
    .action(async (file: string, flags: SeedFlags) => done(await seed(file, flags)));
}

async function seed(file: string, flags: SeedFlags): Promise<number> {
  const settings = readStoreFlags(flags);
  const text = readSeedFile(file);
  const { openMaintenance } = await import('../maintenance/open-maintenance.ts');
  await using store = await openMaintenance(settings, 'store and root key', createLogger('error'));
  const counts = await store.seed(text);
  const { created, changed, unchanged } = counts;
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify(counts)}\n`
      : `${created} keys created, ${changed} changed, ${unchanged} as they were to be\n`,
  );
  return exitCode.good;
}

const help = `
The file:
  account: '111122223333'       # of keys that name none; default: the account of the server
  keys:
    - id: 1234abcd-12ab-34cd-56ef-1234567890ab
      material: 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f   # or base64, or PEM of a private key
      aliases: [alias/app]
      tags: { team: a }
Everything else that a key may have is in docs/seed.md of the package. Key material in it is not sealed: for tests only.

Examples:
  trent-kms seed --data .trent keys.yaml
  trent-kms serve --ephemeral --seed keys.yaml`;
