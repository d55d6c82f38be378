export function currentBundle(record?: string): string | null;
export function identityOf(path: string): string;
export const bundleFolder: string;
