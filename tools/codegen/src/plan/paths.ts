/** Name of the file in each target's folder that lists what the generator put there. */
export const manifestName = 'manifest.json';

/** Why a path cannot be one of a generated file in its folder, null if it can. */
export function pathProblem(path: string): string | null {
  if (path === manifestName) return 'the name is that of the manifest';
  const segments = path.split('/');
  const usable = segments.every((segment) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(segment));
  if (!usable) return 'only letters, digits and - _ . are possible everywhere';
  return path.length > 200 ? 'it is longer than 200 characters' : null;
}
