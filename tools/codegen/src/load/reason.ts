/** `no such file` and the like, without the path, which the message has already. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'read-only file system',
    ENOSPC: 'no space left',
    EDQUOT: 'the quota is used up',
    EFBIG: 'the file would be larger than permitted',
    EMFILE: 'too many open files',
    ELOOP: 'symbolic links go in a circle',
    ENOTDIR: 'a part of the path is no folder',
  };
  return words[code ?? ''] ?? code ?? String(error);
}
