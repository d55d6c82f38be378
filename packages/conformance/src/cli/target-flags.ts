import type { Command } from 'commander';
import { parseEndpoint, parseNumber } from './parse-flags.ts';

/** Flags that say what the target is and as whom to call it. */
export interface TargetFlags {
  readonly endpoint: string;
  readonly region?: string;
  readonly profile?: string;
  readonly callerArn?: string;
  readonly secondRegion?: string;
  readonly secondEndpoint?: string;
  readonly secondPrincipalProfile?: string;
  readonly secondPrincipalArn?: string;
  readonly secondAccountProfile?: string;
  readonly secondAccountArn?: string;
  readonly timeout?: number;
  readonly ledger?: string;
}

export interface CostFlags {
  readonly iAcceptCosts?: true;
  readonly maxKeys?: number;
}

export function addTargetOptions(command: Command): Command {
  return command
    .requiredOption(
      '--endpoint <url>',
      'where the target answers, e.g. http://127.0.0.1:8080',
      parseEndpoint,
    )
    .option(
      '--region <name>',
      'Region to sign for (default: AWS_REGION, AWS_DEFAULT_REGION, or us-east-1)',
    )
    .option(
      '--profile <name>',
      'profile of the shared-credentials file (default: the environment, then AWS_PROFILE or default)',
    )
    .option(
      '--timeout <seconds>',
      'how long an answer may take (default: 30)',
      parseNumber(1, 3_600),
    )
    .option(
      '--ledger <dir>',
      'where it is written down what was made (default: ~/.local/state/trent-conformance)',
    )
    .optionsGroup('Who else, and where else:')
    .option('--caller-arn <arn>', 'who the credentials are (default: the root of the account)')
    .option('--second-region <name>', 'another Region that the target serves')
    .option('--second-endpoint <url>', 'where that one is, if elsewhere', parseEndpoint)
    .option(
      '--second-principal-profile <name>',
      'credentials of somebody else in the account, without policies',
    )
    .option('--second-principal-arn <arn>', 'who that is')
    .option('--second-account-profile <name>', 'credentials of an administrator of another account')
    .option('--second-account-arn <arn>', 'who that is');
}

export function addCostOptions(command: Command): Command {
  return command
    .optionsGroup('Costs:')
    .option('--i-accept-costs', 'needed where the target is not this machine: keys may cost money')
    .option(
      '--max-keys <n>',
      'make no more keys than this; needed with --i-accept-costs',
      parseNumber(0, 1_000_000),
    );
}
