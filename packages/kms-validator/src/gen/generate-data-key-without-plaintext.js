// GenerateDataKeyWithoutPlaintextRequest:
//   KeyId  required  spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:64
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   KeySpec  one of AES_256, AES_128  spec/kms/schemas/DataKeySpec.yaml:1
//   NumberOfBytes  at least 1  spec/kms/schemas/NumberOfBytesType.yaml:3
//   NumberOfBytes  at most 1024  spec/kms/schemas/NumberOfBytesType.yaml:4
//   GrantTokens  at least 0 items  spec/kms/schemas/GrantTokenList.yaml:3
//   GrantTokens  at most 10 items  spec/kms/schemas/GrantTokenList.yaml:4
//   GrantTokens[]  at least 1 characters  spec/kms/schemas/GrantTokenList.yaml:7
//   GrantTokens[]  at most 8192 characters  spec/kms/schemas/GrantTokenList.yaml:8
//
// GenerateDataKeyWithoutPlaintextResponse:
//   CiphertextBlob  required  spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:129
//   CiphertextBlob  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextBlob  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   KeyId  required  spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:132
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   KeyMaterialId  required  spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:135
//   KeyMaterialId  at least 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:3
//   KeyMaterialId  at most 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:4
//   KeyMaterialId  matches ^[a-f0-9]+$  spec/kms/schemas/BackingKeyIdType.yaml:5

import { codePoints as func2 } from './helpers.js';
import { base64Bytes as func15 } from './helpers.js';
export const validateGenerateDataKeyWithoutPlaintextRequest = validate0;
const schema0 = {
  type: 'object',
  required: ['KeyId'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    KeySpec: { $ref: 'trent:DataKeySpec' },
    NumberOfBytes: { $ref: 'trent:NumberOfBytesType' },
    EncryptionContext: { $ref: 'trent:EncryptionContextType' },
    GrantTokens: { $ref: 'trent:GrantTokenList' },
    DryRun: { type: 'boolean' },
  },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema2 = { type: 'string', enum: ['AES_256', 'AES_128'] };
const schema3 = { type: 'integer', minimum: 1, maximum: 1024 };
const schema4 = { type: 'object', additionalProperties: { type: 'string' } };
const schema5 = {
  type: 'array',
  minItems: 0,
  maxItems: 10,
  items: { type: 'string', minLength: 1, maxLength: 8192 },
};
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate0(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate0.evaluated;
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
    if (data.KeySpec !== undefined && func0.call(data, 'KeySpec')) {
      let data1 = data.KeySpec;
      if (typeof data1 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:DataKeySpec/type',
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
      if (!(data1 === 'AES_256' || data1 === 'AES_128')) {
        const err6 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:DataKeySpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema2.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.NumberOfBytes !== undefined && func0.call(data, 'NumberOfBytes')) {
      let data2 = data.NumberOfBytes;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err7 = {
          instancePath: instancePath + '/NumberOfBytes',
          schemaPath: 'trent:NumberOfBytesType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 1024 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + '/NumberOfBytes',
            schemaPath: 'trent:NumberOfBytesType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1024 },
            message: 'must be <= 1024',
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + '/NumberOfBytes',
            schemaPath: 'trent:NumberOfBytesType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.EncryptionContext !== undefined && func0.call(data, 'EncryptionContext')) {
      let data3 = data.EncryptionContext;
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        for (const key0 of Object.keys(data3)) {
          if (typeof data3[key0] !== 'string') {
            const err10 = {
              instancePath:
                instancePath +
                '/EncryptionContext/' +
                key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: 'trent:EncryptionContextType/additionalProperties/type',
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
          instancePath: instancePath + '/EncryptionContext',
          schemaPath: 'trent:EncryptionContextType/type',
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
    }
    if (data.GrantTokens !== undefined && func0.call(data, 'GrantTokens')) {
      let data5 = data.GrantTokens;
      if (Array.isArray(data5)) {
        if (data5.length > 10) {
          const err12 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/maxItems',
            keyword: 'maxItems',
            params: { limit: 10 },
            message: 'must NOT have more than 10 items',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data5.length < 0) {
          const err13 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/minItems',
            keyword: 'minItems',
            params: { limit: 0 },
            message: 'must NOT have fewer than 0 items',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 === 'string') {
            if (data6.length < 1 || (data6.length < 2 && func2(data6) < 1)) {
              const err14 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'is too short',
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data6.length > 8192 && (data6.length > 16384 || func2(data6) > 8192)) {
              const err15 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/maxLength',
                keyword: 'maxLength',
                params: { limit: 8192 },
                message: 'is too long',
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/GrantTokens/' + i0,
              schemaPath: 'trent:GrantTokenList/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/GrantTokens',
          schemaPath: 'trent:GrantTokenList/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.DryRun !== undefined && func0.call(data, 'DryRun')) {
      if (typeof data.DryRun !== 'boolean') {
        const err18 = {
          instancePath: instancePath + '/DryRun',
          schemaPath: '#/properties/DryRun/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate0.errors = vErrors;
  return errors === 0;
}
validate0.evaluated = {
  props: {
    KeyId: true,
    KeySpec: true,
    NumberOfBytes: true,
    EncryptionContext: true,
    GrantTokens: true,
    DryRun: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateGenerateDataKeyWithoutPlaintextResponse = validate1;
const schema6 = {
  type: 'object',
  required: ['CiphertextBlob', 'KeyId', 'KeyMaterialId'],
  properties: {
    CiphertextBlob: { $ref: 'trent:CiphertextType' },
    KeyId: { $ref: 'trent:KeyIdType' },
    KeyMaterialId: { $ref: 'trent:BackingKeyIdType' },
  },
};
const schema7 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 6144 } };
const schema9 = { type: 'string', minLength: 64, maxLength: 64, pattern: '^[a-f0-9]+$' };
const pattern2 = new RegExp('^(?:^[a-f0-9]+$)$', 'u');
function validate1(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate1.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.CiphertextBlob === undefined || !func0.call(data, 'CiphertextBlob')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'CiphertextBlob' },
        message: "must have required property '" + 'CiphertextBlob' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.KeyId === undefined || !func0.call(data, 'KeyId')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyId' },
        message: "must have required property '" + 'KeyId' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.KeyMaterialId === undefined || !func0.call(data, 'KeyMaterialId')) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyMaterialId' },
        message: "must have required property '" + 'KeyMaterialId' + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.CiphertextBlob !== undefined && func0.call(data, 'CiphertextBlob')) {
      let data0 = data.CiphertextBlob;
      if (typeof data0 === 'string') {
        const bytes0 = func15(data0);
        if (bytes0 < 1) {
          const err3 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (bytes0 > 6144) {
          const err4 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 6144 },
            message: 'has the wrong length',
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
          instancePath: instancePath + '/CiphertextBlob',
          schemaPath: 'trent:CiphertextType/type',
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
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data1 = data.KeyId;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err6 = {
            instancePath: instancePath + '/KeyId',
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
            instancePath: instancePath + '/KeyId',
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
            instancePath: instancePath + '/KeyId',
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
          instancePath: instancePath + '/KeyId',
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
    if (data.KeyMaterialId !== undefined && func0.call(data, 'KeyMaterialId')) {
      let data2 = data.KeyMaterialId;
      if (typeof data2 === 'string') {
        if (data2.length < 64 || (data2.length < 128 && func2(data2) < 64)) {
          const err10 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 64 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2.length > 64 && (data2.length > 128 || func2(data2) > 64)) {
          const err11 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern2.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-f0-9]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/KeyMaterialId',
          schemaPath: 'trent:BackingKeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
validate1.evaluated = {
  props: { CiphertextBlob: true, KeyId: true, KeyMaterialId: true },
  dynamicProps: false,
  dynamicItems: false,
};
