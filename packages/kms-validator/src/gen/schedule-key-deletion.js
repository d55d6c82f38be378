// ScheduleKeyDeletionRequest:
//   KeyId  required  spec/kms/operations/ScheduleKeyDeletion.yaml:42
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   PendingWindowInDays  at least 1  spec/kms/schemas/PendingWindowInDaysType.yaml:5
//   PendingWindowInDays  at most 365  spec/kms/schemas/PendingWindowInDaysType.yaml:6
//
// ScheduleKeyDeletionResponse:
//   KeyId  required  spec/kms/operations/ScheduleKeyDeletion.yaml:72
//   KeyId  at least 1 characters  spec/kms/schemas/KeyIdType.yaml:3
//   KeyId  at most 2048 characters  spec/kms/schemas/KeyIdType.yaml:4
//   KeyId  matches ^\p{ASCII}+$  spec/kms/schemas/KeyIdType.yaml:6
//   KeyState  required  spec/kms/operations/ScheduleKeyDeletion.yaml:80
//   KeyState  one of Creating, Enabled, Disabled, PendingDeletion, PendingImport, PendingReplicaDeletion, Unavailable, Updating  spec/kms/schemas/KeyState.yaml:1
//   PendingWindowInDays  required  spec/kms/operations/ScheduleKeyDeletion.yaml:83
//   PendingWindowInDays  at least 1  spec/kms/schemas/PendingWindowInDaysType.yaml:5
//   PendingWindowInDays  at most 365  spec/kms/schemas/PendingWindowInDaysType.yaml:6

import { codePoints as func2 } from './helpers.js';
export const validateScheduleKeyDeletionRequest = validate49;
const schema115 = {
  type: 'object',
  required: ['KeyId'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    PendingWindowInDays: { $ref: 'trent:PendingWindowInDaysType' },
  },
};
const schema1 = { type: 'string', minLength: 1, maxLength: 2048, pattern: '^\\p{ASCII}+$' };
const schema92 = { type: 'integer', minimum: 1, maximum: 365 };
const func0 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp('^(?:^\\p{ASCII}+$)$', 'u');
function validate49(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
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
    if (data.PendingWindowInDays !== undefined && func0.call(data, 'PendingWindowInDays')) {
      let data1 = data.PendingWindowInDays;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/PendingWindowInDays',
          schemaPath: 'trent:PendingWindowInDaysType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 365 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/PendingWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 365 },
            message: 'must be <= 365',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err7 = {
            instancePath: instancePath + '/PendingWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = {
  props: { KeyId: true, PendingWindowInDays: true },
  dynamicProps: false,
  dynamicItems: false,
};
export const validateScheduleKeyDeletionResponse = validate50;
const schema118 = {
  type: 'object',
  required: ['KeyId', 'KeyState', 'PendingWindowInDays'],
  properties: {
    KeyId: { $ref: 'trent:KeyIdType' },
    DeletionDate: { $ref: 'trent:DateType' },
    KeyState: { $ref: 'trent:KeyState' },
    PendingWindowInDays: { $ref: 'trent:PendingWindowInDaysType' },
  },
};
const schema67 = { type: 'number' };
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
function validate50(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate50.evaluated;
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
    if (data.KeyState === undefined || !func0.call(data, 'KeyState')) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'KeyState' },
        message: "must have required property '" + 'KeyState' + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.PendingWindowInDays === undefined || !func0.call(data, 'PendingWindowInDays')) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'PendingWindowInDays' },
        message: "must have required property '" + 'PendingWindowInDays' + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.KeyId !== undefined && func0.call(data, 'KeyId')) {
      let data0 = data.KeyId;
      if (typeof data0 === 'string') {
        if (data0.length < 1 || (data0.length < 2 && func2(data0) < 1)) {
          const err3 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/minLength',
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
        if (data0.length > 2048 && (data0.length > 4096 || func2(data0) > 2048)) {
          const err4 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'is too long',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = {
            instancePath: instancePath + '/KeyId',
            schemaPath: 'trent:KeyIdType/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\p{ASCII}+$' },
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
          instancePath: instancePath + '/KeyId',
          schemaPath: 'trent:KeyIdType/type',
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
    if (data.DeletionDate !== undefined && func0.call(data, 'DeletionDate')) {
      let data1 = data.DeletionDate;
      if (!(typeof data1 == 'number' && isFinite(data1))) {
        const err7 = {
          instancePath: instancePath + '/DeletionDate',
          schemaPath: 'trent:DateType/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.KeyState !== undefined && func0.call(data, 'KeyState')) {
      let data2 = data.KeyState;
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/KeyState',
          schemaPath: 'trent:KeyState/type',
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
      if (!(
        data2 === 'Creating' ||
        data2 === 'Enabled' ||
        data2 === 'Disabled' ||
        data2 === 'PendingDeletion' ||
        data2 === 'PendingImport' ||
        data2 === 'PendingReplicaDeletion' ||
        data2 === 'Unavailable' ||
        data2 === 'Updating'
      )) {
        const err9 = {
          instancePath: instancePath + '/KeyState',
          schemaPath: 'trent:KeyState/enum',
          keyword: 'enum',
          params: { allowedValues: schema70.enum },
          message: 'must be equal to one of the allowed values',
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.PendingWindowInDays !== undefined && func0.call(data, 'PendingWindowInDays')) {
      let data3 = data.PendingWindowInDays;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err10 = {
          instancePath: instancePath + '/PendingWindowInDays',
          schemaPath: 'trent:PendingWindowInDaysType/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 365 || isNaN(data3)) {
          const err11 = {
            instancePath: instancePath + '/PendingWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 365 },
            message: 'must be <= 365',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err12 = {
            instancePath: instancePath + '/PendingWindowInDays',
            schemaPath: 'trent:PendingWindowInDaysType/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
validate50.evaluated = {
  props: { KeyId: true, DeletionDate: true, KeyState: true, PendingWindowInDays: true },
  dynamicProps: false,
  dynamicItems: false,
};
