import { Argument, Command, CommanderError, Option } from 'commander';
import { targetNames } from '../load/config.ts';
import type { TargetName } from '../targets/target.ts';
import { generatorVersion } from '../version.ts';
import { runCheck, runExplain, runGenerate, runLint } from './commands.ts';
import type { CommandOptions } from './commands.ts';
import type { DiffCommandOptions } from './diff-command.ts';
import { exitCode } from './exit-code.ts';
import type { ExportCommandOptions } from './export-command.ts';
import type { ImportCommandOptions } from './import-command.ts';
import type { InitCommandOptions } from './init-command.ts';
import { Output } from './output.ts';
import type { OutputStream } from './output.ts';

export interface Streams {
  readonly out: OutputStream;
  readonly error: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Options extends CommandOptions {
  readonly json?: boolean;
}

const exitCodes = `
Exit codes:
  0  fine
  1  findings: the spec has errors, or generated files are not what it says
  2  usage: the command line makes no sense
  3  failure: something could not be written, or this program is at fault

Without DIR, every spec/*/codegen.json of the workspace around the current folder.`;

const exportHelp = `
The engine cannot make a Signature Version 4: a task of your own signs each request, at most five minutes before, over
exactly the text of body with its parameters filled in. The task reads what comes of that from the workflow's input:
signature.date (X-Amz-Date), signature.authorization and, for temporary credentials, signature.securityToken. Where the
task that signs is in the same workflow, name its output in their place: \${sign_ref.output.authorization}.
Values that the spec calls sensitive are parameters of the workflow too, never part of its definition.

Examples:
  trent-codegen export http-task GenerateDataKeyWithoutPlaintext --region eu-central-1
  trent-codegen export http-task Encrypt --endpoint http://127.0.0.1:8080 > task.json
  trent-codegen export http-task --all --spec spec/kms | jq '.[].name'
${exitCodes.replace('Without DIR, every', 'Without --spec, the only')}`;

/** Runs a command line (without program and script). Returns the exit code; throws only for faults of this program. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let exit: number = exitCode.fine;
  const program = new Command('trent-codegen')
    .description('Generates packages from a spec: OpenAPI 3.1 with x-trent-* words')
    .version(generatorVersion)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.error.write(text),
    })
    .addHelpText('after', exitCodes);
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--json', 'print the result as JSON')
      .addHelpText('after', exitCodes);
  const output = ({ json }: Options): Output =>
    new Output(streams.out, streams.error, json ?? false, streams.environment);

  withTargets(command('generate', 'write what the spec says'))
    .option('--dry-run', 'say what would change, and change nothing')
    .action(async (directory: string | undefined, options: Options) => {
      exit = await runGenerate(directory, options, output(options));
    });
  withTargets(command('check', 'compare what is on disk with what the spec says')).action(
    async (directory: string | undefined, options: Options) => {
      exit = await runCheck(directory, options, output(options));
    },
  );
  command('lint', 'judge the spec alone')
    .argument('[DIR]', 'folder with a codegen.json')
    .action(async (directory: string | undefined, options: Options) => {
      exit = await runLint(directory, output(options));
    });
  command('diff', 'what changed from one spec to another, and whom it breaks')
    .argument('<OLD>', 'folder with a codegen.json, or an entry document')
    .argument('<NEW>', 'likewise')
    .addOption(
      new Option('--format <FORMAT>', 'how to print it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--report', 'exit 0 whatever changed')
    .addHelpText('after', '\nExit code 1: something breaks clients or servers.')
    .action(async (old: string, now: string, options: DiffCommandOptions & Options) => {
      const { runDiff } = await import('./diff-command.ts');
      const json = options.json === true || options.format === 'json';
      exit = runDiff(old, now, options, output({ ...options, json }));
    });
  command('baseline', 'take the spec as the released version that check compares with')
    .argument('<DIR>', 'folder with a codegen.json that names a baseline')
    .action(async (directory: string, options: Options) => {
      const { runBaseline } = await import('./diff-command.ts');
      exit = runBaseline(directory, output(options));
    });
  command('import', 'make a spec of a Smithy 2.0 model (JSON AST) of an AWS JSON service')
    .argument('<MODEL>', 'the model')
    .requiredOption('--out <DIR>', 'folder to write the spec into')
    .option('--service <NAME>', 'the service, where the model has several')
    .option('--force', 'write over what is in DIR')
    .option('--strict', 'exit 1 where the spec differs from the model on the wire or in behaviour')
    .action(async (model: string, options: ImportCommandOptions & Options) => {
      // What only this command needs is not loaded for the others.
      const { runImport } = await import('./import-command.ts');
      exit = runImport(model, options, output(options));
    });
  program
    .command('export')
    .description('print what the spec says in the form of other tools')
    .command('http-task')
    .description('an operation as an HTTP task of a Conductor workflow, in JSON on standard output')
    .argument('[NAME]', 'the operation')
    .option('--all', 'every operation, as a list')
    .option('--spec <DIR>', 'folder with a codegen.json, or an entry document')
    .addOption(
      new Option('--region <REGION>', 'Region of the endpoint in the spec').conflicts('endpoint'),
    )
    .option('--endpoint <URL>', 'where requests go, instead of an endpoint of the spec')
    .option(
      '--example <NAME>',
      'the example of the spec that becomes the body (default: the first)',
    )
    .addHelpText('after', exportHelp)
    .action(async (name: string | undefined, options: ExportCommandOptions) => {
      const { runExportHttpTask } = await import('./export-command.ts');
      exit = runExportHttpTask(name, options, output({}));
    });
  withTargets(command('watch', 'write what the spec says, and again whenever it is saved')).action(
    async (directory: string | undefined, options: Options) => {
      const { runWatch } = await import('./watch-command.ts');
      exit = await runWatch(directory, options, output(options));
    },
  );
  command('init', 'make a new service, ready to edit')
    .addArgument(new Argument('<NAME>', 'for example orders'))
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--out <DIR>', 'the workspace, instead of the one around the current folder')
    .action(async (name: string, options: InitCommandOptions & Options) => {
      const { runInit } = await import('./init-command.ts');
      exit = runInit(name, options, output(options));
    });
  command('explain', 'tell cause and fix of a diagnostic')
    .addArgument(new Argument('<CODE>', 'for example TRENT2001'))
    .action((code: string, options: Options) => {
      exit = runExplain(code, output(options));
    });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end this way too.
    return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  }
  return exit;
}

function withTargets(command: Command): Command {
  return command
    .argument('[DIR]', 'folder with a codegen.json')
    .addOption(
      new Option('--target <NAME>', 'only this target; may be given more than once')
        .choices(targetNames)
        .argParser((value: string, before: readonly TargetName[] | undefined) => {
          const name = targetNames.find((one) => one === value);
          if (name === undefined) {
            throw new CommanderError(
              2,
              'trent.target',
              `--target must be one of ${targetNames.join(', ')}`,
            );
          }
          return [...(before ?? []), name];
        }),
    )
    .option('--out <DIR>', 'write to a folder per target in DIR, instead of those of codegen.json');
}
