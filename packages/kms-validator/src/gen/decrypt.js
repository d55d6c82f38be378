// DecryptRequest:
//   CiphertextBlob  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextBlob  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   GrantTokens  at least 0 items  spec/kms/schemas/GrantTokenList.yaml:3
//   GrantTokens  at most 10 items  spec/kms/schemas/GrantTokenList.yaml:4
//   GrantTokens[]  at least 1 characters  spec/kms/schemas/GrantTokenList.yaml:7
//   GrantTokens[]  at most 8192 characters  spec/kms/schemas/GrantTokenList.yaml:8
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   EncryptionAlgorithm  one of RSAES_OAEP_SHA_1, RSAES_OAEP_SHA_256, SM2PKE, SYMMETRIC_DEFAULT  spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
//   Recipient.KeyEncryptionAlgorithm  one of RSAES_OAEP_SHA_256  spec/kms/schemas/KeyEncryptionMechanism.yaml:1
//   Recipient.AttestationDocument  at least 1 bytes  spec/kms/schemas/AttestationDocumentType.yaml:4
//   Recipient.AttestationDocument  at most 262144 bytes  spec/kms/schemas/AttestationDocumentType.yaml:4
//   DryRunModifiers[]  one of IGNORE_CIPHERTEXT  spec/kms/schemas/DryRunModifierType.yaml:1
//
// DecryptResponse:
//   KeyId  required  spec/kms/operations/Decrypt.yaml:125
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   Plaintext  at least 1 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   Plaintext  at most 4096 bytes  spec/kms/schemas/PlaintextType.yaml:4
//   EncryptionAlgorithm  required  spec/kms/operations/Decrypt.yaml:131
//   EncryptionAlgorithm  one of RSAES_OAEP_SHA_1, RSAES_OAEP_SHA_256, SM2PKE, SYMMETRIC_DEFAULT  spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
//   CiphertextForRecipient  at least 1 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   CiphertextForRecipient  at most 6144 bytes  spec/kms/schemas/CiphertextType.yaml:4
//   KeyMaterialId  at least 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:3
//   KeyMaterialId  at most 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:4
//   KeyMaterialId  matches ^[a-f0-9]+$  spec/kms/schemas/BackingKeyIdType.yaml:5

import { base64Bytes as func15 } from './helpers.js';
import { codePoints as func2 } from './helpers.js';
export const validateDecryptRequest = validate8;
const schema35 = {
  type: 'object',
  properties: {
    CiphertextBlob: { $ref: 'trent:CiphertextType' },
    EncryptionContext: { $ref: 'trent:EncryptionContextType' },
    GrantTokens: { $ref: 'trent:GrantTokenList' },
    KeyId: { $ref: 'trent:KeyIdType' },
    EncryptionAlgorithm: { $ref: 'trent:EncryptionAlgorithmSpec' },
    Recipient: { $ref: 'trent:RecipientInfo' },
    DryRun: { type: 'boolean' },
    DryRunModifiers: { $ref: 'trent:DryRunModifierList' },
  },
};
const schema7 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 6144 } };
const schema4 = { type: 'object', additionalProperties: { type: 'string' } };
const schema5 = {
  type: 'array',
  minItems: 0,
  maxItems: 10,
  items: { type: 'string', minLength: 1, maxLength: 8192 },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema30 = {
  type: 'string',
  enum: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE', 'SYMMETRIC_DEFAULT'],
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
const schema41 = { type: 'array', items: { $ref: 'trent:DryRunModifierType' } };
const schema42 = { type: 'string', enum: ['IGNORE_CIPHERTEXT'] };
function validate10(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate10.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:DryRunModifierType/type',
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
      if (!(data0 === 'IGNORE_CIPHERTEXT')) {
        const err1 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:DryRunModifierType/enum',
          keyword: 'enum',
          params: { allowedValues: schema42.enum },
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
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
validate10.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
function validate8(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate8.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.CiphertextBlob !== undefined && func0.call(data, 'CiphertextBlob')) {
      let data0 = data.CiphertextBlob;
      if (typeof data0 === 'string') {
        const bytes0 = func15(data0);
        if (bytes0 < 1) {
          const err0 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (bytes0 > 6144) {
          const err1 = {
            instancePath: instancePath + '/CiphertextBlob',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 6144 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/CiphertextBlob',
          schemaPath: 'trent:CiphertextType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.EncryptionContext !== undefined && func0.call(data, 'EncryptionContext')) {
      let data1 = data.EncryptionContext;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key0 of Object.keys(data1)) {
          if (typeof data1[key0] !== 'string') {
            const err3 = {
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
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/EncryptionContext',
          schemaPath: 'trent:EncryptionContextType/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.GrantTokens !== undefined && func0.call(data, 'GrantTokens')) {
      let data3 = data.GrantTokens;
      if (Array.isArray(data3)) {
        if (data3.length > 10) {
          const err5 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/maxItems',
            keyword: 'maxItems',
            params: { limit: 10 },
            message: 'must NOT have more than 10 items',
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data3.length < 0) {
          const err6 = {
            instancePath: instancePath + '/GrantTokens',
            schemaPath: 'trent:GrantTokenList/minItems',
            keyword: 'minItems',
            params: { limit: 0 },
            message: 'must NOT have fewer than 0 items',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === 'string') {
            if (data4.length < 1 || (data4.length < 2 && func2(data4) < 1)) {
              const err7 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/minLength',
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
            if (data4.length > 8192 && (data4.length > 16384 || func2(data4) > 8192)) {
              const err8 = {
                instancePath: instancePath + '/GrantTokens/' + i0,
                schemaPath: 'trent:GrantTokenList/items/maxLength',
                keyword: 'maxLength',
                params: { limit: 8192 },
                message: 'is too long',
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
              instancePath: instancePath + '/GrantTokens/' + i0,
              schemaPath: 'trent:GrantTokenList/items/type',
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
          instancePath: instancePath + '/GrantTokens',
          schemaPath: 'trent:GrantTokenList/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data5 = data.KeyId;
      if (typeof data5 === 'string') {
        if (data5.length < 1 || (data5.length < 2 && func2(data5) < 1)) {
          const err11 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data5.length > 2048 && (data5.length > 4096 || func2(data5) > 2048)) {
          const err12 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern0.test(data5)) {
          const err13 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
            message: 'does not match',
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
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
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
    if (data.EncryptionAlgorithm !== undefined && func0.call(data, 'EncryptionAlgorithm')) {
      let data6 = data.EncryptionAlgorithm;
      if (typeof data6 !== 'string') {
        const err15 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/type',
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
      if (!(
        data6 === 'RSAES_OAEP_SHA_1' ||
        data6 === 'RSAES_OAEP_SHA_256' ||
        data6 === 'SM2PKE' ||
        data6 === 'SYMMETRIC_DEFAULT'
      )) {
        const err16 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema30.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
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
        const err17 = {
          instancePath: instancePath + '/DryRun',
          schemaPath: '#/properties/DryRun/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.DryRunModifiers !== undefined && func0.call(data, 'DryRunModifiers')) {
      if (
        !validate10(data.DryRunModifiers, {
          instancePath: instancePath + '/DryRunModifiers',
          parentData: data,
          parentDataProperty: 'DryRunModifiers',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate8.errors = vErrors;
  return errors === 0;
}
validate8.evaluated = {
  props: {
    CiphertextBlob: true,
    EncryptionContext: true,
    GrantTokens: true,
    KeyId: true,
    EncryptionAlgorithm: true,
    Recipient: true,
    DryRun: true,
    DryRunModifiers: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateDecryptResponse = validate12;
const schema43 = {
  type: 'object',
  required: ['KeyId', 'EncryptionAlgorithm'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    Plaintext: { $ref: 'trent:PlaintextType' },
    EncryptionAlgorithm: { $ref: 'trent:EncryptionAlgorithmSpec' },
    CiphertextForRecipient: { $ref: 'trent:CiphertextType' },
    KeyMaterialId: { $ref: 'trent:BackingKeyIdType' },
  },
};
const schema21 = { type: 'string', 'x-trent-bytes': { minimum: 1, maximum: 4096 } };
const schema9 = { type: 'string', minLength: 64, maxLength: 64, pattern: '^[a-f0-9]+$' };
const pattern2 = new RegExp('^(?:^[a-f0-9]+$)$', 'u');
function validate12(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate12.evaluated;
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
    if (data.EncryptionAlgorithm === undefined || !func0.call(data, 'EncryptionAlgorithm')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'EncryptionAlgorithm' },
        message: "must have required property '" + 'EncryptionAlgorithm' + "'",
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
    if (data.EncryptionAlgorithm !== undefined && func0.call(data, 'EncryptionAlgorithm')) {
      let data2 = data.EncryptionAlgorithm;
      if (typeof data2 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/type',
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
      if (!(
        data2 === 'RSAES_OAEP_SHA_1' ||
        data2 === 'RSAES_OAEP_SHA_256' ||
        data2 === 'SM2PKE' ||
        data2 === 'SYMMETRIC_DEFAULT'
      )) {
        const err10 = {
          instancePath: instancePath + '/EncryptionAlgorithm',
          schemaPath: 'trent:EncryptionAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema30.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.CiphertextForRecipient !== undefined && func0.call(data, 'CiphertextForRecipient')) {
      let data3 = data.CiphertextForRecipient;
      if (typeof data3 === 'string') {
        const bytes1 = func15(data3);
        if (bytes1 < 1) {
          const err11 = {
            instancePath: instancePath + '/CiphertextForRecipient',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'minimum', limit: 1 },
            message: 'has the wrong length',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (bytes1 > 6144) {
          const err12 = {
            instancePath: instancePath + '/CiphertextForRecipient',
            schemaPath: 'trent:CiphertextType/x-trent-bytes',
            keyword: 'x-trent-bytes',
            params: { comparison: 'maximum', limit: 6144 },
            message: 'has the wrong length',
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
          instancePath: instancePath + '/CiphertextForRecipient',
          schemaPath: 'trent:CiphertextType/type',
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
    if (data.KeyMaterialId !== undefined && func0.call(data, 'KeyMaterialId')) {
      let data4 = data.KeyMaterialId;
      if (typeof data4 === 'string') {
        if (data4.length < 64 || (data4.length < 128 && func2(data4) < 64)) {
          const err14 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 64 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data4.length > 64 && (data4.length > 128 || func2(data4) > 64)) {
          const err15 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern2.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/KeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-f0-9]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/KeyMaterialId',
          schemaPath: 'trent:BackingKeyIdType/type',
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
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
validate12.evaluated = {
  props: {
    KeyId: true,
    Plaintext: true,
    EncryptionAlgorithm: true,
    CiphertextForRecipient: true,
    KeyMaterialId: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
