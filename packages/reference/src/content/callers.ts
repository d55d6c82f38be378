/** Programs that call the service from outside, for the lines that can be copied; null where there is none. */
export interface CallersContent {
  /** The generated client: `@trent/kms-client`, `createKmsClient`; a function per operation beside it, in camelCase. */
  readonly client: { readonly package: string; readonly create: string } | null;
  /** The SDK of the vendor: `@aws-sdk/client-kms`, `KMSClient`; a class `<Operation>Command` beside it. */
  readonly sdk: { readonly package: string; readonly client: string } | null;
  /** The service in the vendor's command line: `kms` of `aws kms`. */
  readonly cli: string | null;
}
