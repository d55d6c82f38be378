/** Who calls, as far as policies tell principals apart. */
export interface Caller {
  readonly kind: 'root' | 'user' | 'role' | 'assumed-role' | 'federated-user' | 'service';
  /** Twelve digits; empty for a service. */
  readonly accountId: string;
  /** ARN of the principal (of the session, where it is one); the name of a service, e.g. `ec2.amazonaws.com`. */
  readonly arn: string;
  /** ARN of the role that was assumed, or of the user who asked for the federated session; `null` for the rest. */
  readonly issuerArn: string | null;
}

/**
 * The caller that an ARN names, or a service by its name. A session's role gets the path `/`, which the ARN of a
 * session does not tell: give `issuerArn` where the path is known.
 *
 * @throws {TypeError} if the text is neither the ARN of a principal nor the name of a service
 */
export function callerFromArn(arn: string, issuerArn?: string): Caller {
  if (/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(arn)) {
    return { kind: 'service', accountId: '', arn, issuerArn: null };
  }
  const [, partition, service, accountId = '', type, name = ''] =
    /^arn:(aws[a-z-]*):(iam|sts)::(\d{12}):([a-z-]+)(?:\/(.+))?$/.exec(arn) ?? [];
  const plain = { accountId, arn, issuerArn: null };
  if (service === 'iam' && type === 'root' && name === '') return { kind: 'root', ...plain };
  if (service === 'iam' && (type === 'user' || type === 'role') && name !== '') {
    return { kind: type, ...plain };
  }
  const [roleName = ''] = name.split('/');
  if (service === 'sts' && type === 'assumed-role' && name.includes('/')) {
    const role = issuerArn ?? `arn:${partition}:iam::${accountId}:role/${roleName}`;
    return { kind: type, ...plain, issuerArn: role };
  }
  if (service === 'sts' && type === 'federated-user' && name !== '') {
    return { kind: type, ...plain, issuerArn: issuerArn ?? null };
  }
  throw new TypeError(
    `'${arn}' is not the ARN of a principal; expected a root, user, role or session.`,
  );
}
