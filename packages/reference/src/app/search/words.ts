/**
 * The words of a text, in lower case: `GenerateDataKey` is generate, data and key, so that a part of a name is found.
 */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
    word
      .split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
      .map((part) => part.toLowerCase()),
  );
}

/** The words to find a text by: also names as a whole, for those who type them without capitals. */
export function indexedWordsOf(text: string): string[] {
  const whole = (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word))
    .map((word) => word.toLowerCase());
  return [...wordsOf(text), ...whole];
}
