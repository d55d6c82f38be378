import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vectors } from './vectors.ts';

// The program as the document prints it, run with the openssl of the machine.
const document = readFileSync(new URL('../docs/ciphertext-format.md', import.meta.url), 'utf8');
const program = /```bash\n([\s\S]*?)```/.exec(document)![1]!;
const directory = mkdtempSync(join(tmpdir(), 'trent-openssl-'));
const file = join(directory, 'open-ciphertext');
writeFileSync(file, program);
afterAll(() => rmSync(directory, { recursive: true }));

function open(...values: readonly string[]): { plaintext: string; status: number; said: string } {
  const { status, stdout, stderr } = spawnSync('bash', [file, ...values]);
  return { plaintext: stdout.toString('hex'), status: status!, said: stderr.toString().trim() };
}

describe.each(vectors)('the openssl recipe on vector $name', (vector) => {
  it('opens it', () => {
    expect(open(vector.backingKey, vector.ciphertext, vector.encodedContext)).toEqual({
      plaintext: vector.plaintext,
      status: 0,
      said: '',
    });
  });

  it('refuses another encryption context', () => {
    const other = `${vector.encodedContext.slice(0, -2)}ff`;
    expect(open(vector.backingKey, vector.ciphertext, other)).toEqual({
      plaintext: '',
      status: 1,
      said: 'the tag does not fit',
    });
  });
});
