/** Told how far a soak has come; no line of it is needed to understand the report. */
export type Progress = (text: string) => void;

/** On standard error: on a terminal over and over on one line, elsewhere a line at most every ten seconds. */
export function progressOnStderr(): Progress {
  const { stderr } = process;
  const everyMs = stderr.isTTY ? 200 : 10_000;
  let toldAt = -Infinity;
  return (text) => {
    const now = performance.now();
    if (now - toldAt < everyMs) return;
    toldAt = now;
    stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
}
