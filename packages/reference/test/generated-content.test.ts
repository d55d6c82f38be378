import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initService, loadService, plan } from '@trent/codegen';
import { expect, it } from 'vitest';
import type {
  ChangesContent,
  OperationContent,
  SearchContent,
  ServiceContent,
} from '@trent/reference/content';
import { compile } from './compile.ts';

const folder = join(import.meta.dirname, '../src/gen');
const spec = loadService(join(import.meta.dirname, '../../../spec/kms'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && path !== 'manifest.json')
  .sort();
const read = <Content>(path: string): Content =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Content;
const service = read<ServiceContent>('service.json');
const operations = spec.operations.map(({ name }) =>
  read<OperationContent>(`operations/${name}.json`),
);

const typeOf = (path: string): string =>
  path.startsWith('operations/')
    ? 'OperationContent'
    : `${path[0]!.toUpperCase()}${path.slice(1, -'.json'.length)}Content`;

/** What the engine calls such a task; a JSON file cannot hold a value of an enum, only its text. */
const head = `import type * as Content from '@trent/reference/content';
import type { HttpTaskDef } from '@io-orkes/conductor-javascript';
type Task = Omit<HttpTaskDef, 'type'> & { readonly type: \`\${HttpTaskDef['type']}\` };`;
const headLines = head.split('\n').length;

/** A module with each file as a constant of the type that it claims to be. */
function moduleOf(texts: readonly (readonly [path: string, text: string])[]): string {
  const constants = texts.map(
    ([path, text], index) =>
      `export const file${index}: Content.${typeOf(path)} = ${JSON.stringify(JSON.parse(text))};`,
  );
  return `${head}\n${constants.join('\n')}\n`;
}

const texts = files.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
const changes = readFileSync(join(folder, 'changes.json'), 'utf8');
const broken = [
  changes.replace('"step"', '"stepp"'),
  changes
    .replace('"direction":null', '"direction":"both"')
    .replace('"direction": null', '"direction": "both"'),
  changes.replace('{', '{"more": 1,'),
].map((text) => ['changes.json', text] as const);
/** The content of an API that has nothing of this one, as `trent-codegen init` makes it. */
async function contentOfAnother(): Promise<readonly (readonly [path: string, text: string])[]> {
  const root = mkdtempSync(join(tmpdir(), 'trent-reference-'));
  try {
    const { spec: specFolder } = initService('orders', root, { isNew: true });
    const config = join(root, specFolder, 'codegen.json');
    writeFileSync(
      config,
      JSON.stringify({ spec: 'openapi.yaml', targets: { reference: 'content' } }),
    );
    const { files: planned } = await plan(join(root, specFolder));
    return [...planned]
      .map(([path, text]) => [path.slice('content/'.length), text] as const)
      .filter(([path]) => path !== 'manifest.json');
  } finally {
    rmSync(root, { recursive: true });
  }
}

const another = await contentOfAnother();
const tasks = operations.map(({ httpTask }) => httpTask);
const taskOf = (task: unknown): string =>
  `export const task${(taskCount += 1)}: Task = ${JSON.stringify(task)};\n`;
let taskCount = 0;
const first = tasks[0]!.inputParameters.http_request;
const brokenTasks = [
  { ...tasks[0], type: 'HTTPS' },
  { ...tasks[0], inputParameters: first },
  { ...tasks[0], inputParameters: { http_request: { ...first, encode: true } } },
];
const faults = compile(
  moduleOf([...texts, ...another, ...broken]) + [...tasks, ...brokenTasks].map(taskOf).join(''),
);
const firstBroken = headLines + texts.length + another.length + 1;
const firstTask = firstBroken + broken.length;
const firstBrokenTask = firstTask + tasks.length;

it('is of the types that the page is written against, also for another API', () => {
  expect(files).toEqual([
    'changes.json',
    ...spec.operations.map(({ name }) => `operations/${name}.json`).sort(),
    'search.json',
    'service.json',
  ]);
  expect(another.map(([path]) => path)).toContain('operations/CreateNote.json');
  expect(faults.filter(({ line }) => line < firstBroken)).toEqual([]);
});

it('would be refused with a member too many, one of another name or another kind: the control', () => {
  const lines = new Set(faults.map(({ line }) => line));
  for (const index of broken.keys()) expect(lines).toContain(firstBroken + index);
});

it('has tasks of the type that the workflow engine publishes', () => {
  const ofTasks = faults.filter(({ line }) => line >= firstTask);
  expect(ofTasks.filter(({ line }) => line < firstBrokenTask)).toEqual([]);
  // The control: of another kind, in the flat form, with a field that the engine does not have.
  expect(new Set(ofTasks.map(({ line }) => line))).toEqual(
    new Set(brokenTasks.map((_, index) => firstBrokenTask + index)),
  );
});

it('has every operation of the spec, in its order, with its headers, errors and permissions', () => {
  expect(service.operations.map(({ name }) => name)).toEqual(
    spec.operations.map(({ name }) => name),
  );
  for (const [index, operation] of spec.operations.entries()) {
    expect(operations[index]).toMatchObject({
      name: operation.name,
      summary: operation.summary,
      headers: operation.headers.map(({ writtenName }) => ({ name: writtenName })),
      errors: operation.errors.map((code) => ({ code })),
      permissions: operation.permissions.map(({ action }) => ({ action })),
      keys: operation.keys.map(({ member, states }) => ({
        member,
        states: [...states.keys()].map((state) => ({ state })),
      })),
      related: operation.related,
    });
  }
});

it('has every member, of the named shapes too', () => {
  const membersOf = (name: string | null): readonly string[] | null => {
    if (name === null) return null;
    const shape = spec.shapes.get(name)?.shape;
    return shape?.kind === 'structure' ? shape.members.map((member) => member.name) : [];
  };
  for (const [index, operation] of spec.operations.entries()) {
    const { request, response, shapes } = operations[index]!;
    expect(request.map(({ name }) => name)).toEqual(membersOf(operation.input));
    expect(response && response.map(({ name }) => name)).toEqual(membersOf(operation.output));
    const references = [
      ...JSON.stringify(operations[index]).matchAll(/"kind":"reference","name":"(\w+)"/g),
    ];
    expect(new Set(shapes.map(({ name }) => name))).toEqual(
      new Set(references.map(([, name]) => name)),
    );
    for (const { name, shape } of shapes) {
      if (shape.kind !== 'structure') continue;
      expect(shape.members.map((member) => member.name)).toEqual(membersOf(name));
    }
  }
});

it('has every error, those of the service and those of its operations', () => {
  const codes = [
    ...service.commonErrors.map(({ code }) => code),
    ...operations.flatMap(({ errors }) => errors.map(({ code }) => code)),
  ];
  const declared = [...spec.errors.values()].filter(
    ({ code, common }) => common || spec.operations.some(({ errors }) => errors.includes(code)),
  );
  expect(new Set(codes)).toEqual(new Set(declared.map(({ code }) => code)));
});

it('can be searched for every operation, member and error', () => {
  const { entries } = read<SearchContent>('search.json');
  const found = new Set(entries.map(({ operation, kind, name }) => `${operation} ${kind} ${name}`));
  for (const { name, request, response, errors } of operations) {
    expect(found).toContain(`${name} operation ${name}`);
    for (const member of request) expect(found).toContain(`${name} request-member ${member.name}`);
    for (const member of response ?? [])
      expect(found).toContain(`${name} response-member ${member.name}`);
    for (const { code } of errors) expect(found).toContain(`${name} error ${code}`);
  }
  expect(found).toContain('DescribeKey response-member KeyMetadata.Arn');
  expect(entries.filter(({ text }) => text.trim() === '')).toEqual([]);
});

it('tells what has changed since the last release, each change with its place', () => {
  const { newVersion, changes } = read<ChangesContent>('changes.json');
  expect(newVersion).toBe(spec.version);
  expect(changes.length).toBeGreaterThan(0);
  for (const { old, new: now } of changes) expect(old ?? now).toMatch(/^spec\/kms\/.*\.yaml:\d+$/);
});

it('marks as secret what the spec marks', () => {
  const generate = operations.find(({ name }) => name === 'GenerateDataKey')!;
  const sensitive = (generate.response ?? []).filter((member) => member.sensitive);
  expect(sensitive.map(({ name }) => name)).toEqual(['Plaintext']);
});
