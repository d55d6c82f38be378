import { messageFault } from '../crypto/asymmetric/message-rules.ts';
import type { SignedMessage } from '../crypto/asymmetric/signature-scheme.ts';
import { sign as signMessage, verify as verifyMessage } from '../crypto/asymmetric/signatures.ts';
import type { Invocation } from '../guard/invocation.ts';
import { refusal } from '../guard/refusal.ts';
import type { Handler, InputOf } from './handler.ts';

export const sign: Handler<'sign'> = async (invocation) => {
  const { SigningAlgorithm } = invocation.input;
  const key = invocation.key('KeyId');
  const message = readMessage(invocation);
  return {
    KeyId: key.arn,
    Signature: await signMessage(key.keyPair, SigningAlgorithm, message),
    SigningAlgorithm,
  };
};

export const verify: Handler<'verify'> = async (invocation) => {
  const { Signature, SigningAlgorithm } = invocation.input;
  const key = invocation.key('KeyId');
  const message = readMessage(invocation);
  if (!(await verifyMessage(key.keyPair, SigningAlgorithm, message, Signature))) {
    throw refusal('invalid-signature');
  }
  return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm };
};

function readMessage(invocation: Invocation<InputOf<'sign' | 'verify'>>): SignedMessage {
  const { Message, MessageType, SigningAlgorithm } = invocation.input;
  const message = { type: MessageType ?? 'RAW', bytes: Message };
  const fault = messageFault(SigningAlgorithm, message);
  if (fault === null) return message;
  const { spec } = invocation.key('KeyId').facts;
  throw refusal(fault, { algorithm: SigningAlgorithm, value: message.type, spec });
}
