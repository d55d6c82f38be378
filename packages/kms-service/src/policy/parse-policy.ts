import { PolicyDocumentError } from './policy-document-error.ts';
import type { PolicyDocument, PolicyKind } from './policy-document.ts';
import { parseStatement } from './parse-statement.ts';
import { isObject, listOf, refuseUnknown } from './policy-members.ts';

/**
 * Parses the JSON text of a policy and prepares it for evaluation. Names of elements and effects are case-sensitive,
 * actions and condition keys are not. A statement of a key policy that lacks Action or Resource is kept and never
 * matches. An identity policy must have both and no principal.
 *
 * @throws {PolicyDocumentError} if the text is no JSON object or breaks the grammar; it names the member
 */
export function parsePolicy(text: string, kind: PolicyKind): PolicyDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new PolicyDocumentError('', 'is not JSON.');
  }
  if (!isObject(document)) throw new PolicyDocumentError('', 'must be a JSON object.');
  refuseUnknown(document, ['Version', 'Id', 'Statement'], '');
  const { Version: version = '2008-10-17', Id: id = null, Statement: statement } = document;
  if (version !== '2012-10-17' && version !== '2008-10-17') {
    throw new PolicyDocumentError('Version', "must be '2012-10-17' or '2008-10-17'.");
  }
  if (id !== null && typeof id !== 'string')
    throw new PolicyDocumentError('Id', 'must be a string.');
  if (statement === undefined) throw new PolicyDocumentError('Statement', 'is missing.');
  const variables = version === '2012-10-17';
  const statements = listOf(statement).map((one, index) =>
    parseStatement(
      one,
      Array.isArray(statement) ? `Statement[${index}]` : 'Statement',
      kind,
      variables,
    ),
  );
  refuseSameSid(statements.map(({ sid }) => sid));
  return Object.freeze({
    version,
    id,
    statements: Object.freeze(statements),
    asksAboutAliases: text.toLowerCase().includes('kms:resourcealiases'),
  });
}

function refuseSameSid(sids: readonly (string | null)[]): void {
  const seen = new Set<string>();
  for (const [index, sid] of sids.entries()) {
    if (sid === null || sid === '') continue;
    if (seen.has(sid)) {
      throw new PolicyDocumentError(
        `Statement[${index}].Sid`,
        'repeats the Sid of another statement.',
      );
    }
    seen.add(sid);
  }
}
