// DeleteAliasRequest:
//   AliasName  required  spec/kms/operations/DeleteAlias.yaml:34
//   AliasName  at least 1 characters  spec/kms/schemas/AliasNameType.yaml:3
//   AliasName  at most 256 characters  spec/kms/schemas/AliasNameType.yaml:4
//   AliasName  matches ^[a-zA-Z0-9:/_-]+$  spec/kms/schemas/AliasNameType.yaml:5

import { codePoints as func2 } from './helpers.js';
export const validateDeleteAliasRequest = validate55;
const schema133 = {
  type: 'object',
  required: ['AliasName'],
  properties: { AliasName: { $ref: 'trent:AliasNameType' } },
};
const schema128 = { type: 'string', minLength: 1, maxLength: 256, pattern: '^[a-zA-Z0-9:/_-]+$' };
const func0 = Object.prototype.hasOwnProperty;
const pattern28 = new RegExp('^(?:^[a-zA-Z0-9:/_-]+$)$', 'u');
function validate55(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.AliasName === undefined || !func0.call(data, 'AliasName')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'AliasName' },
        message: "must have required property '" + 'AliasName' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.AliasName !== undefined && func0.call(data, 'AliasName')) {
      let data0 = data.AliasName;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err1 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.length > 256 && (data0.length > 512 || func2(data0) > 256)) {
          const err2 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/maxLength',
            keyword: 'maxLength',
            params: { limit: 256 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern28.test(data0)) {
          const err3 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-zA-Z0-9:/_-]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/AliasName',
          schemaPath: 'trent:AliasNameType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { props: { AliasName: true }, dynamicProps: false, dynamicItems: false };
