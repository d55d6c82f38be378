import type { PolicyDocument } from './policy/policy-document.ts';

/** Who calls, as the authenticator found it. */
export interface Principal {
  /** Twelve digits. */
  readonly accountId: string;
  /** e.g. `arn:aws:iam::111122223333:user/app` */
  readonly arn: string;
  readonly userId?: string;
  /** Of a session: the ARN of the role that was assumed, or of the user who asked for it. */
  readonly issuerArn?: string;
  /** Its IAM policies. Left out: it administers its account, and may do whatever key policies leave to IAM. */
  readonly policies?: readonly PolicyDocument[];
  /** What its policies can give it at most. */
  readonly permissionsBoundary?: PolicyDocument;
  /** Of a session: policies given when it began, which limit it; one that allows is enough. */
  readonly sessionPolicies?: readonly PolicyDocument[];
  readonly tags?: Readonly<Record<string, string>>;
  /** The service that calls on its behalf, e.g. `s3.eu-west-1.amazonaws.com`, where one does. */
  readonly viaService?: string;
  /** ARN of the resource for which that service calls. */
  readonly sourceArn?: string;
}
