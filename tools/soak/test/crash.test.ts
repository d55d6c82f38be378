import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { SignedClient, startTrentKms, writeConfiguration } from '@trent/server-fixture';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/crash/comparison.ts';
import { crashSoak } from '../src/crash/crash-soak.ts';
import { Worker } from '../src/crash/worker.ts';
import { Problems } from '../src/run/problems.ts';
import { SeededRandom } from '../src/run/seeded-random.ts';
import { soakDirectory } from './directory.ts';

const directory = soakDirectory();

describe('soak crash', () => {
  it('finds everything that was acknowledged after each of a few kills', async () => {
    const data = join(directory, 'short');
    mkdirSync(data);
    const { figures, problems } = await crashSoak({
      seed: 4,
      kills: 3,
      workers: 6,
      loadMs: 400,
      directory: data,
      progress: () => {},
    });
    const value = (name: string): number | undefined =>
      figures.find((figure) => figure.name === name)?.value;
    expect(problems).toEqual([]);
    expect(value('changes acknowledged')).toBeGreaterThan(20);
    expect([value('lost'), value('half-written')]).toEqual([0, 0]);
  }, 60_000);

  it('notices what is lost, and what is only half there', async () => {
    const config = join(directory, 'trent.json');
    writeConfiguration(config);
    const server = await startTrentKms(['--config', config, '--ephemeral']);
    const client = new SignedClient(server.url);
    const problems = new Problems();
    const worker = new Worker('w', new SeededRandom(1), problems);
    const working = worker.workUntilCutOff(client);
    while (worker.acknowledged < 20) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.kill('SIGKILL');
    await working;
    client.close();

    // Nothing was kept, and a key is there that nobody asked for.
    const next = await startTrentKms(['--config', config, '--ephemeral']);
    const other = new SignedClient(next.url);
    await other.expect('CreateKey', { Description: 'half of it' });
    await compare(other, [worker], problems);
    expect(problems.count('lost')).toBeGreaterThan(0);
    expect(problems.count('half-written')).toBe(1);
    other.close();
    await next.kill('SIGTERM');
  }, 60_000);
});
