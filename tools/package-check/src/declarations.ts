import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

/**
 * Writes TO/ENTRY.d.ts for each entry, with everything that the declarations in its file refer to, but for `external`
 * packages; what several entries share goes into files of its own. A compiler opens a few files then instead of a
 * hundred, which takes half of the time. Throws where something is referred to that is not there.
 */
export async function bundleDeclarations(
  entries: Readonly<Record<string, string>>,
  external: readonly string[],
  to: string,
): Promise<void> {
  const bundle = await rollup({
    input: { ...entries },
    external: [/^node:/, ...external],
    plugins: [
      dts({
        respectExternal: true,
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
        },
      }),
    ],
    onwarn: ({ message }) => {
      throw new Error(`declarations: ${message}`);
    },
  });
  try {
    await bundle.write({
      dir: to,
      entryFileNames: '[name].d.ts',
      chunkFileNames: ({ name }) => `shared/${name.replace(/\.d$/, '')}.d.ts`,
      // Names that an editor shows stay as they are.
      minifyInternalExports: false,
    });
  } finally {
    await bundle.close();
  }
}
