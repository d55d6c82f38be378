/** Lists what spec/kms says otherwise than a published model does; see docs/kms-import.md. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { importModel } from '../../src/import/import-model.ts';
import { loadSpec } from '../../src/load-service.ts';
import { compare } from './support/compare.ts';
import { explanations, isExplained } from './support/explained.ts';

const file = process.env['TRENT_SMITHY_MODEL'];
if (file === undefined) {
  process.stderr.write(
    'set TRENT_SMITHY_MODEL to the path of a model; see tools/codegen/docs/kms-import.md\n',
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'trent-model-'));
try {
  for (const [path, text] of importModel(readFileSync(file, 'utf8'), { file }).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const spec = resolve(import.meta.dirname, '../../../../spec/kms');
  const differences = compare(loadSpec(spec).service, loadSpec(folder).service);
  const rows = explanations();
  let unexplained = 0;
  for (const one of differences) {
    const known = isExplained(one, rows);
    if (!known) unexplained += 1;
    process.stdout.write(
      `${known ? ' ' : '!'} ${one.place}: ${one.what}: ours ${one.ours}, theirs ${one.theirs}\n`,
    );
  }
  process.stdout.write(
    `${differences.length} differences, ${unexplained} of them without an explanation\n`,
  );
  process.exitCode = unexplained === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
