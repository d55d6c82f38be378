// DescribeKeyRequest:
//   KeyId  required  spec/kms/operations/DescribeKey.yaml:39
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   GrantTokens  at least 0 items  spec/kms/schemas/GrantTokenList.yaml:3
//   GrantTokens  at most 10 items  spec/kms/schemas/GrantTokenList.yaml:4
//   GrantTokens[]  at least 1 characters  spec/kms/schemas/GrantTokenList.yaml:7
//   GrantTokens[]  at most 8192 characters  spec/kms/schemas/GrantTokenList.yaml:8
//
// DescribeKeyResponse:
//   KeyMetadata  required  spec/kms/operations/DescribeKey.yaml:74
//   KeyMetadata.AWSAccountId  required  spec/kms/schemas/KeyMetadata.yaml:19
//   KeyMetadata.KeyId  required  spec/kms/schemas/KeyMetadata.yaml:22
//   KeyMetadata.KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyMetadata.KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyMetadata.KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   KeyMetadata.Arn  required  spec/kms/schemas/KeyMetadata.yaml:25
//   KeyMetadata.Arn  at least 20 characters  spec/kms/schemas/ArnType.yaml:3
//   KeyMetadata.Arn  at most 2048 characters  spec/kms/schemas/ArnType.yaml:4
//   KeyMetadata.CreationDate  required  spec/kms/schemas/KeyMetadata.yaml:28
//   KeyMetadata.Enabled  required  spec/kms/schemas/KeyMetadata.yaml:31
//   KeyMetadata.Description  required  spec/kms/schemas/KeyMetadata.yaml:34
//   KeyMetadata.Description  at least 0 characters  spec/kms/schemas/DescriptionType.yaml:3
//   KeyMetadata.Description  at most 8192 characters  spec/kms/schemas/DescriptionType.yaml:4
//   KeyMetadata.KeyUsage  required  spec/kms/schemas/KeyMetadata.yaml:37
//   KeyMetadata.KeyUsage  one of SIGN_VERIFY, ENCRYPT_DECRYPT, GENERATE_VERIFY_MAC, KEY_AGREEMENT  spec/kms/schemas/KeyUsageType.yaml:1
//   KeyMetadata.KeyState  required  spec/kms/schemas/KeyMetadata.yaml:40
//   KeyMetadata.KeyState  one of Creating, Enabled, Disabled, PendingDeletion, PendingImport, PendingReplicaDeletion, Unavailable, Updating  spec/kms/schemas/KeyState.yaml:1
//   KeyMetadata.Origin  required  spec/kms/schemas/KeyMetadata.yaml:51
//   KeyMetadata.Origin  one of AWS_KMS, EXTERNAL, AWS_CLOUDHSM, EXTERNAL_KEY_STORE  spec/kms/schemas/OriginType.yaml:1
//   KeyMetadata.CustomKeyStoreId  at least 1 characters  spec/kms/schemas/CustomKeyStoreIdType.yaml:3
//   KeyMetadata.CustomKeyStoreId  at most 64 characters  spec/kms/schemas/CustomKeyStoreIdType.yaml:4
//   KeyMetadata.CloudHsmClusterId  at least 19 characters  spec/kms/schemas/CloudHsmClusterIdType.yaml:3
//   KeyMetadata.CloudHsmClusterId  at most 24 characters  spec/kms/schemas/CloudHsmClusterIdType.yaml:4
//   KeyMetadata.CloudHsmClusterId  matches cluster-[2-7a-zA-Z]{11,16}  spec/kms/schemas/CloudHsmClusterIdType.yaml:5
//   KeyMetadata.ExpirationModel  one of KEY_MATERIAL_EXPIRES, KEY_MATERIAL_DOES_NOT_EXPIRE  spec/kms/schemas/ExpirationModelType.yaml:1
//   KeyMetadata.KeyManager  required  spec/kms/schemas/KeyMetadata.yaml:63
//   KeyMetadata.KeyManager  one of AWS, CUSTOMER  spec/kms/schemas/KeyManagerType.yaml:1
//   KeyMetadata.CustomerMasterKeySpec  required  spec/kms/schemas/KeyMetadata.yaml:66
//   KeyMetadata.CustomerMasterKeySpec  one of RSA_2048, RSA_3072, RSA_4096, ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, ECC_SECG_P256K1, SYMMETRIC_DEFAULT, HMAC_224, HMAC_256, HMAC_384, HMAC_512, SM2  spec/kms/schemas/CustomerMasterKeySpec.yaml:1
//   KeyMetadata.KeySpec  required  spec/kms/schemas/KeyMetadata.yaml:71
//   KeyMetadata.KeySpec  one of RSA_2048, RSA_3072, RSA_4096, ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, ECC_SECG_P256K1, ECC_NIST_EDWARDS25519, SYMMETRIC_DEFAULT, HMAC_224, HMAC_256, HMAC_384, HMAC_512, SM2, ML_DSA_44, ML_DSA_65, ML_DSA_87  spec/kms/schemas/KeySpec.yaml:1
//   KeyMetadata.EncryptionAlgorithms[]  one of RSAES_OAEP_SHA_1, RSAES_OAEP_SHA_256, SM2PKE, SYMMETRIC_DEFAULT  spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
//   KeyMetadata.SigningAlgorithms[]  one of RSASSA_PSS_SHA_256, RSASSA_PSS_SHA_384, RSASSA_PSS_SHA_512, RSASSA_PKCS1_V1_5_SHA_256, RSASSA_PKCS1_V1_5_SHA_384, RSASSA_PKCS1_V1_5_SHA_512, ECDSA_SHA_256, ECDSA_SHA_384, ECDSA_SHA_512, ED25519_SHA_512, ED25519_PH_SHA_512, SM2DSA, ML_DSA_SHAKE_256  spec/kms/schemas/SigningAlgorithmSpec.yaml:1
//   KeyMetadata.KeyAgreementAlgorithms[]  one of ECDH  spec/kms/schemas/KeyAgreementAlgorithmSpec.yaml:1
//   KeyMetadata.MultiRegion  required  spec/kms/schemas/KeyMetadata.yaml:86
//   KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType  required  spec/kms/schemas/MultiRegionConfiguration.yaml:5
//   KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType  one of PRIMARY, REPLICA  spec/kms/schemas/MultiRegionKeyType.yaml:1
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey  required  spec/kms/schemas/MultiRegionConfiguration.yaml:8
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Arn  required  spec/kms/schemas/MultiRegionKey.yaml:5
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Arn  at least 20 characters  spec/kms/schemas/ArnType.yaml:3
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Arn  at most 2048 characters  spec/kms/schemas/ArnType.yaml:4
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region  required  spec/kms/schemas/MultiRegionKey.yaml:8
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region  at least 1 characters  spec/kms/schemas/RegionType.yaml:3
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region  at most 32 characters  spec/kms/schemas/RegionType.yaml:4
//   KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region  matches ^([a-z]+-){2,3}\d+$  spec/kms/schemas/RegionType.yaml:5
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys  required  spec/kms/schemas/MultiRegionConfiguration.yaml:11
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Arn  required  spec/kms/schemas/MultiRegionKey.yaml:5
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Arn  at least 20 characters  spec/kms/schemas/ArnType.yaml:3
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Arn  at most 2048 characters  spec/kms/schemas/ArnType.yaml:4
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Region  required  spec/kms/schemas/MultiRegionKey.yaml:8
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Region  at least 1 characters  spec/kms/schemas/RegionType.yaml:3
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Region  at most 32 characters  spec/kms/schemas/RegionType.yaml:4
//   KeyMetadata.MultiRegionConfiguration.ReplicaKeys[].Region  matches ^([a-z]+-){2,3}\d+$  spec/kms/schemas/RegionType.yaml:5
//   KeyMetadata.PendingDeletionWindowInDays  at least 1  spec/kms/schemas/PendingWindowInDaysType.yaml:5
//   KeyMetadata.PendingDeletionWindowInDays  at most 365  spec/kms/schemas/PendingWindowInDaysType.yaml:6
//   KeyMetadata.MacAlgorithms[]  one of HMAC_SHA_384, HMAC_SHA_256, HMAC_SHA_224, HMAC_SHA_512  spec/kms/schemas/MacAlgorithmSpec.yaml:1
//   KeyMetadata.XksKeyConfiguration.Id  at least 1 characters  spec/kms/schemas/XksKeyIdType.yaml:3
//   KeyMetadata.XksKeyConfiguration.Id  at most 128 characters  spec/kms/schemas/XksKeyIdType.yaml:4
//   KeyMetadata.XksKeyConfiguration.Id  matches ^[a-zA-Z0-9-_.]+$  spec/kms/schemas/XksKeyIdType.yaml:5
//   KeyMetadata.CurrentKeyMaterialId  at least 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:3
//   KeyMetadata.CurrentKeyMaterialId  at most 64 characters  spec/kms/schemas/BackingKeyIdType.yaml:4
//   KeyMetadata.CurrentKeyMaterialId  matches ^[a-f0-9]+$  spec/kms/schemas/BackingKeyIdType.yaml:5

import { codePoints as func2 } from './helpers.js';
export const validateDescribeKeyRequest = validate38;
const schema98 = {
  type: 'object',
  required: ['KeyId'],
  properties: { KeyId: { $ref: 'trent:KeyIdType' }, GrantTokens: { $ref: 'trent:GrantTokenList' } },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema5 = {
  type: 'array',
  minItems: 0,
  maxItems: 10,
  items: { type: 'string', minLength: 1, maxLength: 8192 },
};
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate38(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
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
    if (data.GrantTokens !== undefined && func0.call(data, 'GrantTokens')) {
      let data1 = data.GrantTokens;
      if (Array.isArray(data1)) {
        if (data1.length > 10) {
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
        if (data1.length < 0) {
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
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === 'string') {
            if (data2.length < 1 || (data2.length < 2 && func2(data2) < 1)) {
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
            if (data2.length > 8192 && (data2.length > 16384 || func2(data2) > 8192)) {
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
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = {
  props: { KeyId: true, GrantTokens: true },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateDescribeKeyResponse = validate39;
const schema101 = {
  type: 'object',
  required: ['KeyMetadata'],
  properties: { KeyMetadata: { $ref: 'trent:KeyMetadata' } },
};
const schema63 = {
  type: 'object',
  required: [
    'AWSAccountId',
    'KeyId',
    'Arn',
    'CreationDate',
    'Enabled',
    'Description',
    'KeyUsage',
    'KeyState',
    'Origin',
    'KeyManager',
    'CustomerMasterKeySpec',
    'KeySpec',
    'MultiRegion',
  ],
  properties: {
    AWSAccountId: { $ref: 'trent:AWSAccountIdType' },
    KeyId: { $ref: 'trent:KeyIdType' },
    Arn: { $ref: 'trent:ArnType' },
    CreationDate: { $ref: 'trent:DateType' },
    Enabled: { type: 'boolean' },
    Description: { $ref: 'trent:DescriptionType' },
    KeyUsage: { $ref: 'trent:KeyUsageType' },
    KeyState: { $ref: 'trent:KeyState' },
    DeletionDate: { $ref: 'trent:DateType' },
    ValidTo: { $ref: 'trent:DateType' },
    Origin: { $ref: 'trent:OriginType' },
    CustomKeyStoreId: { $ref: 'trent:CustomKeyStoreIdType' },
    CloudHsmClusterId: { $ref: 'trent:CloudHsmClusterIdType' },
    ExpirationModel: { $ref: 'trent:ExpirationModelType' },
    KeyManager: { $ref: 'trent:KeyManagerType' },
    CustomerMasterKeySpec: { $ref: 'trent:CustomerMasterKeySpec' },
    KeySpec: { $ref: 'trent:KeySpec' },
    EncryptionAlgorithms: { $ref: 'trent:EncryptionAlgorithmSpecList' },
    SigningAlgorithms: { $ref: 'trent:SigningAlgorithmSpecList' },
    KeyAgreementAlgorithms: { $ref: 'trent:KeyAgreementAlgorithmSpecList' },
    MultiRegion: { type: 'boolean' },
    MultiRegionConfiguration: { $ref: 'trent:MultiRegionConfiguration' },
    PendingDeletionWindowInDays: { $ref: 'trent:PendingWindowInDaysType' },
    MacAlgorithms: { $ref: 'trent:MacAlgorithmSpecList' },
    XksKeyConfiguration: { $ref: 'trent:XksKeyConfigurationType' },
    CurrentKeyMaterialId: { $ref: 'trent:BackingKeyIdType' },
  },
};
const schema64 = { type: 'string' };
const schema66 = { type: 'string', minLength: 20, maxLength: 2048 };
const schema67 = { type: 'number' };
const schema51 = { type: 'string', minLength: 0, maxLength: 8192 };
const schema52 = {
  type: 'string',
  enum: ['SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'],
};
const schema70 = {
  type: 'string',
  enum: [
    'Creating',
    'Enabled',
    'Disabled',
    'PendingDeletion',
    'PendingImport',
    'PendingReplicaDeletion',
    'Unavailable',
    'Updating',
  ],
};
const schema55 = {
  type: 'string',
  enum: ['AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'],
};
const schema56 = { type: 'string', minLength: 1, maxLength: 64 };
const schema75 = {
  type: 'string',
  minLength: 19,
  maxLength: 24,
  pattern: 'cluster-[2-7a-zA-Z]{11,16}',
};
const schema76 = { type: 'string', enum: ['KEY_MATERIAL_EXPIRES', 'KEY_MATERIAL_DOES_NOT_EXPIRE'] };
const schema77 = { type: 'string', enum: ['AWS', 'CUSTOMER'] };
const schema53 = {
  type: 'string',
  enum: [
    'RSA_2048',
    'RSA_3072',
    'RSA_4096',
    'ECC_NIST_P256',
    'ECC_NIST_P384',
    'ECC_NIST_P521',
    'ECC_SECG_P256K1',
    'SYMMETRIC_DEFAULT',
    'HMAC_224',
    'HMAC_256',
    'HMAC_384',
    'HMAC_512',
    'SM2',
  ],
};
const schema54 = {
  type: 'string',
  enum: [
    'RSA_2048',
    'RSA_3072',
    'RSA_4096',
    'ECC_NIST_P256',
    'ECC_NIST_P384',
    'ECC_NIST_P521',
    'ECC_SECG_P256K1',
    'ECC_NIST_EDWARDS25519',
    'SYMMETRIC_DEFAULT',
    'HMAC_224',
    'HMAC_256',
    'HMAC_384',
    'HMAC_512',
    'SM2',
    'ML_DSA_44',
    'ML_DSA_65',
    'ML_DSA_87',
  ],
};
const schema92 = { type: 'integer', minimum: 1, maximum: 365 };
const schema9 = { type: 'string', minLength: 64, maxLength: 64, pattern: '^[a-f0-9]+$' };
const pattern14 = new RegExp('^(?:cluster-[2-7a-zA-Z]{11,16})$', 'u');
const pattern2 = new RegExp('^(?:^[a-f0-9]+$)$', 'u');
const schema80 = { type: 'array', items: { $ref: 'trent:EncryptionAlgorithmSpec' } };
const schema30 = {
  type: 'string',
  enum: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE', 'SYMMETRIC_DEFAULT'],
};
function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
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
          schemaPath: 'trent:EncryptionAlgorithmSpec/type',
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
      if (!(
        data0 === 'RSAES_OAEP_SHA_1' ||
        data0 === 'RSAES_OAEP_SHA_256' ||
        data0 === 'SM2PKE' ||
        data0 === 'SYMMETRIC_DEFAULT'
      )) {
        const err1 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:EncryptionAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema30.enum },
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
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
const schema82 = { type: 'array', items: { $ref: 'trent:SigningAlgorithmSpec' } };
const schema83 = {
  type: 'string',
  enum: [
    'RSASSA_PSS_SHA_256',
    'RSASSA_PSS_SHA_384',
    'RSASSA_PSS_SHA_512',
    'RSASSA_PKCS1_V1_5_SHA_256',
    'RSASSA_PKCS1_V1_5_SHA_384',
    'RSASSA_PKCS1_V1_5_SHA_512',
    'ECDSA_SHA_256',
    'ECDSA_SHA_384',
    'ECDSA_SHA_512',
    'ED25519_SHA_512',
    'ED25519_PH_SHA_512',
    'SM2DSA',
    'ML_DSA_SHAKE_256',
  ],
};
function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
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
          schemaPath: 'trent:SigningAlgorithmSpec/type',
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
      if (!(
        data0 === 'RSASSA_PSS_SHA_256' ||
        data0 === 'RSASSA_PSS_SHA_384' ||
        data0 === 'RSASSA_PSS_SHA_512' ||
        data0 === 'RSASSA_PKCS1_V1_5_SHA_256' ||
        data0 === 'RSASSA_PKCS1_V1_5_SHA_384' ||
        data0 === 'RSASSA_PKCS1_V1_5_SHA_512' ||
        data0 === 'ECDSA_SHA_256' ||
        data0 === 'ECDSA_SHA_384' ||
        data0 === 'ECDSA_SHA_512' ||
        data0 === 'ED25519_SHA_512' ||
        data0 === 'ED25519_PH_SHA_512' ||
        data0 === 'SM2DSA' ||
        data0 === 'ML_DSA_SHAKE_256'
      )) {
        const err1 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:SigningAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema83.enum },
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
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
const schema84 = { type: 'array', items: { $ref: 'trent:KeyAgreementAlgorithmSpec' } };
const schema85 = { type: 'string', enum: ['ECDH'] };
function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
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
          schemaPath: 'trent:KeyAgreementAlgorithmSpec/type',
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
      if (!(data0 === 'ECDH')) {
        const err1 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:KeyAgreementAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema85.enum },
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
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
const schema86 = {
  type: 'object',
  required: ['MultiRegionKeyType', 'PrimaryKey', 'ReplicaKeys'],
  properties: {
    MultiRegionKeyType: { $ref: 'trent:MultiRegionKeyType' },
    PrimaryKey: { $ref: 'trent:MultiRegionKey' },
    ReplicaKeys: { $ref: 'trent:MultiRegionKeyList' },
  },
};
const schema87 = { type: 'string', enum: ['PRIMARY', 'REPLICA'] };
const schema88 = {
  type: 'object',
  required: ['Arn', 'Region'],
  properties: { Arn: { $ref: 'trent:ArnType' }, Region: { $ref: 'trent:RegionType' } },
};
const schema90 = { type: 'string', minLength: 1, maxLength: 32, pattern: '^([a-z]+-){2,3}\\d+$' };
const pattern15 = new RegExp('^(?:^([a-z]+-){2,3}\\d+$)$', 'u');
function validate27(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.Arn === undefined || !func0.call(data, 'Arn')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Arn' },
        message: "must have required property '" + 'Arn' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.Region === undefined || !func0.call(data, 'Region')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Region' },
        message: "must have required property '" + 'Region' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.Arn !== undefined && func0.call(data, 'Arn')) {
      let data0 = data.Arn;
      if (typeof data0 === 'string') {
        if (data0.length < 20 || (data0.length < 40 && func2(data0) < 20)) {
          const err2 = {
            instancePath: instancePath + '/Arn',
            schemaPath: 'trent:ArnType/minLength',
            keyword: 'minLength',
            params: { limit: 20 },
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
            instancePath: instancePath + '/Arn',
            schemaPath: 'trent:ArnType/maxLength',
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
      } else {
        const err4 = {
          instancePath: instancePath + '/Arn',
          schemaPath: 'trent:ArnType/type',
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
    if (data.Region !== undefined && func0.call(data, 'Region')) {
      let data1 = data.Region;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err5 = {
            instancePath: instancePath + '/Region',
            schemaPath: 'trent:RegionType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.length > 32 && (data1.length > 64 || func2(data1) > 32)) {
          const err6 = {
            instancePath: instancePath + '/Region',
            schemaPath: 'trent:RegionType/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (!pattern15.test(data1)) {
          const err7 = {
            instancePath: instancePath + '/Region',
            schemaPath: 'trent:RegionType/pattern',
            keyword: 'pattern',
            params: { pattern: '^([a-z]+-){2,3}\\d+$' },
            message: 'does not match',
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
          instancePath: instancePath + '/Region',
          schemaPath: 'trent:RegionType/type',
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
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = {
  props: { Arn: true, Region: true },
  dynamicProps: false,
  dynamicItems: false,
};
const schema91 = { type: 'array', items: { $ref: 'trent:MultiRegionKey' } };
function validate29(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
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
        !validate27(data[i0], {
          instancePath: instancePath + '/' + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
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
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.MultiRegionKeyType === undefined || !func0.call(data, 'MultiRegionKeyType')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'MultiRegionKeyType' },
        message: "must have required property '" + 'MultiRegionKeyType' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.PrimaryKey === undefined || !func0.call(data, 'PrimaryKey')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'PrimaryKey' },
        message: "must have required property '" + 'PrimaryKey' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ReplicaKeys === undefined || !func0.call(data, 'ReplicaKeys')) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ReplicaKeys' },
        message: "must have required property '" + 'ReplicaKeys' + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.MultiRegionKeyType !== undefined && func0.call(data, 'MultiRegionKeyType')) {
      let data0 = data.MultiRegionKeyType;
      if (typeof data0 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/MultiRegionKeyType',
          schemaPath: 'trent:MultiRegionKeyType/type',
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
      if (!(data0 === 'PRIMARY' || data0 === 'REPLICA')) {
        const err4 = {
          instancePath: instancePath + '/MultiRegionKeyType',
          schemaPath: 'trent:MultiRegionKeyType/enum',
          keyword: 'enum',
          params: { allowedValues: schema87.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.PrimaryKey !== undefined && func0.call(data, 'PrimaryKey')) {
      if (
        !validate27(data.PrimaryKey, {
          instancePath: instancePath + '/PrimaryKey',
          parentData: data,
          parentDataProperty: 'PrimaryKey',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.ReplicaKeys !== undefined && func0.call(data, 'ReplicaKeys')) {
      if (
        !validate29(data.ReplicaKeys, {
          instancePath: instancePath + '/ReplicaKeys',
          parentData: data,
          parentDataProperty: 'ReplicaKeys',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
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
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = {
  props: { MultiRegionKeyType: true, PrimaryKey: true, ReplicaKeys: true },
  dynamicProps: false,
  dynamicItems: false,
};
const schema93 = { type: 'array', items: { $ref: 'trent:MacAlgorithmSpec' } };
const schema94 = {
  type: 'string',
  enum: ['HMAC_SHA_384', 'HMAC_SHA_256', 'HMAC_SHA_224', 'HMAC_SHA_512'],
};
function validate33(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
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
          schemaPath: 'trent:MacAlgorithmSpec/type',
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
      if (!(
        data0 === 'HMAC_SHA_384' ||
        data0 === 'HMAC_SHA_256' ||
        data0 === 'HMAC_SHA_224' ||
        data0 === 'HMAC_SHA_512'
      )) {
        const err1 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: 'trent:MacAlgorithmSpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema94.enum },
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
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { items: true, dynamicProps: false, dynamicItems: false };
const schema95 = { type: 'object', properties: { Id: { $ref: 'trent:XksKeyIdType' } } };
const schema61 = { type: 'string', minLength: 1, maxLength: 128, pattern: '^[a-zA-Z0-9-_.]+$' };
const pattern12 = new RegExp('^(?:^[a-zA-Z0-9-_.]+$)$', 'u');
function validate35(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.Id !== undefined && func0.call(data, 'Id')) {
      let data0 = data.Id;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err0 = {
            instancePath: instancePath + '/Id',
            schemaPath: 'trent:XksKeyIdType/minLength',
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
        if (data0.length > 128 && (data0.length > 256 || func2(data0) > 128)) {
          const err1 = {
            instancePath: instancePath + '/Id',
            schemaPath: 'trent:XksKeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (!pattern12.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/Id',
            schemaPath: 'trent:XksKeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-zA-Z0-9-_.]+$' },
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
          instancePath: instancePath + '/Id',
          schemaPath: 'trent:XksKeyIdType/type',
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
      instancePath,
      schemaPath: '#/type',
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
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { props: { Id: true }, dynamicProps: false, dynamicItems: false };
function validate19(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate19.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.AWSAccountId === undefined || !func0.call(data, 'AWSAccountId')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'AWSAccountId' },
        message: "must have required property '" + 'AWSAccountId' + "'",
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
    if (data.Arn === undefined || !func0.call(data, 'Arn')) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Arn' },
        message: "must have required property '" + 'Arn' + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.CreationDate === undefined || !func0.call(data, 'CreationDate')) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'CreationDate' },
        message: "must have required property '" + 'CreationDate' + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.Enabled === undefined || !func0.call(data, 'Enabled')) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Enabled' },
        message: "must have required property '" + 'Enabled' + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.Description === undefined || !func0.call(data, 'Description')) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Description' },
        message: "must have required property '" + 'Description' + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.KeyUsage === undefined || !func0.call(data, 'KeyUsage')) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyUsage' },
        message: "must have required property '" + 'KeyUsage' + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.KeyState === undefined || !func0.call(data, 'KeyState')) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyState' },
        message: "must have required property '" + 'KeyState' + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.Origin === undefined || !func0.call(data, 'Origin')) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'Origin' },
        message: "must have required property '" + 'Origin' + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.KeyManager === undefined || !func0.call(data, 'KeyManager')) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyManager' },
        message: "must have required property '" + 'KeyManager' + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.CustomerMasterKeySpec === undefined || !func0.call(data, 'CustomerMasterKeySpec')) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'CustomerMasterKeySpec' },
        message: "must have required property '" + 'CustomerMasterKeySpec' + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.KeySpec === undefined || !func0.call(data, 'KeySpec')) {
      const err11 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeySpec' },
        message: "must have required property '" + 'KeySpec' + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.MultiRegion === undefined || !func0.call(data, 'MultiRegion')) {
      const err12 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'MultiRegion' },
        message: "must have required property '" + 'MultiRegion' + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.AWSAccountId !== undefined && func0.call(data, 'AWSAccountId')) {
      if (typeof data.AWSAccountId !== 'string') {
        const err13 = {
          instancePath: instancePath + '/AWSAccountId',
          schemaPath: 'trent:AWSAccountIdType/type',
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
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data1 = data.KeyId;
      if (typeof data1 === 'string') {
        if (data1.length < 1 || (data1.length < 2 && func2(data1) < 1)) {
          const err14 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
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
        if (data1.length > 2048 && (data1.length > 4096 || func2(data1) > 2048)) {
          const err15 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err16 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
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
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
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
    if (data.Arn !== undefined && func0.call(data, 'Arn')) {
      let data2 = data.Arn;
      if (typeof data2 === 'string') {
        if (data2.length < 20 || (data2.length < 40 && func2(data2) < 20)) {
          const err18 = {
            instancePath: instancePath + '/Arn',
            schemaPath: 'trent:ArnType/minLength',
            keyword: 'minLength',
            params: { limit: 20 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data2.length > 2048 && (data2.length > 4096 || func2(data2) > 2048)) {
          const err19 = {
            instancePath: instancePath + '/Arn',
            schemaPath: 'trent:ArnType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/Arn',
          schemaPath: 'trent:ArnType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.CreationDate !== undefined && func0.call(data, 'CreationDate')) {
      let data3 = data.CreationDate;
      if (!(typeof data3 == 'number' && isFinite(data3))) {
        const err21 = {
          instancePath: instancePath + '/CreationDate',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.Enabled !== undefined && func0.call(data, 'Enabled')) {
      if (typeof data.Enabled !== 'boolean') {
        const err22 = {
          instancePath: instancePath + '/Enabled',
          schemaPath: '#/properties/Enabled/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.Description !== undefined && func0.call(data, 'Description')) {
      let data5 = data.Description;
      if (typeof data5 === 'string') {
        if (data5.length < 0 || (data5.length < 0 && func2(data5) < 0)) {
          const err23 = {
            instancePath: instancePath + '/Description',
            schemaPath: 'trent:DescriptionType/minLength',
            keyword: 'minLength',
            params: { limit: 0 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data5.length > 8192 && (data5.length > 16384 || func2(data5) > 8192)) {
          const err24 = {
            instancePath: instancePath + '/Description',
            schemaPath: 'trent:DescriptionType/maxLength',
            keyword: 'maxLength',
            params: { limit: 8192 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = {
          instancePath: instancePath + '/Description',
          schemaPath: 'trent:DescriptionType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.KeyUsage !== undefined && func0.call(data, 'KeyUsage')) {
      let data6 = data.KeyUsage;
      if (typeof data6 !== 'string') {
        const err26 = {
          instancePath: instancePath + '/KeyUsage',
          schemaPath: 'trent:KeyUsageType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (!(
        data6 === 'SIGN_VERIFY' ||
        data6 === 'ENCRYPT_DECRYPT' ||
        data6 === 'GENERATE_VERIFY_MAC' ||
        data6 === 'KEY_AGREEMENT'
      )) {
        const err27 = {
          instancePath: instancePath + '/KeyUsage',
          schemaPath: 'trent:KeyUsageType/enum',
          keyword: 'enum',
          params: { allowedValues: schema52.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.KeyState !== undefined && func0.call(data, 'KeyState')) {
      let data7 = data.KeyState;
      if (typeof data7 !== 'string') {
        const err28 = {
          instancePath: instancePath + '/KeyState',
          schemaPath: 'trent:KeyState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (!(
        data7 === 'Creating' ||
        data7 === 'Enabled' ||
        data7 === 'Disabled' ||
        data7 === 'PendingDeletion' ||
        data7 === 'PendingImport' ||
        data7 === 'PendingReplicaDeletion' ||
        data7 === 'Unavailable' ||
        data7 === 'Updating'
      )) {
        const err29 = {
          instancePath: instancePath + '/KeyState',
          schemaPath: 'trent:KeyState/enum',
          keyword: 'enum',
          params: { allowedValues: schema70.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.DeletionDate !== undefined && func0.call(data, 'DeletionDate')) {
      let data8 = data.DeletionDate;
      if (!(typeof data8 == 'number' && isFinite(data8))) {
        const err30 = {
          instancePath: instancePath + '/DeletionDate',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.ValidTo !== undefined && func0.call(data, 'ValidTo')) {
      let data9 = data.ValidTo;
      if (!(typeof data9 == 'number' && isFinite(data9))) {
        const err31 = {
          instancePath: instancePath + '/ValidTo',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.Origin !== undefined && func0.call(data, 'Origin')) {
      let data10 = data.Origin;
      if (typeof data10 !== 'string') {
        const err32 = {
          instancePath: instancePath + '/Origin',
          schemaPath: 'trent:OriginType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (!(
        data10 === 'AWS_KMS' ||
        data10 === 'EXTERNAL' ||
        data10 === 'AWS_CLOUDHSM' ||
        data10 === 'EXTERNAL_KEY_STORE'
      )) {
        const err33 = {
          instancePath: instancePath + '/Origin',
          schemaPath: 'trent:OriginType/enum',
          keyword: 'enum',
          params: { allowedValues: schema55.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.CustomKeyStoreId !== undefined && func0.call(data, 'CustomKeyStoreId')) {
      let data11 = data.CustomKeyStoreId;
      if (typeof data11 === 'string') {
        if (data11.length < 1 || (data11.length < 2 && func2(data11) < 1)) {
          const err34 = {
            instancePath: instancePath + '/CustomKeyStoreId',
            schemaPath: 'trent:CustomKeyStoreIdType/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data11.length > 64 && (data11.length > 128 || func2(data11) > 64)) {
          const err35 = {
            instancePath: instancePath + '/CustomKeyStoreId',
            schemaPath: 'trent:CustomKeyStoreIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + '/CustomKeyStoreId',
          schemaPath: 'trent:CustomKeyStoreIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.CloudHsmClusterId !== undefined && func0.call(data, 'CloudHsmClusterId')) {
      let data12 = data.CloudHsmClusterId;
      if (typeof data12 === 'string') {
        if (data12.length < 19 || (data12.length < 38 && func2(data12) < 19)) {
          const err37 = {
            instancePath: instancePath + '/CloudHsmClusterId',
            schemaPath: 'trent:CloudHsmClusterIdType/minLength',
            keyword: 'minLength',
            params: { limit: 19 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        if (data12.length > 24 && (data12.length > 48 || func2(data12) > 24)) {
          const err38 = {
            instancePath: instancePath + '/CloudHsmClusterId',
            schemaPath: 'trent:CloudHsmClusterIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 24 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        if (!pattern14.test(data12)) {
          const err39 = {
            instancePath: instancePath + '/CloudHsmClusterId',
            schemaPath: 'trent:CloudHsmClusterIdType/pattern',
            keyword: 'pattern',
            params: { pattern: 'cluster-[2-7a-zA-Z]{11,16}' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
      } else {
        const err40 = {
          instancePath: instancePath + '/CloudHsmClusterId',
          schemaPath: 'trent:CloudHsmClusterIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.ExpirationModel !== undefined && func0.call(data, 'ExpirationModel')) {
      let data13 = data.ExpirationModel;
      if (typeof data13 !== 'string') {
        const err41 = {
          instancePath: instancePath + '/ExpirationModel',
          schemaPath: 'trent:ExpirationModelType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      if (!(data13 === 'KEY_MATERIAL_EXPIRES' || data13 === 'KEY_MATERIAL_DOES_NOT_EXPIRE')) {
        const err42 = {
          instancePath: instancePath + '/ExpirationModel',
          schemaPath: 'trent:ExpirationModelType/enum',
          keyword: 'enum',
          params: { allowedValues: schema76.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.KeyManager !== undefined && func0.call(data, 'KeyManager')) {
      let data14 = data.KeyManager;
      if (typeof data14 !== 'string') {
        const err43 = {
          instancePath: instancePath + '/KeyManager',
          schemaPath: 'trent:KeyManagerType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(data14 === 'AWS' || data14 === 'CUSTOMER')) {
        const err44 = {
          instancePath: instancePath + '/KeyManager',
          schemaPath: 'trent:KeyManagerType/enum',
          keyword: 'enum',
          params: { allowedValues: schema77.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.CustomerMasterKeySpec !== undefined && func0.call(data, 'CustomerMasterKeySpec')) {
      let data15 = data.CustomerMasterKeySpec;
      if (typeof data15 !== 'string') {
        const err45 = {
          instancePath: instancePath + '/CustomerMasterKeySpec',
          schemaPath: 'trent:CustomerMasterKeySpec/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      if (!(
        data15 === 'RSA_2048' ||
        data15 === 'RSA_3072' ||
        data15 === 'RSA_4096' ||
        data15 === 'ECC_NIST_P256' ||
        data15 === 'ECC_NIST_P384' ||
        data15 === 'ECC_NIST_P521' ||
        data15 === 'ECC_SECG_P256K1' ||
        data15 === 'SYMMETRIC_DEFAULT' ||
        data15 === 'HMAC_224' ||
        data15 === 'HMAC_256' ||
        data15 === 'HMAC_384' ||
        data15 === 'HMAC_512' ||
        data15 === 'SM2'
      )) {
        const err46 = {
          instancePath: instancePath + '/CustomerMasterKeySpec',
          schemaPath: 'trent:CustomerMasterKeySpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema53.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.KeySpec !== undefined && func0.call(data, 'KeySpec')) {
      let data16 = data.KeySpec;
      if (typeof data16 !== 'string') {
        const err47 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:KeySpec/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (!(
        data16 === 'RSA_2048' ||
        data16 === 'RSA_3072' ||
        data16 === 'RSA_4096' ||
        data16 === 'ECC_NIST_P256' ||
        data16 === 'ECC_NIST_P384' ||
        data16 === 'ECC_NIST_P521' ||
        data16 === 'ECC_SECG_P256K1' ||
        data16 === 'ECC_NIST_EDWARDS25519' ||
        data16 === 'SYMMETRIC_DEFAULT' ||
        data16 === 'HMAC_224' ||
        data16 === 'HMAC_256' ||
        data16 === 'HMAC_384' ||
        data16 === 'HMAC_512' ||
        data16 === 'SM2' ||
        data16 === 'ML_DSA_44' ||
        data16 === 'ML_DSA_65' ||
        data16 === 'ML_DSA_87'
      )) {
        const err48 = {
          instancePath: instancePath + '/KeySpec',
          schemaPath: 'trent:KeySpec/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.EncryptionAlgorithms !== undefined && func0.call(data, 'EncryptionAlgorithms')) {
      if (
        !validate20(data.EncryptionAlgorithms, {
          instancePath: instancePath + '/EncryptionAlgorithms',
          parentData: data,
          parentDataProperty: 'EncryptionAlgorithms',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
        errors = vErrors.length;
      }
    }
    if (data.SigningAlgorithms !== undefined && func0.call(data, 'SigningAlgorithms')) {
      if (
        !validate22(data.SigningAlgorithms, {
          instancePath: instancePath + '/SigningAlgorithms',
          parentData: data,
          parentDataProperty: 'SigningAlgorithms',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.KeyAgreementAlgorithms !== undefined && func0.call(data, 'KeyAgreementAlgorithms')) {
      if (
        !validate24(data.KeyAgreementAlgorithms, {
          instancePath: instancePath + '/KeyAgreementAlgorithms',
          parentData: data,
          parentDataProperty: 'KeyAgreementAlgorithms',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.MultiRegion !== undefined && func0.call(data, 'MultiRegion')) {
      if (typeof data.MultiRegion !== 'boolean') {
        const err49 = {
          instancePath: instancePath + '/MultiRegion',
          schemaPath: '#/properties/MultiRegion/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (
      data.MultiRegionConfiguration !== undefined &&
      func0.call(data, 'MultiRegionConfiguration')
    ) {
      if (
        !validate26(data.MultiRegionConfiguration, {
          instancePath: instancePath + '/MultiRegionConfiguration',
          parentData: data,
          parentDataProperty: 'MultiRegionConfiguration',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (
      data.PendingDeletionWindowInDays !== undefined &&
      func0.call(data, 'PendingDeletionWindowInDays')
    ) {
      let data22 = data.PendingDeletionWindowInDays;
      if (!(typeof data22 == 'number' && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
        const err50 = {
          instancePath: instancePath + '/PendingDeletionWindowInDays',
          schemaPath: 'trent:PendingWindowInDaysType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      if (typeof data22 == 'number' && isFinite(data22)) {
        if (data22 > 365 || isNaN(data22)) {
          const err51 = {
            instancePath: instancePath + '/PendingDeletionWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 365 },
            message: 'must be <= 365',
          };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        if (data22 < 1 || isNaN(data22)) {
          const err52 = {
            instancePath: instancePath + '/PendingDeletionWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      }
    }
    if (data.MacAlgorithms !== undefined && func0.call(data, 'MacAlgorithms')) {
      if (
        !validate33(data.MacAlgorithms, {
          instancePath: instancePath + '/MacAlgorithms',
          parentData: data,
          parentDataProperty: 'MacAlgorithms',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.XksKeyConfiguration !== undefined && func0.call(data, 'XksKeyConfiguration')) {
      if (
        !validate35(data.XksKeyConfiguration, {
          instancePath: instancePath + '/XksKeyConfiguration',
          parentData: data,
          parentDataProperty: 'XksKeyConfiguration',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.CurrentKeyMaterialId !== undefined && func0.call(data, 'CurrentKeyMaterialId')) {
      let data25 = data.CurrentKeyMaterialId;
      if (typeof data25 === 'string') {
        if (data25.length < 64 || (data25.length < 128 && func2(data25) < 64)) {
          const err53 = {
            instancePath: instancePath + '/CurrentKeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/minLength',
            keyword: 'minLength',
            params: { limit: 64 },
            message: 'is too short',
          };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        if (data25.length > 64 && (data25.length > 128 || func2(data25) > 64)) {
          const err54 = {
            instancePath: instancePath + '/CurrentKeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (!pattern2.test(data25)) {
          const err55 = {
            instancePath: instancePath + '/CurrentKeyMaterialId',
            schemaPath: 'trent:BackingKeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-f0-9]+$' },
            message: 'does not match',
          };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/CurrentKeyMaterialId',
          schemaPath: 'trent:BackingKeyIdType/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
  } else {
    const err57 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err57];
    } else {
      vErrors.push(err57);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
validate19.evaluated = {
  props: {
    AWSAccountId: true,
    KeyId: true,
    Arn: true,
    CreationDate: true,
    Enabled: true,
    Description: true,
    KeyUsage: true,
    KeyState: true,
    DeletionDate: true,
    ValidTo: true,
    Origin: true,
    CustomKeyStoreId: true,
    CloudHsmClusterId: true,
    ExpirationModel: true,
    KeyManager: true,
    CustomerMasterKeySpec: true,
    KeySpec: true,
    EncryptionAlgorithms: true,
    SigningAlgorithms: true,
    KeyAgreementAlgorithms: true,
    MultiRegion: true,
    MultiRegionConfiguration: true,
    PendingDeletionWindowInDays: true,
    MacAlgorithms: true,
    XksKeyConfiguration: true,
    CurrentKeyMaterialId: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};
function validate39(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.KeyMetadata === undefined || !func0.call(data, 'KeyMetadata')) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyMetadata' },
        message: "must have required property '" + 'KeyMetadata' + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.KeyMetadata !== undefined && func0.call(data, 'KeyMetadata')) {
      if (
        !validate19(data.KeyMetadata, {
          instancePath: instancePath + '/KeyMetadata',
          parentData: data,
          parentDataProperty: 'KeyMetadata',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { props: { KeyMetadata: true }, dynamicProps: false, dynamicItems: false };
