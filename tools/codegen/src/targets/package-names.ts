/** Names of the four packages of a service, as they import each other: `kms` -> `@trent/kms-types`. */
export interface PackageNames {
  readonly types: string;
  readonly openTypes: string;
  readonly validator: string;
  readonly serverStub: string;
  readonly client: string;
}

export function packageNames(service: string): PackageNames {
  return {
    types: `@trent/${service}-types`,
    openTypes: `@trent/${service}-types/open`,
    validator: `@trent/${service}-validator`,
    serverStub: `@trent/${service}-server-stub`,
    client: `@trent/${service}-client`,
  };
}
