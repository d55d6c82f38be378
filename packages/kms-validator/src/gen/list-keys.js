// ListKeysRequest:
//   Limit  at least 1  spec/kms/schemas/LimitType.yaml:3
//   Limit  at most 1000  spec/kms/schemas/LimitType.yaml:4
//   Marker  at least 1 characters  spec/kms/schemas/MarkerType.yaml:3
//   Marker  at most 1024 characters  spec/kms/schemas/MarkerType.yaml:4
//   Marker  matches [\u0020-\u00FF]*  spec/kms/schemas/MarkerType.yaml:5
//
// ListKeysResponse:
//   Keys  required  spec/kms/operations/ListKeys.yaml:55
//   Keys[].KeyId  required  spec/kms/schemas/KeyListEntry.yaml:5
//   Keys[].KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   Keys[].KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   Keys[].KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   Keys[].KeyArn  required  spec/kms/schemas/KeyListEntry.yaml:8
//   Keys[].KeyArn  at least 20 characters  spec/kms/schemas/ArnType.yaml:3
//   Keys[].KeyArn  at most 2048 characters  spec/kms/schemas/ArnType.yaml:4
//   NextMarker  at least 1 characters  spec/kms/schemas/MarkerType.yaml:3
//   NextMarker  at most 1024 characters  spec/kms/schemas/MarkerType.yaml:4
//   NextMarker  matches [\u0020-\u00FF]*  spec/kms/schemas/MarkerType.yaml:5
//   Truncated  required  spec/kms/operations/ListKeys.yaml:61

import { codePoints as func2 } from './helpers.js';
export const validateListKeysRequest = validate41;
const schema102 = {
  type: 'object',
  properties: { Limit: { $ref: 'trent:LimitType' }, Marker: { $ref: 'trent:MarkerType' } },
};
const schema103 = { type: 'integer', minimum: 1, maximum: 1000 };
const schema104 = { type: 'string', minLength: 1, maxLength: 1024, pattern: '[\\u0020-\\u00FF]*' };
const func0 = Object.prototype.hasOwnProperty;
const pattern19 = new RegExp('^(?:[\\u0020-\\u00FF]*)$', 'u');
function validate41(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.Limit !== undefined && func0.call(data, 'Limit')) {
      let data0 = data.Limit;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err0 = {
          instancePath: instancePath + '/Limit',
          schemaPath: 'trent:LimitType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 1000 || isNaN(data0)) {
          const err1 = {
            instancePath: instancePath + '/Limit',
            schemaPath: 'trent:LimitType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err2 = {
            instancePath: instancePath + '/Limit',
            schemaPath: 'trent:LimitType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
    }
    if (data.Marker !== undefined && func0.call(data, 'Marker')) {
      let data1 = data.Marker;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err3 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.length > 1024 && (data1.length > 2048 || func2(data1) > 1024)) {
          const err4 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern19.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/pattern',
            keyword: 'pattern',
            params: { pattern: '[\\u0020-\\u00FF]*' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/Marker',
          schemaPath: 'trent:MarkerType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
validate41.evaluated = {
  props: { Limit: true, Marker: true },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateListKeysResponse = validate42;
const schema105 = {
  type: 'object',
  required: ['Keys', 'Truncated'],
  properties: {
    Keys: { $ref: 'trent:KeyList' },
    NextMarker: { $ref: 'trent:MarkerType' },
    Truncated: { type: 'boolean' },
  },
};
const schema106 = { type: 'array', items: { $ref: 'trent:KeyListEntry' } };
const schema107 = {
  type: 'object',
  required: ['KeyId', 'KeyArn'],
  properties: { KeyId: { $ref: 'trent:KeyIdType' }, KeyArn: { $ref: 'trent:ArnType' } },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema66 = { type: 'string', minLength: 20, maxLength: 2048 };
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate44(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
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
    if (data.KeyArn === undefined || !func0.call(data, 'KeyArn')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyArn' },
        message: "must have required property '" + 'KeyArn' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data0 = data.KeyId;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err2 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
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
        if (data0.length > 2048 && (data0.length > 4096 || func2(data0) > 2048)) {
          const err3 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
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
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
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
    if (data.KeyArn !== undefined && func0.call(data, 'KeyArn')) {
      let data1 = data.KeyArn;
      if (typeof data1 === 'string') {
        if (data1.length < 20 || (data1.length < 40 && func2(data1) < 20)) {
          const err6 = {
            instancePath: instancePath + '/KeyArn',
            schemaPath: 'trent:ArnType/minLength',
            keyword: 'minLength',
            params: { limit: 20 },
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
            instancePath: instancePath + '/KeyArn',
            schemaPath: 'trent:ArnType/maxLength',
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
      } else {
        const err8 = {
          instancePath: instancePath + '/KeyArn',
          schemaPath: 'trent:ArnType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = {
  props: { KeyId: true, KeyArn: true },
  dynamicProps: false,
  dynamicItems: false,
};
function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (
        !validate44(data[i0], {
          instancePath: instancePath + '/' + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
function validate42(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.Keys === undefined || !func0.call(data, 'Keys')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Keys' },
        message: "must have required property '" + 'Keys' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.Truncated === undefined || !func0.call(data, 'Truncated')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Truncated' },
        message: "must have required property '" + 'Truncated' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.Keys !== undefined && func0.call(data, 'Keys')) {
      if (
        !validate43(data.Keys, {
          instancePath: instancePath + '/Keys',
          parentData: data,
          parentDataProperty: 'Keys',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.NextMarker !== undefined && func0.call(data, 'NextMarker')) {
      let data1 = data.NextMarker;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err2 = {
            instancePath: instancePath + '/NextMarker',
            schemaPath: 'trent:MarkerType/minLength',
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
        if (data1.length > 1024 && (data1.length > 2048 || func2(data1) > 1024)) {
          const err3 = {
            instancePath: instancePath + '/NextMarker',
            schemaPath: 'trent:MarkerType/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern19.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/NextMarker',
            schemaPath: 'trent:MarkerType/pattern',
            keyword: 'pattern',
            params: { pattern: '[\\u0020-\\u00FF]*' },
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
          instancePath: instancePath + '/NextMarker',
          schemaPath: 'trent:MarkerType/type',
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
    if (data.Truncated !== undefined && func0.call(data, 'Truncated')) {
      if (typeof data.Truncated !== 'boolean') {
        const err6 = {
          instancePath: instancePath + '/Truncated',
          schemaPath: '#/properties/Truncated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = {
  props: { Keys: true, NextMarker: true, Truncated: true },
  dynamicProps: false,
  dynamicItems: false,
};
