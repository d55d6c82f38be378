const newline = 10;

/** The lines of a text in UTF-8; each ends with a newline, the last one too. */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer[] = [];
  for await (const piece of source) {
    let start = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, start)) {
      held.push(piece.subarray(start, end));
      yield Buffer.concat(held).toString();
      held = [];
      start = end + 1;
    }
    held.push(piece.subarray(start));
  }
}
