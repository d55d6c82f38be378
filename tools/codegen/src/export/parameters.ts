/** What an engine puts in the place of `${...}` when it runs a task. */
export function parameter(name: string): string {
  return `\${workflow.input.${name}}`;
}

/** Text that an engine takes as it is: before a brace, two dollar signs stand for one. */
export function literally(text: string): string {
  return text.replaceAll('${', () => '$${');
}
