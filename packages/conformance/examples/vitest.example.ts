import { cases } from '@trent/conformance';
import { afterAll, test } from 'vitest';

const suite = cases({
  endpoint: process.env['KMS_ENDPOINT'] ?? 'http://127.0.0.1:8080',
  selection: { operations: ['GenerateDataKeyWithoutPlaintext'] },
});
afterAll(() => suite.close());
for (const { id, title, run } of suite) test(`${id}: ${title}`, (context) => run(context));
