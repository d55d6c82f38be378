import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** What a CommonJS caller or the oldest resolution would miss: these packages are ESM only, on purpose. */
const resolutionsNotServed = ['node10', 'node16-cjs'];
const kindsOfEsmOnly = ['CJSResolvesToESM'];

/** Problems that publint and "are the types wrong" find in a tarball, a sentence each. */
export async function lintPackage(tarball: string): Promise<readonly string[]> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(bytes).buffer },
    strict: true,
  });
  const found = messages.map(
    (message) => `publint: ${message.type}: ${formatMessage(message, pkg) ?? message.code}`,
  );
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
  if (!result.types) return [...found, 'attw: the package has no types'];
  const problems = result.problems.filter(
    (problem) =>
      !kindsOfEsmOnly.includes(problem.kind) &&
      !('resolutionKind' in problem && resolutionsNotServed.includes(problem.resolutionKind)),
  );
  return [...found, ...problems.map((problem) => `attw: ${JSON.stringify(problem)}`)];
}
