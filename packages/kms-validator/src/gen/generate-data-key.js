// GenerateDataKeyRequest:
//   KeyId  required  spec/kms/operations/GenerateDataKey.yaml:60
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   NumberOfBytes  at least 1  spec/kms/schemas/NumberOfBytesType.yaml:3
//   NumberOfBytes  at most 1024  spec/kms/schemas/NumberOfBytesType.yaml:4
//   KeySpec  one of AES_256, AES_128  spec/kms/schemas/DataKeySpec.yaml:1
//   GrantTokens  at least 0 items  spec/kms/schemas/GrantTokenList.yaml:3
//   GrantTokens  at most 10 items  spec/kms/schemas/GrantTokenList.yaml:4
//   GrantTokens[]  at least 1 characters  spec/kms/schemas/GrantTokenList.yaml:7
//   GrantTokens[]  at most 8192 characters  spec/kms/schemas/GrantTokenList.yaml:8
//   Recipient.KeyEncryptionAlgorithm  one of RSAES_OAEP_SHA_256  spec/kms/schemas/KeyEncryptionMechanism.yaml:1
//   Recipient.AttestationDocument  at least 1 bytes  spec/kms/schemas/AttestationDocumentType.yaml:4
//   Recipient.AttestationDocument  at most 262144 bytes  spec/kms/schemas/AttestationDocumentType.yaml:4
//
// GenerateDataKeyResponse:
//   CiphertextBlob  required  spec/kms/operations/GenerateDataKey.yaml:131
//   CiphertextBlob  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextBlob  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   Plaintext  at least 1 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   Plaintext  at most 4096 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   KeyId  required  spec/kms/operations/GenerateDataKey.yaml:139
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   CiphertextForRecipient  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextForRecipient  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   KeyMaterialId  at least 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:3
//   KeyMaterialId  at most 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:4
//   KeyMaterialId  matches ^[a-f0-9]+$  spec/kms/schemas/BackingKeyIdType.yaml:5

import { codePoints as func2 } from './helpers.js';
import { base64Bytes as func15 } from './helpers.js';
export const validateGenerateDataKeyRequest = validate2;
const schema10 = {
  type: 'object',
  required: ['KeyId'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    EncryptionContext: { $ref: 'trent:EncryptionContextType' },
    NumberOfBytes: { $ref: 'trent:NumberOfBytesType' },
    KeySpec: { $ref: 'trent:DataKeySpec' },
    GrantTokens: { $ref: 'trent:GrantTokenList' },
    Recipient: { $ref: 'trent:RecipientInfo' },
    DryRun: { type: 'boolean' },
  },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema4 = { type: 'object', additionalProperties: { type: 'string' } };
const schema3 = { type: 'integer', minimum: 1, maximum: 1024 };
const schema2 = { type: 'string', enum: ['AES_256', 'AES_128'] };
const schema5 = {
  type: 'array',
  minItems: 0,
  maxItems: 10,
  items: { type: 'string', minLength: 1, maxLength: 8192 },
};
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
const schema16 = {
  type: 'object',
  properties: {
    KeyEncryptionAlgorithm: { $ref: 'trent:KeyEncryptionMechanism' },
    AttestationDocument: { $ref: 'trent:AttestationDocumentType' },
  },
};
const schema17 = { type: 'string', enum: ['RSAES_OAEP_SHA_256'] };
const schema18 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 262144 } };
function validate3(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate3.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.KeyEncryptionAlgorithm !== undefined && func0.call(data, 'KeyEncryptionAlgorithm')) {
      let data0 = data.KeyEncryptionAlgorithm;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/KeyEncryptionAlgorithm',
          schemaPath: 'trent:KeyEncryptionMechanism/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (!(data0 === 'RSAES_OAEP_SHA_256')) {
        const err1 = {
          instancePath: instancePath + '/KeyEncryptionAlgorithm',
          schemaPath: 'trent:KeyEncryptionMechanism/enum',
          keyword: 'enum',
          params: { allowedValues: schema17.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.AttestationDocument !== undefined && func0.call(data, 'AttestationDocument')) {
      let data1 = data.AttestationDocument;
      if (typeof data1 === 'string') {
        const bytes0 = func15(data1);
        if (bytes0 < 1) {
          const err2 = {
            instancePath: instancePath + '/AttestationDocument',
            schemaPath: 'trent:AttestationDocumentType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (bytes0 > 262144) {
          const err3 = {
            instancePath: instancePath + '/AttestationDocument',
            schemaPath: 'trent:AttestationDocumentType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 262144 },
            message: 'has the wrong length',
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
          instancePath: instancePath + '/AttestationDocument',
          schemaPath: 'trent:AttestationDocumentType/type',
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
  validate3.errors = vErrors;
  return errors === 0;
}
validate3.evaluated = {
  props: { KeyEncryptionAlgorithm: true, AttestationDocument: true },
  dynamicProps: false,
  dynamicItems: false,
};
function validate2(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate2.evaluated;
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
    if (data.EncryptionContext !== undefined && func0.call(data, 'EncryptionContext')) {
      let data1 = data.EncryptionContext;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key0 of Object.keys(data1)) {
          if (typeof data1[key0] !== 'string') {
            const err5 = {
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
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/EncryptionContext',
          schemaPath: 'trent:EncryptionContextType/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
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
      let data3 = data.NumberOfBytes;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
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
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 1024 || isNaN(data3)) {
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
        if (data3 < 1 || isNaN(data3)) {
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
    if (data.KeySpec !== undefined && func0.call(data, 'KeySpec')) {
      let data4 = data.KeySpec;
      if (typeof data4 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:DataKeySpec/type',
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
      if (!(data4 === 'AES_256' || data4 === 'AES_128')) {
        const err11 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:DataKeySpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema2.enum },
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
    if (data.Recipient !== undefined && func0.call(data, 'Recipient')) {
      if (
        !validate3(data.Recipient, {
          instancePath: instancePath + '/Recipient',
          parentData: data,
          parentDataProperty: 'Recipient',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
        errors = vErrors.length;
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
  validate2.errors = vErrors;
  return errors === 0;
}
validate2.evaluated = {
  props: {
    KeyId: true,
    EncryptionContext: true,
    NumberOfBytes: true,
    KeySpec: true,
    GrantTokens: true,
    Recipient: true,
    DryRun: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateGenerateDataKeyResponse = validate5;
const schema19 = {
  type: 'object',
  required: ['CiphertextBlob', 'KeyId'],
  properties: {
    CiphertextBlob: { $ref: 'trent:CiphertextType' },
    Plaintext: { $ref: 'trent:PlaintextType' },
    KeyId: { $ref: 'trent:KeyIdType' },
    CiphertextForRecipient: { $ref: 'trent:CiphertextType' },
    KeyMaterialId: { $ref: 'trent:BackingKeyIdType' },
  },
};
const schema7 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 6144 } };
const schema21 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 4096 } };
const schema9 = { type: 'string', minLength: 64, maxLength: 64, pattern: '^[a-f0-9]+$' };
const pattern2 = new RegExp('^(?:^[a-f0-9]+$)$', 'u');
function validate5(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate5.evaluated;
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
    if (data.CiphertextBlob !== undefined && func0.call(data, 'CiphertextBlob')) {
      let data0 = data.CiphertextBlob;
      if (typeof data0 === 'string') {
        const bytes0 = func15(data0);
        if (bytes0 < 1) {
          const err2 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (bytes0 > 6144) {
          const err3 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 6144 },
            message: 'has the wrong length',
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
          instancePath: instancePath + '/CiphertextBlob',
          schemaPath: 'trent:CiphertextType/type',
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
    if (data.Plaintext !== undefined && func0.call(data, 'Plaintext')) {
      let data1 = data.Plaintext;
      if (typeof data1 === 'string') {
        const bytes1 = func15(data1);
        if (bytes1 < 1) {
          const err5 = {
            instancePath: instancePath + '/Plaintext',
            schemaPath: 'trent:PlaintextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (bytes1 > 4096) {
          const err6 = {
            instancePath: instancePath + '/Plaintext',
            schemaPath: 'trent:PlaintextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 4096 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/Plaintext',
          schemaPath: 'trent:PlaintextType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data2 = data.KeyId;
      if (typeof data2 === 'string') {
        if (data2.length < 1 || (data2.length < 2 && func2(data2) < 1)) {
          const err8 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data2.length > 2048 && (data2.length > 4096 || func2(data2) > 2048)) {
          const err9 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern0.test(data2)) {
          const err10 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.CiphertextForRecipient !== undefined && func0.call(data, 'CiphertextForRecipient')) {
      let data3 = data.CiphertextForRecipient;
      if (typeof data3 === 'string') {
        const bytes2 = func15(data3);
        if (bytes2 < 1) {
          const err12 = {
            instancePath: instancePath + '/CiphertextForRecipient',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (bytes2 > 6144) {
          const err13 = {
            instancePath: instancePath + '/CiphertextForRecipient',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 6144 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/CiphertextForRecipient',
          schemaPath: 'trent:CiphertextType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.KeyMaterialId !== undefined && func0.call(data, 'KeyMaterialId')) {
      let data4 = data.KeyMaterialId;
      if (typeof data4 === 'string') {
        if (data4.length < 64 || (data4.length < 128 && func2(data4) < 64)) {
          const err15 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 64 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data4.length > 64 && (data4.length > 128 || func2(data4) > 64)) {
          const err16 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!pattern2.test(data4)) {
          const err17 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-f0-9]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/KeyMaterialId',
          schemaPath: 'trent:BackingKeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
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
  validate5.errors = vErrors;
  return errors === 0;
}
validate5.evaluated = {
  props: {
    CiphertextBlob: true,
    Plaintext: true,
    KeyId: true,
    CiphertextForRecipient: true,
    KeyMaterialId: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
