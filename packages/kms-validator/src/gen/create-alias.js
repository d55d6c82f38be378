// CreateAliasRequest:
//   AliasName  required  spec/kms/operations/CreateAlias.yaml:41
//   AliasName  at least 1 characters  spec/kms/schemas/AliasNameType.yaml:3
//   AliasName  at most 256 characters  spec/kms/schemas/AliasNameType.yaml:4
//   AliasName  matches ^[a-zA-Z0-9:/_-]+$  spec/kms/schemas/AliasNameType.yaml:5
//   TargetKeyId  required  spec/kms/operations/CreateAlias.yaml:48
//   TargetKeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   TargetKeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   TargetKeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6

import { codePoints as func2 } from './helpers.js';
export const validateCreateAliasRequest = validate53;
const schema127 = {
  type: 'object',
  required: ['AliasName', 'TargetKeyId'],
  properties: {
    AliasName: { $ref: 'trent:AliasNameType' },
    TargetKeyId: { $ref: 'trent:KeyIdType' },
  },
};
const schema128 = { type: 'string', minLength: 1, maxLength: 256, pattern: '^[a-zA-Z0-9:/_-]+$' };
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const func0 = Object.prototype.hasOwnProperty;
const pattern28 = new RegExp('^(?:^[a-zA-Z0-9:/_-]+$)$', 'u');
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate53(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
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
    if (data.TargetKeyId === undefined || !func0.call(data, 'TargetKeyId')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'TargetKeyId' },
        message: "must have required property '" + 'TargetKeyId' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.AliasName !== undefined && func0.call(data, 'AliasName')) {
      let data0 = data.AliasName;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err2 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.length > 256 && (data0.length > 512 || func2(data0) > 256)) {
          const err3 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/maxLength',
            keyword: 'maxLength',
            params: { limit: 256 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern28.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/AliasName',
            schemaPath: 'trent:AliasNameType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-zA-Z0-9:/_-]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/AliasName',
          schemaPath: 'trent:AliasNameType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.TargetKeyId !== undefined && func0.call(data, 'TargetKeyId')) {
      let data1 = data.TargetKeyId;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err6 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1.length > 2048 && (data1.length > 4096 || func2(data1) > 2048)) {
          const err7 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/TargetKeyId',
          schemaPath: 'trent:KeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = {
  props: { AliasName: true, TargetKeyId: true },
  dynamicProps: false,
  dynamicItems: false,
};
