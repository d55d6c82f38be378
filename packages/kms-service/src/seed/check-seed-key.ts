import { isServiceError } from '@trent/protocol';
import { checkGrantTerms } from '../grants/grant-terms.ts';
import { partitionOf } from '../keys/arn.ts';
import { isCompatible, isInPartition, typeOfSpec } from '../keys/key-spec.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import { PolicyDocumentError } from '../policy/policy-document-error.ts';
import { materialProblem } from './material-problem.ts';
import type { SeedGrant, SeedKey, SeedProblem } from './seed-key.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const maxDescriptionLength = 8_192;
const minRotationDays = 90;
const maxRotationDays = 2_560;

/** What is wrong with a key that is to be seeded, by the rules of the API: nothing where the list is empty. */
export function checkSeedKey(key: SeedKey): readonly SeedProblem[] {
  const problems: SeedProblem[] = [];
  const add = (member: string, message: string | null): void => {
    if (message !== null) problems.push({ member, message });
  };
  if (!uuid.test(key.keyId)) add('id', 'a key ID is a UUID in lower case');
  if (!isInPartition(key.spec, partitionOf(key.region))) {
    add('spec', `there is no key spec ${key.spec} in ${key.region}`);
  } else if (!isCompatible(key.spec, key.usage)) {
    add('usage', `keys of ${key.spec} cannot have the usage ${key.usage}`);
  } else {
    key.materials.forEach(({ bytes }, n) => {
      add(`materials[${n}]`, bytes === null ? null : materialProblem(key.spec, bytes));
    });
    key.grants.forEach((grant, n) => add(`grants[${n}]`, grantProblem(key, grant)));
  }
  if (key.description.length > maxDescriptionLength) {
    add('description', `a description has ${maxDescriptionLength} characters at most`);
  }
  if ((key.state === 'PendingDeletion') !== (key.deletionDate !== null)) {
    add('state', 'a key has a deletion date where it is PendingDeletion, and only there');
  }
  add('policy', key.policy === null ? null : policyProblem(key.policy));
  addMaterialProblems(key, add);
  addTagProblems(key, add);
  key.aliases.forEach((name, n) => {
    const isGood = /^alias\/[a-zA-Z0-9/_-]{1,250}$/.test(name) && !name.startsWith('alias/aws/');
    add(
      `aliases[${n}]`,
      isGood
        ? null
        : 'an alias is alias/ and letters, digits, /, _ and -, and does not begin with alias/aws/',
    );
  });
  return problems;
}

type Add = (member: string, message: string | null) => void;

function addMaterialProblems({ spec, usage, materials, rotation }: SeedKey, add: Add): void {
  const canRotate = typeOfSpec(spec) === 'symmetric' && usage === 'ENCRYPT_DECRYPT';
  if (materials.length > 1 && !canRotate) {
    add('materials', `a key of ${spec} has one material`);
  }
  const ids = materials.flatMap(({ materialId }) => materialId ?? []);
  if (new Set(ids).size < ids.length) add('materials', 'each material has an ID of its own');
  materials.forEach(({ materialId, rotationType }, n) => {
    if (materialId !== null && !/^[0-9a-f]{64}$/.test(materialId)) {
      add(`materials[${n}]`, 'the ID of a material has 64 hexadecimal digits in lower case');
    }
    if (n === 0 && rotationType !== null) {
      add('materials[0]', 'the first material was made by no rotation');
    }
  });
  if (rotation === null) return;
  const { periodInDays } = rotation;
  if (!canRotate) add('rotation', `keys of ${spec} are not rotated automatically`);
  if (periodInDays < minRotationDays || periodInDays > maxRotationDays) {
    add('rotation', `the period is from ${minRotationDays} to ${maxRotationDays} days`);
  }
}

function addTagProblems({ tags }: SeedKey, add: Add): void {
  if (tags.length > 50) add('tags', 'a key has 50 tags at most');
  for (const { key, value } of tags) {
    if (key.length < 1 || key.length > 128 || value.length > 256) {
      add('tags', 'the key of a tag has 1 to 128 characters, and its value up to 256');
    } else if (/^aws:/i.test(key)) add('tags', 'the keys of tags do not begin with aws:');
  }
}

function policyProblem(policy: string): string | null {
  try {
    parsePolicy(policy, 'key-policy');
    return null;
  } catch (error) {
    if (error instanceof PolicyDocumentError) return error.message.replace(/\.$/, '');
    throw error;
  }
}

/** The rules of CreateGrant. */
function grantProblem({ spec, usage }: SeedKey, grant: SeedGrant): string | null {
  const { encryptionContextSubset: subset, encryptionContextEquals: equals } = grant;
  try {
    checkGrantTerms(
      {
        KeyId: '',
        GranteePrincipal: grant.granteePrincipal,
        Operations: grant.operations as Parameters<typeof checkGrantTerms>[0]['Operations'],
        ...(grant.retiringPrincipal === null ? {} : { RetiringPrincipal: grant.retiringPrincipal }),
        Constraints: {
          ...(subset === null ? {} : { EncryptionContextSubset: subset }),
          ...(equals === null ? {} : { EncryptionContextEquals: equals }),
        },
      },
      // All that is asked of a key here.
      { facts: { spec, usage } } as KmsKey,
    );
    return null;
  } catch (error) {
    if (isServiceError(error)) return error.message.replace(/\.$/, '');
    throw error;
  }
}
