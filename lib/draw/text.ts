/** Advance widths of Noto Sans SC in em, close enough to lay a chart out without the font. */
const narrow: Record<string, number> = { '%': 0.92, ' ': 0.22, '.': 0.28, ',': 0.28, '—': 0.9 };

function advance(char: string): number {
  const known = narrow[char];
  if (known !== undefined) return known;
  return (char.codePointAt(0) ?? 0) < 0x2000 ? 0.57 : 1;
}

export const textWidth = (words: string, size: number): number =>
  [...words].reduce((width, char) => width + advance(char) * size, 0);

/** Marks that may not begin a line. */
const CLOSING = '，。；：、！？）】》”’％%,.;:)';

/** Runs of digits and Latin stay whole: 11/12, 2019—2025, n<10. */
const pieces = (words: string): string[] => words.match(/[\d\w./%<=−—-]+|./gsu) ?? [];

/** Lines no wider than `width`; a closing mark stays with the line before. */
export function wrap(words: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(words)) {
    const full = line !== '' && textWidth(line + piece, size) > width;
    if (full && !CLOSING.includes(piece)) {
      lines.push(line);
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The words, or as many as shortened followed by «…». */
export function shortened(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words;
  const kept = [...words];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept.pop();
  return `${kept.join('')}…`;
}
