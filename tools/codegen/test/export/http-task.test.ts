import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { httpTask, loadService } from '@trent/codegen';
import type { HttpTaskOptions } from '@trent/codegen';
import { run } from '../../src/cli/program.ts';
import { edited, positionOf, tinyFiles, workspace } from '../support/workspace.ts';

const kms = join(import.meta.dirname, '../../../../spec/kms');
const make = 'operations/MakeThing.yaml';
const example = '{ KeyId: k-1 }';

function requestOf(files = tinyFiles(), options: HttpTaskOptions = {}) {
  const service = loadService(workspace(files).spec);
  return httpTask(service, service.operations[0]!, options).inputParameters.http_request;
}

describe('an HTTP task', () => {
  it('is the call of an operation, with the signature as parameters', () => {
    const service = loadService(workspace().spec);
    expect(httpTask(service, service.operations[0]!)).toEqual({
      name: 'tiny_make_thing',
      taskReferenceName: 'make_thing_ref',
      type: 'HTTP',
      inputParameters: {
        http_request: {
          uri: 'https://tiny.here.example.com/',
          method: 'POST',
          headers: {
            'X-Amz-Target': 'TinyService.MakeThing',
            'X-Amz-Date': '${workflow.input.signature.date}',
            Authorization: '${workflow.input.signature.authorization}',
            'X-Amz-Security-Token': '${workflow.input.signature.securityToken}',
          },
          contentType: 'application/x-amz-json-1.1',
          accept: 'application/x-amz-json-1.1',
          body: '{"KeyId":"k-1"}',
        },
      },
    });
  });

  it.each<readonly [HttpTaskOptions, string]>([
    [{ region: 'there' }, 'https://tiny.there.example.com/'],
    [{ endpoint: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080/'],
    [{ endpoint: 'http://127.0.0.1:8080/' }, 'http://127.0.0.1:8080/'],
  ])('goes where it is told: %j', (options, uri) => {
    expect(requestOf(tinyFiles(), options).uri).toBe(uri);
  });

  it('takes the endpoint that has the Region', () => {
    const service = loadService(kms);
    const uri = (region: string): string =>
      httpTask(service, service.operations[0]!, { region }).inputParameters.http_request.uri;
    expect(uri('cn-northwest-1')).toBe('https://kms.cn-northwest-1.amazonaws.com.cn/');
    expect(uri('eu-central-1')).toBe('https://kms.eu-central-1.amazonaws.com/');
  });

  it('has a parameter in place of each sensitive value, wherever it is', () => {
    const files = edited(
      make,
      '            DryRun: { type: boolean }\n',
      `            Secrets:
              type: array
              items: { type: string, contentEncoding: base64, x-trent-sensitive: true }
            Inside: { type: object, x-trent-sensitive: true, properties: { Number: { type: integer } } }
            DryRun: { type: boolean }
`,
    );
    files.set(
      `spec/tiny/${make}`,
      files
        .get(`spec/tiny/${make}`)!
        .replace(example, '{ KeyId: k-1, Secrets: [c2VjcmV0], Inside: { Number: 7 } }'),
    );
    const { body } = requestOf(files);
    expect(body).toBe(
      '{"KeyId":"k-1","Secrets":["${workflow.input.Secrets_0}"],"Inside":{"Number":${workflow.input.Inside_Number}}}',
    );
  });

  it('says text as the engine will say it, in ASCII', () => {
    const { body } = requestOf(edited(make, example, "{ KeyId: 'a ${workflow.secrets.x} \"é😀' }"));
    expect(body).toBe('{"KeyId":"a $${workflow.secrets.x} \\"\\u00e9\\ud83d\\ude00"}');
    expect(JSON.parse(body.replaceAll('$${', '${'))).toEqual({
      KeyId: 'a ${workflow.secrets.x} "é😀',
    });
  });

  it('has the required members where there is no example', () => {
    const files = edited(
      make,
      `        examples:\n          one: { summary: The least, value: ${example} }\n`,
      '',
    );
    expect(requestOf(files).body).toBe('{"KeyId":"k-1"}');
    const bare = new Map(files).set(
      `spec/tiny/${make}`,
      files.get(`spec/tiny/${make}`)!.replace(', examples: [k-1] }', ' }'),
    );
    expect(requestOf(bare).body).toBe('{"KeyId":"${workflow.input.KeyId}"}');
  });

  it('is sent as what the spec prefers', () => {
    const service = loadService(kms);
    const request = httpTask(service, service.operations[0]!).inputParameters.http_request;
    expect(request.contentType).toBe('application/json');
    expect(Object.keys(request.headers).join()).not.toMatch(/content-type/i);
  });

  it('of an example that there is not is refused', () => {
    expect(() => requestOf(tinyFiles(), { example: 'two' })).toThrow(RangeError);
  });

  it('is the example again once its parameters are filled in, for every operation and example', () => {
    const service = loadService(kms);
    let parameters = 0;
    for (const operation of service.operations) {
      for (const { name, value } of operation.examples) {
        const { body } = httpTask(service, operation, { example: name }).inputParameters
          .http_request;
        const filled = body.replace(/\$\{workflow\.input\.(\w+)\}/g, (_, member: string) => {
          parameters += 1;
          return String((value as Readonly<Record<string, unknown>>)[member]);
        });
        expect(JSON.parse(filled)).toEqual(value);
        // Of what this spec calls sensitive, nothing is left.
        expect(body).not.toMatch(/"(Plaintext|Message)":"(?!\$\{workflow)/);
      }
    }
    expect(parameters).toBeGreaterThan(3);
  });
});

describe('trent-codegen export http-task', () => {
  async function exported(...args: readonly string[]) {
    let [out, error] = ['', ''];
    const exit = await run(['export', 'http-task', ...args], {
      out: { write: (text) => (out += text) },
      error: { write: (text) => (error += text) },
      environment: {},
    });
    return { exit, out, error };
  }

  it('prints the task of an operation as JSON, and nothing else', async () => {
    const { exit, out, error } = await exported(
      'GenerateDataKeyWithoutPlaintext',
      `--spec=${kms}`,
      '--region=eu-central-1',
      '--example=numberOfBytes',
    );
    expect([exit, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      name: 'kms_generate_data_key_without_plaintext',
      inputParameters: {
        http_request: {
          uri: 'https://kms.eu-central-1.amazonaws.com/',
          body: '{"KeyId":"1234abcd-12ab-34cd-56ef-1234567890ab","NumberOfBytes":64}',
        },
      },
    });
  });

  it('prints all of them as a list, with names that differ', async () => {
    const { exit, out } = await exported('--all', '--spec', kms);
    const tasks = JSON.parse(out) as readonly { readonly taskReferenceName: string }[];
    expect([exit, tasks.length]).toEqual([0, loadService(kms).operations.length]);
    expect(new Set(tasks.map((task) => task.taskReferenceName)).size).toBe(tasks.length);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a name misspelt', ['Encrpyt'], 'there is no operation Encrpyt; did you mean Encrypt?'],
    ['no name', [], 'name one operation, or all of them with --all'],
    ['a name and --all', ['Encrypt', '--all'], 'name one operation, or all'],
    [
      'an example misspelt',
      ['Encrypt', '--example', 'symetric'],
      'did you mean symmetric?; it has symmetric',
    ],
    ['--example and --all', ['--all', '--example', 'a'], '--example is of one operation'],
    ['an endpoint that is none', ['Encrypt', '--endpoint', 'localhost:80'], 'is a URL such as'],
    ['a Region that is none', ['Encrypt', '--region', 'a.b/'], 'is the name of a Region'],
    ['two places', ['Encrypt', '--region', 'a', '--endpoint', 'http://a'], 'cannot be used with'],
  ])('refuses %s, with nothing on standard output', async (_, args, message) => {
    const { exit, out, error } = await exported('--spec', kms, ...args);
    expect([exit, out]).toEqual([2, '']);
    expect(error).toContain(message);
  });

  it('tells a spec that is wrong with the place, and one that is not there', async () => {
    const files = edited('schemas/Size.yaml', 'maximum: 1024', 'maximun: 1024');
    const { exit, out, error } = await exported('MakeThing', '--spec', workspace(files).spec);
    expect([exit, out]).toEqual([1, '']);
    expect(error).toContain(positionOf(files, 'schemas/Size.yaml', 'maximun'));
    expect((await exported('MakeThing', '--spec', join(kms, 'no'))).exit).toBe(2);
  });

  it('explains how the request comes to be signed', async () => {
    const { exit, out } = await exported('--help');
    expect(exit).toBe(0);
    expect(out).toContain('signature.authorization');
    expect(out).toContain('Exit codes:');
  });
});
