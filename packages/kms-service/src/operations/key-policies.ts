import { refusal } from '../guard/refusal.ts';
import { defaultPolicyText } from '../policy/default-policy.ts';
import type { Handler } from './handler.ts';
import { readKeyPolicy } from './key-policy.ts';
import { cutPage, readPage } from './page.ts';
import { layOutPolicy } from './policy-layout.ts';

/** The only key policy that a key has. */
const policyName = 'default';

const limits = { maximum: 1000, byDefault: 100 };

export const getKeyPolicy: Handler<'getKeyPolicy'> = (invocation) => {
  const { facts } = invocation.key('KeyId');
  if ((invocation.input.PolicyName ?? policyName) !== policyName) {
    throw refusal('policy-name-unknown');
  }
  return { Policy: layOutPolicy(facts.policy ?? defaultPolicyText(facts)), PolicyName: policyName };
};

export const putKeyPolicy: Handler<'putKeyPolicy'> = async (invocation) => {
  const { input, services } = invocation;
  const key = invocation.key('KeyId');
  if ((input.PolicyName ?? policyName) !== policyName) throw refusal('policy-name');
  const bypasses = input.BypassPolicyLockoutSafetyCheck === true;
  const policy = readKeyPolicy(input.Policy, key.facts, invocation, bypasses);
  await services.keys.changeKey(key, { policy });
};

export const listKeyPolicies: Handler<'listKeyPolicies'> = (invocation) => {
  const list = ['ListKeyPolicies', invocation.key('KeyId').arn];
  const { after, limit } = readPage(list, limits, invocation.input);
  const found = after === null ? [policyName] : [];
  const { entries, more } = cutPage(list, limit, found, (name) => name);
  return { PolicyNames: [...entries], ...more };
};
