import { tinyFiles } from '../support/workspace.ts';

export const folder = 'spec/tiny/scenarios';

export const fixtures = `plain-key:
  create: { KeyId: k-1 }
  spec: PLAIN
  usage: WRAP
  needs: [MakeThing]
`;

export const bases = `operations:
  MakeThing:
    use: { key: plain-key }
    with: { KeyId: { $: key.KeyId } }
`;

/** What the tiny suite does not exercise has a reason: a suite whose cases can be made. */
export const completeBases = `${bases}untestable: { '*': not what this test is about }\n`;

export const scenario = `id: make.small
title: A small thing is made
level: MUST
cites: [{ operation: MakeThing, says: makes a thing }]
use: { key: plain-key }
steps:
  - id: control
    call: MakeThing
    with: { KeyId: { $: key.KeyId }, Size: 1 }
    expect: { Thing.Id: present }
  - id: refuse
    call: MakeThing
    with: { KeyId: { $: key.KeyId }, Size: 0 }
    fault: { at: /Size, keyword: minimum }
    control: control
    expect: { error: Invalid }
`;

/** The tiny spec with a suite: texts by file name in its folder. */
export function tinySuite(texts: Readonly<Record<string, string>> = {}): Map<string, string> {
  const files = tinyFiles();
  files.set(
    'spec/tiny/codegen.json',
    JSON.stringify({
      spec: 'openapi.yaml',
      scenarios: 'scenarios',
      targets: { cases: 'packages/tiny-cases/src/gen' },
    }),
  );
  const all = { 'fixtures.yaml': fixtures, 'bases.yaml': bases, 'make.yaml': scenario, ...texts };
  for (const [name, text] of Object.entries(all)) files.set(`${folder}/${name}`, text);
  return files;
}
