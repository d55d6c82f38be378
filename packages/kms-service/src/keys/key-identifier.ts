import type { KeyIdentifierForm } from '@trent/server-runtime';
import { partitionOf } from './arn.ts';

/** A key identifier of a form that can name a key or an alias here. */
export interface KeyIdentifier {
  readonly form: KeyIdentifierForm;
  /** As the caller wrote it. */
  readonly text: string;
  /** The account it names; `null` for the caller's own, where it names none. */
  readonly accountId: string | null;
  /** The bare key ID, or the alias name with its prefix. */
  readonly name: string;
  readonly isAlias: boolean;
}

/** Why a text identifies nothing here: the name of an answer and what its message needs. */
export interface UnusableIdentifier {
  readonly answer:
    'key-id-invalid' | 'key-arn-id-invalid' | 'arn-of-other-region' | 'arn-malformed';
  readonly values: Readonly<Record<string, string>>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const multiRegionId = /^mrk-[0-9a-f]{32}$/;

/**
 * Reads a key ID, key ARN, alias name or alias ARN. Whether it exists is not asked; an ARN must be of `region`.
 *
 * Whether it is an alias can always be told, so that an operation can refuse aliases before anything else.
 */
export function readKeyIdentifier(
  text: string,
  region: string,
): KeyIdentifier | UnusableIdentifier {
  if (text.startsWith('arn:')) return readArn(text, region);
  if (text.startsWith('alias/')) {
    return { form: 'alias-name', text, accountId: null, name: text, isAlias: true };
  }
  if (!isKeyId(text)) return { answer: 'key-id-invalid', values: { id: text } };
  return { form: 'key-id', text, accountId: null, name: text, isAlias: false };
}

/** True for a text that is an alias name, or an ARN of one, of whatever Region. */
export function looksLikeAlias(text: string): boolean {
  return text.startsWith('alias/') || /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//.test(text);
}

function readArn(text: string, region: string): KeyIdentifier | UnusableIdentifier {
  const [, partition, service, arnRegion, accountId, ...rest] = text.split(':');
  const resource = rest.join(':');
  const isAlias = resource.startsWith('alias/');
  const isShaped =
    service === 'kms' &&
    arnRegion !== undefined &&
    arnRegion !== '' &&
    partition === partitionOf(arnRegion) &&
    accountId !== undefined &&
    /^\d{12}$/.test(accountId) &&
    (isAlias || resource.startsWith('key/'));
  if (!isShaped) return { answer: 'arn-malformed', values: { id: text } };
  if (arnRegion !== region) return { answer: 'arn-of-other-region', values: { region: arnRegion } };
  if (isAlias) return { form: 'alias-arn', text, accountId, name: resource, isAlias };
  const id = resource.slice('key/'.length);
  if (!isKeyId(id)) return { answer: 'key-arn-id-invalid', values: { id } };
  return { form: 'key-arn', text, accountId, name: id, isAlias };
}

function isKeyId(text: string): boolean {
  return uuid.test(text) || multiRegionId.test(text);
}
