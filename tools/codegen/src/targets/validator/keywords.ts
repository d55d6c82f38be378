/**
 * Keywords that the generated validators judge otherwise than ajv does by itself: patterns match whole values, lengths
 * count code points only where the answer depends on it, blobs are measured without being decoded, enums are judged of
 * text alone. And one that ajv would judge by a helper of its own.
 */
import {
  _,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type Name,
  nil,
  str,
  stringify,
} from 'ajv';
import { and } from 'ajv/dist/compile/codegen/index.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import { matchingPlan } from '../../model/matching-plan.ts';
import type { LinearPattern } from '../../model/matching-plan.ts';
import { base64Bytes, codePoints, matchesInOnePass, repeatsItem } from './helpers.ts';

export const keywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'enum',
    // Of a value of another type, `type` has said enough.
    type: 'string',
    schemaType: 'array',
    code(cxt) {
      const values = cxt.schema as readonly string[];
      cxt.fail(and(...values.map((value) => _`${cxt.data} !== ${value}`)));
    },
    error: {
      message: str`is none of the values`,
      params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
    },
  },
  {
    // An enum of integers.
    keyword: 'x-trent-integers',
    type: 'number',
    schemaType: 'array',
    code(cxt) {
      const values = cxt.schema as readonly number[];
      cxt.fail(and(...values.map((value) => _`${cxt.data} !== ${value}`)));
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
      const pattern = cxt.schema as string;
      const { data } = cxt;
      const maxLength: unknown = cxt.parentSchema['maxLength'];
      const plan = matchingPlan(pattern, typeof maxLength === 'number' ? maxLength : null);
      if (plan.kind === 'refused')
        throw new Error(`no safe way to match ${pattern}: ${plan.reason}`);
      const native = (): Code => _`${usePattern(cxt, `^(?:${pattern})$`)}.test(${data})`;
      if (plan.kind === 'native') cxt.fail(_`!${native()}`);
      else if (plan.kind === 'bounded') {
        cxt.fail(_`${data}.length <= ${plan.longest} && !${native()}`);
      } else {
        const table = cxt.gen.scopeValue('pattern', {
          key: `one pass ${pattern}`,
          ref: {},
          code: automatonCode(plan.automaton),
        });
        const onePass = _`${helper(cxt, 'matchesInOnePass')}(${table}, ${data})`;
        const matches =
          plan.longest === 0
            ? onePass
            : _`(${data}.length <= ${plan.longest} ? ${native()} : ${onePass})`;
        // What is too long to be valid is refused for that.
        const judged =
          typeof maxLength === 'number' ? _`${data}.length <= ${maxLength * 2} && ` : _``;
        cxt.fail(_`${judged}!${matches}`);
      }
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
    keyword: 'x-trent-union',
    type: 'object',
    schemaType: 'boolean',
    code(cxt) {
      const names = Object.keys((cxt.parentSchema['properties'] ?? {}) as object);
      const given = names.map((name) => _`(Object.hasOwn(${cxt.data}, ${name}) ? 1 : 0)`);
      cxt.fail(
        given.length === 0 ? _`true` : _`${given.reduce((all, one) => _`${all} + ${one}`)} !== 1`,
      );
    },
    error: { message: str`is not exactly one member`, params: () => _`{}` },
  },
  {
    // What a sparse list or map holds.
    keyword: 'x-trent-unless-null',
    schemaType: 'object',
    code(cxt) {
      const { gen, data } = cxt;
      gen.if(_`${data} !== null`, () => {
        cxt.subschema({ keyword: 'x-trent-unless-null' }, gen.name('valid'));
      });
    },
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

const helpers = { codePoints, base64Bytes, repeatsItem, matchesInOnePass };
const requires: Readonly<Record<keyof typeof helpers, Code>> = {
  codePoints: _`require("./helpers.js").codePoints`,
  base64Bytes: _`require("./helpers.js").base64Bytes`,
  repeatsItem: _`require("./helpers.js").repeatsItem`,
  matchesInOnePass: _`require("./helpers.js").matchesInOnePass`,
};

/** An automaton as an object literal; its classes become regular expressions when the module is loaded. */
function automatonCode({ classes, ...numbers }: LinearPattern): Code {
  const expressions = classes.map((source) => _`new RegExp(${`^(?:${source})$`}, "u")`);
  const list = expressions.reduce((all, one) => (all === nil ? one : _`${all}, ${one}`), nil);
  const { of, first, next, last, empty } = numbers;
  return _`{ classes: [${list}], of: ${stringify(of)}, first: ${stringify(first)}, next: ${stringify(next)}, last: ${stringify(last)}, empty: ${empty} }`;
}
