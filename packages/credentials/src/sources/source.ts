import type { Context } from '../context.ts';
import type { AwsCredentials } from '../credentials.ts';

/** A place where credentials may come from. */
export interface Source {
  /** As error messages call it; said of a profile, with the profile's name. */
  readonly name: string | ((context: Context) => string);
  /** Rejects with NotConfigured where nobody set it up, with SourceFailed where it is set up and does not work. */
  load(context: Context): Promise<AwsCredentials>;
}
