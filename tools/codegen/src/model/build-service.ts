import { textOf, valueAt } from '../load/node.ts';
import type { SpecEntry, SpecMap, SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { readWords } from '../load/words.ts';
import type { RootWords } from '../load/words.ts';
import type { BuildContext } from './build-context.ts';
import { buildErrors } from './build-errors.ts';
import { buildOperation } from './build-operation.ts';
import type { BuiltOperation } from './build-operation.ts';
import type { Answer, Endpoint, EndpointVariable, KeySpecRules, Service } from './model.ts';
import { ShapeBuilder } from './shape-builder.ts';

/** The model together with the nodes it came from, which the checks and the bundle need. */
export interface BuiltService {
  readonly service: Service;
  readonly operations: readonly BuiltOperation[];
  readonly root: SpecMap;
  readonly shapes: ShapeBuilder;
  /** Schema of each error, with its code. */
  readonly errorSchemas: ReadonlyMap<SpecNode, string>;
  readonly serviceNode: SpecNode | undefined;
  /** Names that are declared, even if what they stand for could not be read. */
  readonly declared: {
    readonly answers: ReadonlySet<string>;
    readonly errors: ReadonlySet<string>;
  };
}

/** Makes the model of an entry document; reports what is wrong; null where there is not even a map. */
export function buildService(document: SpecNode, context: BuildContext): BuiltService | null {
  const reader = context.reader(document, 'the document');
  if (reader === null) return null;
  checkVersion(reader, context);
  const info = readInfo(reader);
  const endpoints = readServers(reader);
  readSecurity(reader);

  const replaced = new Map<string, SpecNode>();
  const words: Partial<RootWords> = readWords(reader, 'root', context.problems, (entry) => {
    const node = context.resolve(entry.value);
    if (node !== null) replaced.set(entry.key, node);
    return node === null ? entry : { ...entry, value: node };
  });
  const service = words['x-trent-service'];
  const errorMap = replaced.get('x-trent-errors');
  const shapes = new ShapeBuilder(context);
  const errors = buildErrors(
    errorMap?.kind === 'map' ? errorMap.entries.values() : [],
    context,
    shapes,
  );
  const paths = reader.requiredObject('paths', 'paths')?.named() ?? [];
  const operations = paths.flatMap((path) => {
    const prefix = service?.targetPrefix ?? '';
    const protocol = service?.protocol ?? 'aws-json-1.1';
    return buildOperation(path, context, shapes, errors.codes, prefix, protocol) ?? [];
  });
  const reached = shapes.shapes();
  readComponents(reader, shapes, context, errors.codes);
  reader.done();
  return {
    service: {
      name: service?.name ?? '',
      protocol: service?.protocol ?? 'aws-json-1.1',
      ...info,
      targetPrefix: service?.targetPrefix ?? '',
      signingName: service?.signingName ?? '',
      internalError: service?.internalError ?? '',
      checks: service?.checks ?? [],
      unsupported: service?.unsupported ?? null,
      callers: { sdk: service?.callers?.sdk ?? null, cli: service?.callers?.cli ?? null },
      endpoints,
      operations: operations.map(({ operation }) => operation),
      shapes: reached,
      errors: errors.errors,
      answers: buildAnswers(words, replaced),
      keySpecs: buildKeySpecs(words, replaced),
      position: reader.node.position,
    },
    operations,
    root: reader.node,
    shapes,
    errorSchemas: errors.codes,
    serviceNode: replaced.get('x-trent-service'),
    declared: {
      answers: keysOf(replaced.get('x-trent-answers')),
      errors: keysOf(replaced.get('x-trent-errors')),
    },
  };
}

function keysOf(node: SpecNode | undefined): ReadonlySet<string> {
  return new Set(node?.kind === 'map' ? node.entries.keys() : []);
}

function checkVersion(reader: ObjectReader, context: BuildContext): void {
  const version = reader.requiredText('openapi');
  const entry = reader.entry('openapi');
  if (entry === undefined || /^3\.1\.\d+$/.test(version) || textOf(entry.value) === undefined)
    return;
  const details = {
    what: 'OpenAPI version',
    value: version,
    supported: '3.1, and 3.0, which is read as 3.1',
  };
  context.problems.report('TRENT2004', entry.position, details);
}

function readInfo(
  reader: ObjectReader,
): Pick<Service, 'title' | 'version' | 'versionPosition' | 'description'> {
  const info = reader.requiredObject('info', 'info');
  const license = info?.object('license', 'a license');
  license?.requiredText('name');
  license?.text('identifier');
  license?.text('url');
  license?.done();
  const contact = info?.object('contact', 'a contact');
  for (const key of ['name', 'url', 'email']) contact?.text(key);
  contact?.done();
  info?.text('summary');
  info?.text('termsOfService');
  const made = {
    title: info?.requiredText('title') ?? '',
    version: info?.requiredText('version') ?? '',
    versionPosition: info?.entry('version')?.position ?? reader.node.position,
    description: info?.text('description') ?? '',
  };
  info?.done();
  return made;
}

function readServers(reader: ObjectReader): readonly Endpoint[] {
  return reader.objects('servers', 'a server').map((server) => {
    const url = server.requiredText('url');
    const description = server.text('description') ?? '';
    const variables = readVariables(server);
    server.done();
    return { url, description, variables, position: server.node.position };
  });
}

function readVariables(server: ObjectReader): readonly EndpointVariable[] {
  const variables = server.object('variables', 'variables of a server');
  return (variables?.named() ?? []).map(({ key }) => {
    const variable = variables?.object(key, 'a server variable');
    const defaultValue = variable?.requiredText('default') ?? '';
    variable?.text('description');
    const values = variable?.textList('enum').map(({ text }) => text) ?? [];
    variable?.done();
    return { name: key, defaultValue, values: values.length === 0 ? null : values };
  });
}

function readSecurity(reader: ObjectReader): void {
  for (const requirement of reader.objects('security', 'a security requirement')) {
    for (const { key } of requirement.named()) requirement.textList(key);
  }
}

function readComponents(
  reader: ObjectReader,
  shapes: ShapeBuilder,
  context: BuildContext,
  errors: ReadonlyMap<SpecNode, string>,
): void {
  const components = reader.object('components', 'components');
  // Schemas that no operation reaches are judged all the same.
  for (const { key, value } of components?.object('schemas', 'schemas')?.named() ?? []) {
    // Errors have been read as such.
    if (errors.has(value)) continue;
    if (valueAt(value, '$ref') === undefined) shapes.named(value, key);
    else context.follow(value);
  }
  // Parameters and responses are read where they are used.
  components?.object('parameters', 'parameters');
  components?.object('responses', 'responses');
  const schemes = components?.object('securitySchemes', 'securitySchemes');
  for (const { key } of schemes?.named() ?? []) {
    const scheme = schemes?.object(key, 'a security scheme');
    for (const name of ['type', 'in', 'name', 'description']) scheme?.text(name);
    scheme?.done();
  }
  components?.done();
}

/** The entries behind a word, if the word is well-formed. */
function entriesOf(
  words: Partial<RootWords>,
  word: keyof RootWords,
  nodes: ReadonlyMap<string, SpecNode>,
): readonly SpecEntry[] {
  const node = nodes.get(word);
  return words[word] !== undefined && node?.kind === 'map' ? [...node.entries.values()] : [];
}

function buildAnswers(
  words: Partial<RootWords>,
  nodes: ReadonlyMap<string, SpecNode>,
): ReadonlyMap<string, Answer> {
  return new Map(
    entriesOf(words, 'x-trent-answers', nodes).flatMap(({ key, position }) => {
      const answer = words['x-trent-answers']?.[key];
      if (answer === undefined) return [];
      const { error, message } = answer;
      return [[key, { name: key, error, message: message ?? null, position }]];
    }),
  );
}

function buildKeySpecs(
  words: Partial<RootWords>,
  nodes: ReadonlyMap<string, SpecNode>,
): ReadonlyMap<string, KeySpecRules> {
  return new Map(
    entriesOf(words, 'x-trent-key-specs', nodes).flatMap(({ key, position }) => {
      const rules = words['x-trent-key-specs']?.[key];
      if (rules === undefined) return [];
      const usages = new Map(Object.entries(rules.usages));
      const partitions = rules.partitions ?? null;
      return [[key, { family: rules.family, usages, partitions, position }]];
    }),
  );
}
