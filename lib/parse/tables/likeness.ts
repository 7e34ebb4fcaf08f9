/**
 * How far a printed label is from one of the form, both bare: 0 for the label with something added or
 * broken off, else the number of wrong characters; null when it is another label. One wrong character in
 * four is a slip; labels of less than six characters differ from others by no more.
 */
export function distance(printed: string, label: string): number | null {
  if (printed.length < 4 || label.length < 4) return null;
  if (label.startsWith(printed)) return 0;
  if (label.length < 6) return null;
  const allowed = Math.min(4, Math.floor(label.length / 4));
  if (printed.startsWith(label)) return 0;
  const wrong = edits(printed.slice(0, label.length + allowed), label);
  return wrong <= allowed ? wrong : null;
}

/** Wrong, missing or surplus characters; what follows the label is not counted. */
const edits = (printed: string, label: string): number => Math.min(...editsTo(printed, label));

/** Wrong, missing or surplus characters, to the end of both. */
export const misspelling = (printed: string, label: string): number =>
  editsTo(printed, label).at(-1) ?? label.length;

/** Edits that make each beginning of what is printed the label. */
function editsTo(printed: string, label: string): number[] {
  let row = Array.from({ length: printed.length + 1 }, (_, i) => i);
  for (let i = 1; i <= label.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= printed.length; j += 1) {
      const same = label[i - 1] === printed[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
