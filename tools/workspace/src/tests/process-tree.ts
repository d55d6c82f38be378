import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** `R` running, `S` sleeping, `D` in a system call that cannot be interrupted, `Z` ended. */
  readonly state: string;
  /** Program and arguments. */
  readonly command: string;
}

/** All processes below one, parents first. Empty where there is no /proc. */
export function descendants(ancestor: number): readonly Process[] {
  const all = processes();
  const found: Process[] = [];
  let parents = new Set([ancestor]);
  while (parents.size > 0) {
    const children = all.filter(({ parent }) => parents.has(parent));
    found.push(...children);
    parents = new Set(children.map(({ pid }) => pid));
  }
  return found;
}

/** SIGKILL to each that is still there. */
export function killAll(processes: readonly Process[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

function processes(): readonly Process[] {
  let names: readonly string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      // After the name of the program, which may hold anything: state and parent.
      const [state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .split(') ')
        .at(-1)!
        .split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return [{ pid: Number(name), parent: Number(parent), state: state ?? '?', command }];
    } catch {
      return [];
    }
  });
}
