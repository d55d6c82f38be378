import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tinyFiles } from '../support/workspace.ts';
import { emitToDisk } from './support/emit-to-disk.ts';
import { compile, install, run } from './support/installed.ts';
import { writeSpec } from './support/write-spec.ts';

const targets = { types: 'a', validator: 'b', 'server-stub': 'c', client: 'd' };

/** The tiny spec under the name of one of its shapes, with an operation named as a member of every client. */
const clashing = new Map(
  [...tinyFiles()].map(([path, text]) => [
    path.replace('ListThings', 'Send'),
    path.endsWith('codegen.json')
      ? JSON.stringify({ spec: 'openapi.yaml', targets })
      : text.replaceAll('ListThings', 'Send').replace(/^(\s+name:) tiny$/m, '$1 color'),
  ]),
);
const emitted = await emitToDisk(writeSpec(new Map([...clashing, ['nx.json', '{}']])));
install(emitted.folder, 'color');

it('names of the entry win over types of the spec, and members of the client over methods', () => {
  const scripts = [...emitted.files.keys()].filter((path) => path.startsWith('client/'));
  expect(compile(emitted.folder, scripts)).toEqual([]);
  writeFileSync(
    join(emitted.folder, 'use.ts'),
    `import { Color, ColorClient, ColorServiceException, MakeThingCommand, SendCommand } from '@trent/color-client/compat';
    const client: ColorClient = new Color({ region: 'here', endpoint: 'http://127.0.0.1:9', maxAttempts: 1, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
    const failures = [];
    for (const command of [new SendCommand({}), new MakeThingCommand({ KeyId: 'k-1' })]) {
      await client.send(command as SendCommand).catch((error: Error & { code?: string }) => failures.push(error.code));
    }
    console.log(JSON.stringify([failures, typeof ColorServiceException, Object.getOwnPropertyNames(Color.prototype)]));`,
  );
  expect(run(emitted.folder, 'use.ts')).toEqual([
    ['ECONNREFUSED', 'ECONNREFUSED'],
    'function',
    ['constructor', 'makeThing'],
  ]);
});
