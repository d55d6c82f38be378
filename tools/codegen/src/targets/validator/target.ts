import type { Operation, Service, Shape, SpecPosition } from '../../model/model.ts';
import { Memo } from '../../plan/memo.ts';
import type { Target, TargetInput } from '../target.ts';
import { docComment, lineComment, oneLine } from '../text/comment.ts';
import { constraintsOf, resolveShape } from '../text/limits.ts';
import { kebabCase } from '../text/names.ts';
import { checkClaims } from '../text/claims.ts';
import { base64Bytes, codePoints, matchesInOnePass, repeatsItem } from './helpers.ts';

/**
 * Validators of requests and answers as JSON on the wire: plain ES modules, one an operation, that import nothing but
 * their own helpers. Each begins with the list of what it judges and the line of the spec that says so.
 */
export const validatorTarget: Target = { name: 'validator', emit };

async function emit({
  service,
  bundle,
  source,
  memo = new Memo(),
}: TargetInput): Promise<ReadonlyMap<string, string>> {
  checkClaims(
    ['index', 'helpers', 'validation'],
    'the generated validators',
    service.operations.map(({ name, position }) => ({
      name: kebabCase(name),
      kind: 'operation',
      from: name,
      position,
    })),
  );
  // It brings ajv along, which is loaded while the types are formatted.
  const { StandaloneCompiler } = await import('./standalone.ts');
  const compiler = new StandaloneCompiler(bundle.components.schemas, memo);
  const files = new Map<string, string>();
  for (const operation of service.operations) {
    const name = kebabCase(operation.name);
    const exports = exportedValidators(operation);
    const judged = Object.values(exports).flatMap((shape) => [
      '',
      `${shape}:`,
      ...constraintTable(service, shape, source),
    ]);
    files.set(
      `${name}.js`,
      `${lineComment(judged.join('\n').trim())}\n\n${compiler.compile(exports)}`,
    );
    files.set(`${name}.d.ts`, declarations(operation, exports, source));
  }
  const onePass = [...files.values()].some((text) => /^import \{ matchesInOnePass as /m.test(text));
  files.set('helpers.js', helpersModule(onePass));
  files.set('validation.d.ts', validationTypes);
  files.set(
    'index.js',
    service.operations
      .map(
        (operation) =>
          `export { ${Object.keys(exportedValidators(operation)).join(', ')} } from './${kebabCase(operation.name)}.js';`,
      )
      .join('\n'),
  );
  files.set(
    'index.d.ts',
    [
      "export type { Validate, Violation } from './validation.d.ts';",
      ...service.operations.map(
        (operation) =>
          `export { ${Object.keys(exportedValidators(operation)).join(', ')} } from './${kebabCase(operation.name)}.js';`,
      ),
    ].join('\n'),
  );
  return files;
}

/** Name of each exported function, and the shape that it judges. */
export function exportedValidators(operation: Operation): Record<string, string> {
  return {
    [`validate${operation.name}Request`]: operation.input,
    ...(operation.output === null
      ? {}
      : { [`validate${operation.name}Response`]: operation.output }),
  };
}

function declarations(
  operation: Operation,
  exports: Readonly<Record<string, string>>,
  source: (position: SpecPosition) => string,
): string {
  const functions = Object.keys(exports).map((name) => {
    const what = name.endsWith('Request') ? 'request' : 'answer';
    return `${docComment(
      `Judges a ${what} of ${operation.name} as JSON on the wire; blobs are base64 text, timestamps numbers.`,
      'False leaves all violations in `errors`, which the next call overwrites.',
      source(operation.position),
    )}export const ${name}: Validate;`;
  });
  return `import type { Validate } from './validation.d.ts';\n\n${functions.join('\n\n')}`;
}

const validationTypes = `/** One violation, in the form of ajv. */
export interface Violation {
  /** JSON pointer to the value: \`/Tags/0/TagKey\`. */
  readonly instancePath: string;
  /** The word of the schema that is violated: \`maximum\`, \`required\`, \`x-trent-bytes\`. */
  readonly keyword: string;
  /** Its details: \`{ limit: 1024 }\`, \`{ missingProperty: 'KeyId' }\`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key in question where a map's keys are judged. */
  readonly propertyName?: string;
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
`;

/** The helpers; the one for patterns that need it goes only where a validator calls it. */
function helpersModule(onePass: boolean): string {
  return [codePoints, base64Bytes, repeatsItem, ...(onePass ? [matchesInOnePass] : [])]
    .map((helper) => `export ${helper.toString()}`)
    .join('\n\n');
}

/** `KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:4`, a line for each thing judged. */
function constraintTable(
  service: Service,
  name: string,
  source: (position: SpecPosition) => string,
): string[] {
  const named = service.shapes.get(name);
  if (named === undefined) throw new Error(`the model has no shape ${name}`);
  const lines: string[] = [];
  const visit = (path: string, shape: Shape, open: readonly Shape[]): void => {
    const resolved = resolveShape(service, shape);
    if (open.includes(resolved)) return;
    for (const constraint of constraintsOf(resolved)) {
      lines.push(`  ${path}  ${constraint.words}  ${source(constraint.position)}`);
    }
    const inside = [...open, resolved];
    if (resolved.kind === 'list') visit(`${path}[]`, resolved.of, inside);
    if (resolved.kind === 'map') visit(`${path}{}`, resolved.of, inside);
    if (resolved.kind === 'structure') {
      for (const member of resolved.members) {
        const memberPath = path === '' ? oneLine(member.name) : `${path}.${oneLine(member.name)}`;
        if (member.required) lines.push(`  ${memberPath}  required  ${source(member.position)}`);
        visit(memberPath, member.shape, inside);
      }
    }
  };
  visit('', named.shape, []);
  return lines;
}
