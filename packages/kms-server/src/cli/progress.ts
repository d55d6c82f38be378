/** One line on standard error that changes, where that is a terminal; nothing elsewhere. */
export function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  const clear = (): void => void stderr.write('\r\u001b[K');
  return {
    show: (text) => {
      clear();
      stderr.write(text);
    },
    clear,
  };
}
