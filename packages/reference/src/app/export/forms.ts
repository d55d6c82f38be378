import type { Call } from '../send/call.ts';
import { awsCliLine } from './aws-cli.ts';
import { curlLine } from './curl.ts';
import { httpTaskText } from './http-task.ts';
import { rawHttp } from './raw-http.ts';
import { clientProgram, sdkProgram } from './typescript.ts';

/** A form in which a call can be taken away. */
export interface ExportForm {
  readonly name: string;
  readonly title: string;
  /** What is copied: "curl line". */
  readonly what: string;
  /** Null where the call cannot be said in this form. */
  readonly write: (call: Call) => string | null;
  readonly note: string;
  /** Ending of a file to save it as; null where nobody would. */
  readonly file: string | null;
}

const fromEnvironment =
  'Signs with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment; no credentials are in it.';

export const exportForms: readonly ExportForm[] = [
  {
    name: 'curl',
    title: 'curl',
    what: 'curl line',
    write: curlLine,
    note: fromEnvironment,
    file: null,
  },
  {
    name: 'cli',
    title: 'AWS CLI',
    what: 'AWS CLI line',
    write: awsCliLine,
    note: 'For version 2, which finds credentials by itself.',
    file: null,
  },
  {
    name: 'client',
    title: 'TypeScript',
    what: 'program',
    write: clientProgram,
    note: fromEnvironment,
    file: null,
  },
  {
    name: 'sdk',
    title: 'AWS SDK',
    what: 'program with the AWS SDK',
    write: sdkProgram,
    note: 'The SDK finds credentials by itself.',
    file: null,
  },
  {
    name: 'raw',
    title: 'HTTP',
    what: 'HTTP request',
    write: rawHttp,
    note: 'What stands in angle brackets is added by the signature.',
    file: null,
  },
  {
    name: 'task',
    title: 'HTTP task',
    what: 'HTTP task',
    write: httpTaskText,
    note: 'A task of a workflow definition. The signature is a parameter of the workflow, since an engine has no credentials to sign with.',
    file: 'task.json',
  },
];
