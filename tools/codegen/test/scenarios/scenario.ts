import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { generate } from '@trent/codegen';
import { workspace } from '../support/workspace.ts';

/** A fenced block: its language, the rest of its first line, and where its content stands in the document. */
interface Fence {
  readonly language: string;
  readonly info: readonly string[];
  readonly start: number;
  readonly end: number;
}

const folder = import.meta.dirname;

/** The scenarios, by file name. */
export const scenarios: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .toSorted();

/**
 * Generates from the files of a scenario, on top of those of README.md, and puts what came out into its output fences.
 * Out: the document as it stands, and as it should.
 */
export async function runScenario(
  file: string,
): Promise<{ readonly written: string; readonly expected: string }> {
  const written = readFileSync(join(folder, file), 'utf8');
  const common = readFileSync(join(folder, 'README.md'), 'utf8');
  const spec = new Map([...specFiles(common), ...specFiles(written)]);
  const place = workspace(spec);
  await generate(place.spec);
  let expected = '';
  let from = 0;
  for (const fence of fences(written)) {
    expected += written.slice(from, fence.start);
    expected += (await output(fence, place.root, written)) ?? written.slice(fence.start, fence.end);
    from = fence.end;
  }
  const path = join(folder, file);
  const layout = { ...(await resolveConfig(path)), filepath: path };
  return { written, expected: await format(expected + written.slice(from), layout) };
}

/** Writes a scenario anew. */
export function record(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function* fences(text: string): Iterable<Fence> {
  for (const match of text.matchAll(/^```(\w+)(?: (.*))?\n([^]*?)^```$/gm)) {
    const [whole, language, info, content] = match;
    const start = match.index + whole.length - '```'.length - content!.length;
    yield {
      language: language!,
      info: (info ?? '').split(' ').filter(Boolean),
      start,
      end: start + content!.length,
    };
  }
}

/** Blocks of YAML and JSON are files of the spec, under the name that stands beside the language. */
function* specFiles(text: string): Iterable<readonly [string, string]> {
  for (const { language, info, start, end } of fences(text)) {
    const [name] = info;
    if ((language === 'yaml' || language === 'json') && name !== undefined) {
      yield [`spec/tiny/${name}`, text.slice(start, end)];
    }
  }
}

/** What belongs into a block of output; `null` for a block that is input or prose. */
async function output(
  { language, info: [name, declaration], start, end }: Fence,
  root: string,
  text: string,
): Promise<string | null> {
  if (name === undefined || declaration === undefined) return null;
  if (language === 'ts') return extract(join(root, 'out', name), declaration);
  if (language === 'jsonc') {
    return verdicts(join(root, 'out', name), declaration, text.slice(start, end));
  }
  return null;
}

/** The text of a declaration, or of a member of one (`guards.PutItem`), with its comment. */
function extract(file: string, path: string): string {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [name, member] = path.split('.');
  for (const statement of source.statements) {
    if (declaredName(statement) !== name) continue;
    const found = member === undefined ? statement : find(statement, member);
    if (found !== null) return outdent(text.slice(beginning(found, text), found.end));
  }
  throw new Error(`${file} declares no ${path}`);
}

function declaredName(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.name.getText();
  }
  return ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement)
    ? statement.name?.text
    : undefined;
}

/** The outermost of that name. */
function find(within: ts.Node, name: string): ts.Node | null {
  let level: readonly ts.Node[] = [within];
  while (level.length > 0) {
    const found = level.find((node) => isMember(node) && node.name.getText() === name);
    if (found !== undefined) return found;
    level = level.flatMap((node) => {
      const children: ts.Node[] = [];
      ts.forEachChild(node, (child) => void children.push(child));
      return children;
    });
  }
  return null;
}

function isMember(node: ts.Node): node is ts.Node & { readonly name: ts.PropertyName } {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** The comment before a node is a part of it; the line that it begins in tells how far it is indented. */
function beginning(node: ts.Node, text: string): number {
  const start = node.getStart(node.getSourceFile(), true);
  return text.lastIndexOf('\n', start - 1) + 1;
}

function outdent(text: string): string {
  const indent = /^ */.exec(text)![0];
  return `${text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')}\n`;
}

/** Each line is a value; after it stands what the validator says of it. */
async function verdicts(file: string, name: string, lines: string): Promise<string> {
  const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  const validate = module[name] as {
    (value: unknown): boolean;
    errors?: readonly { readonly instancePath: string; readonly keyword: string; params: object }[];
  };
  const judged = lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const json = line.replace(/ \/\/ .*$/, '');
      if (validate(JSON.parse(json))) return `${json} // accepted`;
      const faults = (validate.errors ?? []).map(
        ({ instancePath, keyword, params }) =>
          `${instancePath || '/'} ${keyword} ${JSON.stringify(params)}`,
      );
      return `${json} // ${faults.join(', ')}`;
    });
  return `${judged.join('\n')}\n`;
}
