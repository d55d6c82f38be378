/** No emphasis, as where the output is no terminal. */
export const plain = (_format: string, text: string): string => text;
