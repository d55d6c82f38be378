// EnableKeyRequest:
//   KeyId  required  spec/kms/operations/EnableKey.yaml:37
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6

import { codePoints as func2 } from './helpers.js';
export const validateEnableKeyRequest = validate47;
const schema111 = {
  type: 'object',
  required: ['KeyId'],
  properties: { KeyId: { $ref: 'trent:KeyIdType' } },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate47(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.KeyId === undefined || !func0.call(data, 'KeyId')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyId' },
        message: "must have required property '" + 'KeyId' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data0 = data.KeyId;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err1 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
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
        if (data0.length > 2048 && (data0.length > 4096 || func2(data0) > 2048)) {
          const err2 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
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
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
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
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { props: { KeyId: true }, dynamicProps: false, dynamicItems: false };
