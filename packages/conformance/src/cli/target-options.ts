import { findCredentials } from '../credentials/find-credentials.ts';
import { defaultLedgerFolder } from '../target/default-ledger-folder.ts';
import type { Caller, TargetOptions } from '../target/target-options.ts';
import { defined } from './defined.ts';
import { guardCosts } from './guard-costs.ts';
import type { CostFlags, TargetFlags } from './target-flags.ts';

/** Throws UsageError where costs were not accepted, HarnessError where there are no credentials. */
export function targetOptionsOf(flags: TargetFlags & CostFlags): TargetOptions {
  guardCosts(flags.endpoint, flags);
  return {
    endpoint: flags.endpoint,
    region: flags.region ?? regionOfEnvironment(),
    credentials: findCredentials(flags.profile),
    ledgerFolder: ledgerFolderOf(flags),
    ...defined({
      callerArn: flags.callerArn,
      secondPrincipal: caller(flags.secondPrincipalProfile, flags.secondPrincipalArn),
      secondAccount: caller(flags.secondAccountProfile, flags.secondAccountArn),
      secondRegion: secondRegionOf(flags),
      timeoutMilliseconds: flags.timeout === undefined ? undefined : flags.timeout * 1_000,
      maxKeys: flags.maxKeys,
    }),
  };
}

export function ledgerFolderOf({ ledger }: { readonly ledger?: string }): string {
  return ledger ?? defaultLedgerFolder();
}

function regionOfEnvironment(): string {
  return process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || 'us-east-1';
}

function secondRegionOf({
  secondRegion,
  secondEndpoint,
}: TargetFlags): TargetOptions['secondRegion'] {
  if (secondRegion === undefined) return undefined;
  return { region: secondRegion, ...defined({ endpoint: secondEndpoint }) };
}

function caller(profile: string | undefined, arn: string | undefined): Caller | undefined {
  if (profile === undefined) return undefined;
  return { credentials: findCredentials(profile), ...defined({ arn }) };
}
