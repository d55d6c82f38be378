import type { Target, TargetName } from '@trent/codegen';

/** Targets that print a line per shape and per limit, each with its source: small, and sensitive to every change. */
export const testTargets: ReadonlyMap<TargetName, Target> = new Map([
  ['types', target('types')],
  ['client', target('client')],
]);

function target(name: TargetName): Target {
  return {
    name,
    async emit({ service, source }) {
      const files = new Map<string, string>();
      for (const { name: shape, shape: content, position } of service.shapes.values()) {
        const lines = [`/* ${source(position)} */ export const ${shape} = "${content.kind}"`];
        if (content.kind === 'integer' && content.maximum !== null) {
          const { value, position: at } = content.maximum;
          lines.push(`export const most = ${value} // ${source(at)}`);
        }
        files.set(`shapes/${shape}.ts`, `${lines.join('\n')}\n`);
      }
      files.set('index.ts', service.operations.map((one) => `// ${one.name}\n`).join(''));
      return files;
    },
  };
}
