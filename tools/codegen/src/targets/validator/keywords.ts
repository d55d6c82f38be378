/**
 * Keywords that the generated validators judge otherwise than ajv does by itself: patterns match whole values, lengths
 * count code points only where the answer depends on it, blobs are measured without being decoded, enums are judged of
 * text alone. And one that ajv would judge by a helper of its own.
 */
import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name, str } from 'ajv';
import { or } from 'ajv/dist/compile/codegen/index.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import { base64Bytes, codePoints, repeatsItem } from './helpers.ts';

export const keywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'enum',
    // Of a value of another type, `type` has said enough.
    type: 'string',
    schemaType: 'array',
    code(cxt) {
      const values = cxt.schema as readonly string[];
      cxt.pass(or(...values.map((value) => _`${cxt.data} === ${value}`)));
    },
    error: {
      message: str`is none of the values`,
      params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
    },
  },
  {
    keyword: 'minLength',
    type: 'string',
    schemaType: 'number',
    // Code points are at most as many as code units and at least half as many.
    code(cxt) {
      const limit = cxt.schema as number;
      const { data } = cxt;
      if (limit === 1) {
        cxt.fail(_`${data}.length < 1`);
        return;
      }
      const count = helper(cxt, 'codePoints');
      cxt.fail(
        _`${data}.length < ${limit} || (${data}.length < ${limit * 2} && ${count}(${data}) < ${limit})`,
      );
    },
    error: { message: str`is too short`, params: ({ schema }) => _`{limit: ${schema as number}}` },
  },
  {
    keyword: 'maxLength',
    type: 'string',
    schemaType: 'number',
    code(cxt) {
      const limit = cxt.schema as number;
      const { data } = cxt;
      const count = helper(cxt, 'codePoints');
      cxt.fail(
        _`${data}.length > ${limit} && (${data}.length > ${limit * 2} || ${count}(${data}) > ${limit})`,
      );
    },
    error: { message: str`is too long`, params: ({ schema }) => _`{limit: ${schema as number}}` },
  },
  {
    keyword: 'pattern',
    type: 'string',
    schemaType: 'string',
    code(cxt) {
      const expression = usePattern(cxt, `^(?:${cxt.schema as string})$`);
      cxt.fail(_`!${expression}.test(${cxt.data})`);
    },
    error: {
      message: str`does not match`,
      params: ({ schema }) => _`{pattern: ${schema as string}}`,
    },
  },
  {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    code(cxt) {
      if (cxt.schema === true) cxt.fail(_`${helper(cxt, 'repeatsItem')}(${cxt.data})`);
    },
    error: { message: str`repeats an item`, params: () => _`{}` },
  },
  {
    keyword: 'x-trent-bytes',
    type: 'string',
    schemaType: 'object',
    code(cxt) {
      const { minimum, maximum } = cxt.schema as { minimum?: number; maximum?: number };
      const measure = helper(cxt, 'base64Bytes');
      const bytes = cxt.gen.const('bytes', _`${measure}(${cxt.data})`);
      if (minimum !== undefined) {
        cxt.setParams({ comparison: _`"minimum"`, limit: _`${minimum}` });
        cxt.fail(_`${bytes} < ${minimum}`);
      }
      if (maximum !== undefined) {
        cxt.setParams({ comparison: _`"maximum"`, limit: _`${maximum}` });
        cxt.fail(_`${bytes} > ${maximum}`);
      }
    },
    error: {
      message: str`has the wrong length`,
      params: ({ params }) => _`{comparison: ${params['comparison']}, limit: ${params['limit']}}`,
    },
  },
];

/** A function that the generated code takes from its own helpers; ajv's names for imports are rewritten later. */
function helper(cxt: KeywordCxt, name: keyof typeof helpers): Name {
  return cxt.gen.scopeValue('func', { ref: helpers[name], code: requires[name] });
}

const helpers = { codePoints, base64Bytes, repeatsItem };
const requires: Readonly<Record<keyof typeof helpers, Code>> = {
  codePoints: _`require("./helpers.js").codePoints`,
  base64Bytes: _`require("./helpers.js").base64Bytes`,
  repeatsItem: _`require("./helpers.js").repeatsItem`,
};
