/** Offset → line number from 1, for the decoded text of one file. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Everything that ends a line: CRLF, LF, CR, form and line feeds of page printers, NEL, U+2028, U+2029. */
export const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
