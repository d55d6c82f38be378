import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError, plan } from '@trent/codegen';
import { describe, expect, it } from 'vitest';
import { emitToDisk } from './support/emit-to-disk.ts';
import { hostileNames, hostileSpec, hostileTexts } from './support/hostile-spec.ts';
import type { HostileOptions } from './support/hostile-spec.ts';
import { compile, install, run } from './support/installed.ts';
import { writeSpec } from './support/write-spec.ts';

/** A server that answers what it was asked, and a client that asks it everything, in one process. */
const roundTrip = `
import { createHoStileHandler, answers, errors, guards, keySpecs, hoStileService } from '@trent/ho-stile-server-stub';
import type { HoStileOperations } from '@trent/ho-stile-server-stub';
import { createHoStileClient, HoStileClient, delete_ } from '@trent/ho-stile-client';
import type { DeleteRequest } from '@trent/ho-stile-client';
import { createInMemoryTransport } from '@trent/client-runtime';
import type { ClientConfig } from '@trent/client-runtime';
import { validateDeleteRequest } from '@trent/ho-stile-validator';

const texts: string[] = ${JSON.stringify(hostileTexts)};
const echo = (input: any): any => input;
const operations: HoStileOperations<unknown> = {
  ${hostileNames.map((name) => `${name.toLowerCase()}: echo,`).join('\n  ')}
};
const handler = createHoStileHandler(operations, {
  authenticate: () => ({ identity: 'anyone', region: 'one' }),
});
const config = {
  region: 'one',
  endpoint: 'http://memory',
  credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
  transport: createInMemoryTransport(handler),
};
const input: Record<string, unknown> = Object.fromEntries(texts.map((text) => [text, text]));
delete input[texts[4]!];
input['Matched'] = texts;
input['Inside'] = { [texts[4]!]: 1 };
input['Pairs'] = JSON.parse('{ "__proto__": "own", "constructor": "c" }');
input['Bytes'] = new Uint8Array([1, 2, 3]);
input['valueOf'] = new Uint8Array([4]);
input['At'] = new Date(0);

const answer = (await delete_(createHoStileClient(config), input as unknown as DeleteRequest)) as unknown as Record<string, unknown>;
const method = await new HoStileClient(config).class(input as never);

const endpoint = async (region: string): Promise<string> => {
  let host = '';
  const transport: NonNullable<ClientConfig['transport']> = {
    send: (to) => { host = to.host; throw new Error('enough'); },
  };
  const { endpoint: _, ...rest } = config;
  await delete_(createHoStileClient({ ...rest, region, transport, maxAttempts: 1 }), {} as never).catch(() => {});
  return host;
};
const wrong = Object.fromEntries(texts.map((text) => [text, 'not a value']));
validateDeleteRequest(wrong);

console.log(JSON.stringify({
  breached: 'breached' in globalThis,
  polluted: ({} as Record<string, unknown>)['own'] !== undefined,
  same: texts.filter((text) => text !== texts[4] && answer[text] === text).length,
  matched: answer['Matched'],
  inside: answer['Inside'],
  pairs: answer['Pairs'],
  bytes: [...(answer['Bytes'] as Uint8Array)],
  valueOf: [...(answer['valueOf'] as unknown as Uint8Array)],
  at: (answer['At'] as Date).getTime(),
  method: (method as unknown as Record<string, unknown>)['Matched'],
  messages: Object.values(answers).map(({ message }) => message),
  codes: Object.keys(errors),
  exclusive: guards.Delete.exclusive[0]?.members,
  specs: Object.keys(keySpecs),
  reported: hoStileService.operations['Delete']?.reportedValues,
  special: await endpoint('one'),
  refused: (validateDeleteRequest.errors ?? []).map(({ params }) => (params['allowedValues'] as string[])[0]),
}));
`;

describe('texts and names that try to become code', async () => {
  const spec = writeSpec(hostileSpec());
  const emitted = await emitToDisk(spec);
  install(emitted.folder, 'ho-stile');
  writeFileSync(join(emitted.folder, 'round-trip.ts'), roundTrip);
  const scripts = [...emitted.files.keys()].filter((path) => path.endsWith('.ts'));
  const ran = run(emitted.folder, 'round-trip.ts') as Record<string, unknown>;

  it('come out as code that compiles under every flag of the workspace', () => {
    expect(scripts.length).toBeGreaterThan(30);
    expect(compile(emitted.folder, ['round-trip.ts', ...scripts])).toEqual([]);
  });

  it('and a fault in such code is found', () => {
    const fault = `import { answers } from '@trent/ho-stile-server-stub';\nanswers['answer-99'];\n`;
    writeFileSync(join(emitted.folder, 'fault.ts'), fault);
    expect(compile(emitted.folder, ['fault.ts'])).toEqual([
      expect.stringMatching(/^fault\.ts:2 TS2551 /),
    ]);
  });

  it('never run, and change no prototype', () => {
    expect(ran).toMatchObject({ breached: false, polluted: false });
  });

  it('are the names and values that client, validator and server agree on', () => {
    expect(ran).toMatchObject({
      same: hostileTexts.length - 1,
      matched: hostileTexts,
      inside: { [hostileTexts[4]!]: 1 },
      bytes: [1, 2, 3],
      valueOf: [4],
      at: 0,
      method: hostileTexts,
    });
    expect(Object.entries(ran['pairs'] as object)).toEqual([
      ['__proto__', 'own'],
      ['constructor', 'c'],
    ]);
  });

  it('are told as they are by the tables of the stub', () => {
    expect(ran).toMatchObject({
      messages: hostileTexts,
      codes: ['Refused', 'Internal'],
      exclusive: [hostileTexts[0], hostileTexts[4]],
      specs: ['PLAIN'],
      reported: Object.fromEntries(
        hostileTexts.filter((text) => text !== '').map((text) => [text, [text]]),
      ),
    });
  });

  it('are told as they are by the reference, and lead nowhere', () => {
    const text = emitted.files.get('reference/operations/Delete.json')!;
    const { request, exclusive, description, httpTask } = JSON.parse(text) as {
      readonly request: readonly { readonly name: string }[];
      readonly exclusive: readonly { readonly members: readonly string[] }[];
      readonly description: unknown;
      readonly httpTask: { readonly inputParameters: { readonly http_request: object } };
    };
    expect(request.map(({ name }) => name)).toEqual(expect.arrayContaining([...hostileTexts]));
    expect(exclusive[0]?.members).toEqual([hostileTexts[0], hostileTexts[4]]);
    expect(JSON.stringify(description)).toContain('</script><!-- globalThis.breached = true -->');
    expect(JSON.stringify(description)).not.toContain('"link"');
    expect(httpTask.inputParameters.http_request).toHaveProperty('uri');
  });

  it('are told as they are by violations', () => {
    expect((ran['refused'] as string[]).sort()).toEqual([...hostileTexts].sort());
  });

  it('leave the endpoint of a region what the spec says', () => {
    expect(ran['special']).toBe('one.special.example.com');
  });

  it('leave no invisible character and no line end but \\n in any file', () => {
    for (const [path, text] of emitted.files) {
      const found =
        /[^\n\x20-\x7e\xa0-\xac\xae-\u061b\u061d-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ufefe\ufffd]/.exec(
          text,
        );
      expect(found && `${path}: ${JSON.stringify(found[0])}`).toBeNull();
    }
  });

  it('come out the same from run to run', async () => {
    const again = await emitToDisk(spec);
    expect([...again.files].map(([path, text]) => `${path}\n${text}`)).toEqual(
      [...emitted.files].map(([path, text]) => `${path}\n${text}`),
    );
  });
});

describe('names that would meet in generated code', () => {
  async function clashes(options: HostileOptions): Promise<readonly string[]> {
    const error = await plan(writeSpec(hostileSpec(options))).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) return [];
    if (!(error instanceof SpecError)) throw error;
    return error.diagnostics.map(({ code, message, position }) => {
      expect(position?.file).toMatch(/^spec\/ho-stile\//);
      return `${code} ${message}`;
    });
  }

  it('are fine where they differ', async () => {
    expect(await clashes({ operations: ['Index2'], shapes: ['Plain'] })).toEqual([]);
  });

  it.each([
    ['Index', 'the operation name Index clashes with index of the generated validators'],
    ['Close', 'the operation name Close clashes with close of the generated client'],
    [
      'CreateHoStileClient',
      'the operation name CreateHoStileClient clashes with createHoStileClient of the generated client',
    ],
  ])('operation %s', async (operation, message) => {
    expect(await clashes({ operations: [operation], shapes: [] })).toEqual([
      `TRENT3002 ${message}`,
    ]);
  });

  it.each([
    [
      'HoStileErrorCode',
      'the shape name HoStileErrorCode clashes with HoStileErrorCode of the generated types',
    ],
    [
      'ServiceError',
      'the shape name ServiceError clashes with ServiceError of the generated client',
    ],
  ])('shape %s', async (shape, message) => {
    expect(await clashes({ operations: ['Plain'], shapes: [shape] })).toEqual([
      `TRENT3002 ${message}`,
    ]);
  });

  it('two operations of which one makes the name of the other', async () => {
    expect(await clashes({ operations: ['Get', 'GetOperation'], shapes: [] })).toEqual([
      expect.stringMatching(/^TRENT3002 the operation name Get clashes with GetOperation of /),
    ]);
  });
});
