// EncryptRequest:
//   KeyId  required  spec/kms/operations/Encrypt.yaml:54
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   Plaintext  required  spec/kms/operations/Encrypt.yaml:67
//   Plaintext  at least 1 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   Plaintext  at most 4096 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   GrantTokens  at least 0 items  spec/kms/schemas/GrantTokenList.yaml:3
//   GrantTokens  at most 10 items  spec/kms/schemas/GrantTokenList.yaml:4
//   GrantTokens[]  at least 1 characters  spec/kms/schemas/GrantTokenList.yaml:7
//   GrantTokens[]  at most 8192 characters  spec/kms/schemas/GrantTokenList.yaml:8
//   EncryptionAlgorithm  one of RSAES_OAEP_SHA_1, RSAES_OAEP_SHA_256, SM2PKE, SYMMETRIC_DEFAULT  spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
//
// EncryptResponse:
//   CiphertextBlob  required  spec/kms/operations/Encrypt.yaml:110
//   CiphertextBlob  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextBlob  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   KeyId  required  spec/kms/operations/Encrypt.yaml:113
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   EncryptionAlgorithm  required  spec/kms/operations/Encrypt.yaml:116
//   EncryptionAlgorithm  one of RSAES_OAEP_SHA_1, RSAES_OAEP_SHA_256, SM2PKE, SYMMETRIC_DEFAULT  spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1

import { codePoints as func2 } from './helpers.js';
import { base64Bytes as func15 } from './helpers.js';
export const validateEncryptRequest = validate6;
const schema25 = {
  type: 'object',
  required: ['KeyId', 'Plaintext'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    Plaintext: { $ref: 'trent:PlaintextType' },
    EncryptionContext: { $ref: 'trent:EncryptionContextType' },
    GrantTokens: { $ref: 'trent:GrantTokenList' },
    EncryptionAlgorithm: { $ref: 'trent:EncryptionAlgorithmSpec' },
    DryRun: { type: 'boolean' },
  },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema21 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 4096 } };
const schema4 = { type: 'object', additionalProperties: { type: 'string' } };
const schema5 = {
  type: 'array',
  minItems: 0,
  maxItems: 10,
  items: { type: 'string', minLength: 1, maxLength: 8192 },
};
const schema30 = {
  type: 'string',
  enum: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE', 'SYMMETRIC_DEFAULT'],
};
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate6(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate6.evaluated;
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
    if (data.Plaintext === undefined || !func0.call(data, 'Plaintext')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Plaintext' },
        message: "must have required property '" + 'Plaintext' + "'",
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
    if (data.Plaintext !== undefined && func0.call(data, 'Plaintext')) {
      let data1 = data.Plaintext;
      if (typeof data1 === 'string') {
        const bytes0 = func15(data1);
        if (bytes0 < 1) {
          const err6 = {
            instancePath: instancePath + '/Plaintext',
            schemaPath: 'trent:PlaintextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (bytes0 > 4096) {
          const err7 = {
            instancePath: instancePath + '/Plaintext',
            schemaPath: 'trent:PlaintextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 4096 },
            message: 'has the wrong length',
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
          instancePath: instancePath + '/Plaintext',
          schemaPath: 'trent:PlaintextType/type',
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
    if (data.EncryptionContext !== undefined && func0.call(data, 'EncryptionContext')) {
      let data2 = data.EncryptionContext;
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        for (const key0 of Object.keys(data2)) {
          if (typeof data2[key0] !== 'string') {
            const err9 = {
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
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/EncryptionContext',
          schemaPath: 'trent:EncryptionContextType/type',
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
    }
    if (data.GrantTokens !== undefined && func0.call(data, 'GrantTokens')) {
      let data4 = data.GrantTokens;
      if (Array.isArray(data4)) {
        if (data4.length > 10) {
          const err11 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/maxItems',
            keyword: 'maxItems',
            params: { limit: 10 },
            message: 'must NOT have more than 10 items',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data4.length < 0) {
          const err12 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/minItems',
            keyword: 'minItems',
            params: { limit: 0 },
            message: 'must NOT have fewer than 0 items',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 === 'string') {
            if (data5.length < 1 || (data5.length < 2 && func2(data5) < 1)) {
              const err13 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'is too short',
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5.length > 8192 && (data5.length > 16384 || func2(data5) > 8192)) {
              const err14 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/maxLength',
                keyword: 'maxLength',
                params: { limit: 8192 },
                message: 'is too long',
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = {
              instancePath: instancePath + '/GrantTokens/' + i0,
              schemaPath: 'trent:GrantTokenList/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/GrantTokens',
          schemaPath: 'trent:GrantTokenList/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.EncryptionAlgorithm !== undefined && func0.call(data, 'EncryptionAlgorithm')) {
      let data6 = data.EncryptionAlgorithm;
      if (typeof data6 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(
        data6 === 'RSAES_OAEP_SHA_1' ||
        data6 === 'RSAES_OAEP_SHA_256' ||
        data6 === 'SM2PKE' ||
        data6 === 'SYMMETRIC_DEFAULT'
      )) {
        const err18 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema30.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.DryRun !== undefined && func0.call(data, 'DryRun')) {
      if (typeof data.DryRun !== 'boolean') {
        const err19 = {
          instancePath: instancePath + '/DryRun',
          schemaPath: '#/properties/DryRun/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate6.errors = vErrors;
  return errors === 0;
}
validate6.evaluated = {
  props: {
    KeyId: true,
    Plaintext: true,
    EncryptionContext: true,
    GrantTokens: true,
    EncryptionAlgorithm: true,
    DryRun: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateEncryptResponse = validate7;
const schema31 = {
  type: 'object',
  required: ['CiphertextBlob', 'KeyId', 'EncryptionAlgorithm'],
  properties: {
    CiphertextBlob: { $ref: 'trent:CiphertextType' },
    KeyId: { $ref: 'trent:KeyIdType' },
    EncryptionAlgorithm: { $ref: 'trent:EncryptionAlgorithmSpec' },
  },
};
const schema7 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 6144 } };
function validate7(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate7.evaluated;
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
    if (data.EncryptionAlgorithm === undefined || !func0.call(data, 'EncryptionAlgorithm')) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'EncryptionAlgorithm' },
        message: "must have required property '" + 'EncryptionAlgorithm' + "'",
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
    if (data.EncryptionAlgorithm !== undefined && func0.call(data, 'EncryptionAlgorithm')) {
      let data2 = data.EncryptionAlgorithm;
      if (typeof data2 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/type',
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
      if (!(
        data2 === 'RSAES_OAEP_SHA_1' ||
        data2 === 'RSAES_OAEP_SHA_256' ||
        data2 === 'SM2PKE' ||
        data2 === 'SYMMETRIC_DEFAULT'
      )) {
        const err11 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema30.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
validate7.evaluated = {
  props: { CiphertextBlob: true, KeyId: true, EncryptionAlgorithm: true },
  dynamicProps: false,
  dynamicItems: false,
};
