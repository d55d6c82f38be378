/** Quiet time after a change before work begins: an editor saves with more than one step, a branch switch more than one file. */
const quietMs = 10;
/** However busy it is, work begins after this time. */
const patienceMs = 100;

export interface Trigger {
  /** Asks for a run; with `now`, without waiting for quiet. */
  (now?: boolean): void;
  /** Resolves when nothing runs and nothing is due any more; a run that was asked for and has not begun is dropped. */
  idle(): Promise<void>;
}

/**
 * Calls work some time after it was asked for, one call at a time; what is asked for during a call leads to one more. Work
 * is told when it was first asked for (milliseconds of performance.now). Errors go to `failed`.
 */
export function spaced(
  work: (since: number) => Promise<void>,
  failed: (error: unknown) => void,
): Trigger {
  let since: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  const begin = (): void => {
    timer = undefined;
    if (since === null || running !== null) return;
    const from = since;
    since = null;
    running = work(from)
      .catch(failed)
      .finally(() => {
        running = null;
        if (since !== null) wait();
      });
  };
  const wait = (): void => {
    clearTimeout(timer);
    const left = patienceMs - (performance.now() - (since ?? 0));
    timer = setTimeout(begin, Math.max(0, Math.min(quietMs, left)));
  };
  const trigger = (now = false): void => {
    since ??= performance.now();
    if (now) begin();
    else wait();
  };
  return Object.assign(trigger, {
    async idle(): Promise<void> {
      clearTimeout(timer);
      since = null;
      await running;
    },
  });
}
