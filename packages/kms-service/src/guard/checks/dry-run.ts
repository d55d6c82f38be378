import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** A dry run that has come this far would have succeeded. */
export const dryRun: CheckMaker = ({ dryRun: member }) =>
  member === null
    ? []
    : [
        (invocation) => {
          if (invocation.member(member) === true) throw refusal('dry-run');
        },
      ];
