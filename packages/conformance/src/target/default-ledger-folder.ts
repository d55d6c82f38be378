import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where ledgers are kept unless somebody says otherwise: state of the user's, by the XDG base directories. */
export function defaultLedgerFolder(): string {
  const state = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state');
  return join(state, 'trent-conformance');
}
