import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** Whether the request names a grant: by its token alone, or by key and grant ID. */
export const grantMembers: CheckMaker = () => [
  (invocation) => {
    const [token, key, grant] = ['GrantToken', 'KeyId', 'GrantId'].map(
      (member) => invocation.member(member) !== undefined,
    );
    if (token ? key || grant : !key || !grant) throw refusal('grant-members-missing');
  },
];
