import { refusal } from '../guard/refusal.ts';
import type { Handler } from './handler.ts';

export const generateMac: Handler<'generateMac'> = (invocation) => {
  const { MacAlgorithm, Message } = invocation.input;
  const key = invocation.key('KeyId');
  return { Mac: key.macKey.mac(Message), MacAlgorithm, KeyId: key.arn };
};

export const verifyMac: Handler<'verifyMac'> = (invocation) => {
  const { Mac, MacAlgorithm, Message } = invocation.input;
  const key = invocation.key('KeyId');
  if (!key.macKey.fits(Message, Mac)) throw refusal('invalid-mac');
  return { KeyId: key.arn, MacValid: true, MacAlgorithm };
};
