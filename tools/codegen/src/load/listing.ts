import { readdirSync } from 'node:fs';

/** Names of the YAML files in a folder, sorted. Throws where it cannot be read. */
export function yamlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** Whether a folder still holds YAML files of these names, and no other. */
export function listsSame(folder: string, names: readonly string[]): boolean {
  try {
    return yamlFilesIn(folder).join('/') === names.join('/');
  } catch {
    return false;
  }
}
