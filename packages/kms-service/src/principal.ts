/** Who calls, as the authenticator found it. */
export interface Principal {
  /** Twelve digits. */
  readonly accountId: string;
  /** e.g. `arn:aws:iam::111122223333:user/app` */
  readonly arn: string;
  readonly userId?: string;
}
