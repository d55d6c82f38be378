/** Whether a dry run judges the permission alone and needs no ciphertext. */
export function ignoresCiphertext(input: {
  readonly DryRunModifiers?: readonly string[] | undefined;
}): boolean {
  return input.DryRunModifiers?.includes('IGNORE_CIPHERTEXT') === true;
}
