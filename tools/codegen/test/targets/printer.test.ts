import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  docComment,
  lineComment,
  oneLine,
  taggedDocComment,
} from '../../src/targets/text/comment.ts';
import { literal, propertyName, stringLiteral, unionOf } from '../../src/targets/text/literal.ts';
import { bindingName, camelCase, kebabCase, pascalCase } from '../../src/targets/text/names.ts';

/** Any text, the ends of literals and comments more often than chance would have them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '*/',
        '/*',
        '//',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        "'",
        '"',
        '`',
        '${',
        '\\',
        '@x',
        '\ud800',
        '\u202e',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

function parse(code: string): ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] } {
  return ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true) as never;
}

/** True where code is one constant and no more. */
function isOneConstant(code: string): boolean {
  const { statements, parseDiagnostics } = parse(code);
  return (
    parseDiagnostics.length === 0 &&
    statements.length === 1 &&
    ts.isVariableStatement(statements[0]!) &&
    ts.getJSDocTags(statements[0]).length === 0
  );
}

describe('literals', () => {
  it('stand for the text they were made of, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluate(stringLiteral(text))).toBe(text);
        expect(stringLiteral(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
      }),
    );
  });

  it('stand for the data they were made of', () => {
    const data = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(data, (value) => {
        expect(evaluate(literal(value))).toEqual(value);
      }),
    );
  });

  it('make __proto__ a property like others', () => {
    const made = evaluate(literal(JSON.parse('{ "__proto__": { "own": 1 }, "a": 2 }'))) as object;
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(Object.keys(made)).toEqual(['__proto__', 'a']);
    expect(propertyName('a')).toBe('"a"');
  });

  it('refuse what is no data', () => {
    expect(() => literal(() => 1)).toThrow(TypeError);
  });

  it('are types too', () => {
    expect(unionOf(["a'b", 'c'])).toBe(`"a'b" | "c"`);
    expect(unionOf([])).toBe('never');
  });
});

describe('comments', () => {
  it('end where they should and hold no tag, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(isOneConstant(`${docComment(one, other)}const a = 1;`)).toBe(true);
        expect(isOneConstant(`${lineComment(one)}\nconst a = 1;`)).toBe(true);
        expect(isOneConstant(`// ${oneLine(one)}\nconst a = 1;`)).toBe(true);
      }),
    );
  });

  it('and code behind one that does not is found', () => {
    expect(isOneConstant('/** a */ alert(1) /* */ const a = 1;')).toBe(false);
    expect(isOneConstant('/**\n * @deprecated\n */\nconst a = 1;')).toBe(false);
  });

  it('have a paragraph for each text that says something', () => {
    expect(docComment('One.', ' ', null, 'Two\nlines.')).toBe(
      '/**\n * One.\n *\n * Two\n * lines.\n */\n',
    );
    expect(docComment('', undefined)).toBe('');
  });

  it('have a tag where the generator says so, never where a text does', () => {
    expect(taggedDocComment({ deprecated: true }, '@internal')).toBe(
      '/**\n * \\@internal\n *\n * @deprecated\n */\n',
    );
  });
});

describe('names', () => {
  it.each([
    ['GenerateDataKey', 'generateDataKey', 'generate-data-key'],
    ['KMSThing', 'kmsThing', 'kms-thing'],
    ['Sign', 'sign', 'sign'],
    ['ABC', 'abc', 'abc'],
    ['Get2Things', 'get2Things', 'get2-things'],
  ])('%s: %s, %s', (name, camel, kebab) => {
    expect(camelCase(name)).toBe(camel);
    expect(kebabCase(name)).toBe(kebab);
  });

  it('of services', () => {
    expect(pascalCase('kms')).toBe('Kms');
    expect(pascalCase('my-service')).toBe('MyService');
  });

  it('that are reserved words get an underscore', () => {
    expect(bindingName('delete')).toBe('delete_');
    expect(bindingName('sign')).toBe('sign');
  });
});
