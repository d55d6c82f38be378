// ListAliasesRequest:
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   Limit  at least 1  spec/kms/schemas/LimitType.yaml:3
//   Limit  at most 1000  spec/kms/schemas/LimitType.yaml:4
//   Marker  at least 1 characters  spec/kms/schemas/MarkerType.yaml:3
//   Marker  at most 1024 characters  spec/kms/schemas/MarkerType.yaml:4
//   Marker  matches [\u0020-\u00FF]*  spec/kms/schemas/MarkerType.yaml:5
//
// ListAliasesResponse:
//   Aliases  required  spec/kms/operations/ListAliases.yaml:66
//   Aliases[].AliasName  required  spec/kms/schemas/AliasListEntry.yaml:5
//   Aliases[].AliasName  at least 1 characters  spec/kms/schemas/AliasNameType.yaml:3
//   Aliases[].AliasName  at most 256 characters  spec/kms/schemas/AliasNameType.yaml:4
//   Aliases[].AliasName  matches ^[a-zA-Z0-9:/_-]+$  spec/kms/schemas/AliasNameType.yaml:5
//   Aliases[].AliasArn  required  spec/kms/schemas/AliasListEntry.yaml:8
//   Aliases[].AliasArn  at least 20 characters  spec/kms/schemas/ArnType.yaml:3
//   Aliases[].AliasArn  at most 2048 characters  spec/kms/schemas/ArnType.yaml:4
//   Aliases[].TargetKeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   Aliases[].TargetKeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   Aliases[].TargetKeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   NextMarker  at least 1 characters  spec/kms/schemas/MarkerType.yaml:3
//   NextMarker  at most 1024 characters  spec/kms/schemas/MarkerType.yaml:4
//   NextMarker  matches [\u0020-\u00FF]*  spec/kms/schemas/MarkerType.yaml:5
//   Truncated  required  spec/kms/operations/ListAliases.yaml:72

import { codePoints as func2 } from './helpers.js';
export const validateListAliasesRequest = validate56;
const schema135 = {
  type: 'object',
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    Limit: { $ref: 'trent:LimitType' },
    Marker: { $ref: 'trent:MarkerType' },
  },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema103 = { type: 'integer', minimum: 1, maximum: 1000 };
const schema104 = { type: 'string', minLength: 1, maxLength: 1024, pattern: '[\\u0020-\\u00FF]*' };
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
const pattern19 = new RegExp('^(?:[\\u0020-\\u00FF]*)$', 'u');
function validate56(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data0 = data.KeyId;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err0 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.length > 2048 && (data0.length > 4096 || func2(data0) > 2048)) {
          const err1 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.Limit !== undefined && func0.call(data, 'Limit')) {
      let data1 = data.Limit;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err4 = {
          instancePath: instancePath + '/Limit',
          schemaPath: 'trent:LimitType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 1000 || isNaN(data1)) {
          const err5 = {
            instancePath: instancePath + '/Limit',
            schemaPath: 'trent:LimitType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/Limit',
            schemaPath: 'trent:LimitType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.Marker !== undefined && func0.call(data, 'Marker')) {
      let data2 = data.Marker;
      if (typeof data2 === 'string') {
        if (data2.length < 1 || (data2.length < 2 && func2(data2) < 1)) {
          const err7 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2.length > 1024 && (data2.length > 2048 || func2(data2) > 1024)) {
          const err8 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern19.test(data2)) {
          const err9 = {
            instancePath: instancePath + '/Marker',
            schemaPath: 'trent:MarkerType/pattern',
            keyword: 'pattern',
            params: { pattern: '[\\u0020-\\u00FF]*' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/Marker',
          schemaPath: 'trent:MarkerType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = {
  props: { KeyId: true, Limit: true, Marker: true },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateListAliasesResponse = validate57;
const schema139 = {
  type: 'object',
  required: ['Aliases', 'Truncated'],
  properties: {
    Aliases: { $ref: 'trent:AliasList' },
    NextMarker: { $ref: 'trent:MarkerType' },
    Truncated: { type: 'boolean' },
  },
};
const schema140 = { type: 'array', items: { $ref: 'trent:AliasListEntry' } };
const schema141 = {
  type: 'object',
  required: ['AliasName', 'AliasArn'],
  properties: {
    AliasName: { $ref: 'trent:AliasNameType' },
    AliasArn: { $ref: 'trent:ArnType' },
    TargetKeyId: { $ref: 'trent:KeyIdType' },
    CreationDate: { $ref: 'trent:DateType' },
    LastUpdatedDate: { $ref: 'trent:DateType' },
  },
};
const schema128 = { type: 'string', minLength: 1, maxLength: 256, pattern: '^[a-zA-Z0-9:/_-]+$' };
const schema66 = { type: 'string', minLength: 20, maxLength: 2048 };
const schema67 = { type: 'number' };
const pattern28 = new RegExp('^(?:^[a-zA-Z0-9:/_-]+$)$', 'u');
function validate59(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
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
    if (data.AliasArn === undefined || !func0.call(data, 'AliasArn')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'AliasArn' },
        message: "must have required property '" + 'AliasArn' + "'",
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
    if (data.AliasArn !== undefined && func0.call(data, 'AliasArn')) {
      let data1 = data.AliasArn;
      if (typeof data1 === 'string') {
        if (data1.length < 20 || (data1.length < 40 && func2(data1) < 20)) {
          const err6 = {
            instancePath: instancePath + '/AliasArn',
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
            instancePath: instancePath + '/AliasArn',
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
          instancePath: instancePath + '/AliasArn',
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
    if (data.TargetKeyId !== undefined && func0.call(data, 'TargetKeyId')) {
      let data2 = data.TargetKeyId;
      if (typeof data2 === 'string') {
        if (data2.length < 1 || (data2.length < 2 && func2(data2) < 1)) {
          const err9 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2.length > 2048 && (data2.length > 4096 || func2(data2) > 2048)) {
          const err10 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern0.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/TargetKeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/TargetKeyId',
          schemaPath: 'trent:KeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.CreationDate !== undefined && func0.call(data, 'CreationDate')) {
      let data3 = data.CreationDate;
      if (!(typeof data3 == 'number' && isFinite(data3))) {
        const err13 = {
          instancePath: instancePath + '/CreationDate',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.LastUpdatedDate !== undefined && func0.call(data, 'LastUpdatedDate')) {
      let data4 = data.LastUpdatedDate;
      if (!(typeof data4 == 'number' && isFinite(data4))) {
        const err14 = {
          instancePath: instancePath + '/LastUpdatedDate',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = {
  props: {
    AliasName: true,
    AliasArn: true,
    TargetKeyId: true,
    CreationDate: true,
    LastUpdatedDate: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
function validate58(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
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
        !validate59(data[i0], {
          instancePath: instancePath + '/' + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
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
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
function validate57(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.Aliases === undefined || !func0.call(data, 'Aliases')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Aliases' },
        message: "must have required property '" + 'Aliases' + "'",
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
    if (data.Aliases !== undefined && func0.call(data, 'Aliases')) {
      if (
        !validate58(data.Aliases, {
          instancePath: instancePath + '/Aliases',
          parentData: data,
          parentDataProperty: 'Aliases',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
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
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = {
  props: { Aliases: true, NextMarker: true, Truncated: true },
  dynamicProps: false,
  dynamicItems: false,
};
