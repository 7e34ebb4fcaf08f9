/** Excel takes a file for UTF-8 only when it begins with this. */
const BOM = '\uFEFF';

export type Field = string | number | null;

const isNumeric = (value: string) => /^-?\d+(\.\d+)?$/.test(value);

/** A field that a spreadsheet neither splits nor takes for a formula. */
function field(value: Field): string {
  if (value === null) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumeric(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as RFC 4180, with a BOM and CRLF. */
export const csv = (rows: readonly (readonly Field[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

/** 分 as 万元 to the last digit, without grouping: 1 万元 = 1,000,000 分. */
export function wan(value: number): string {
  const digits = String(Math.abs(value)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0{1,2}$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -6)}.${fraction}`;
}
