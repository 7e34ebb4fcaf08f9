import { formatValue } from 'hucre';
import { decode } from '../decode.ts';
import type { Part } from '../docx/package.ts';

/** The text of a part of the package; '' when it is missing. */
export const textOf = (part: Part | null): string =>
  part === null ? '' : (decode(part.bytes)?.text ?? '');

/** Formats that scale a number («0!.0,» shows 123456 as 12.3) or are unknown: what is shown is not known. */
const isSafe = (format: string) => !/!|[0#?],+(?![#0?])/.test(format.replace(/"[^"]*"/g, ''));

/** Excel calculates with 15 digits and shows 11 where nothing else is said. */
const general = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(11)));

/** A number as the cell shows it. Where that cannot be told, the number with its format: no figure. */
export function shown(raw: string, format: string | undefined, is1904: boolean): string {
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  if (format === undefined || !isSafe(format)) return `${raw}（格式 ${format ?? '不明'}）`;
  return /^General$/i.test(format) || format === '@' || format === ''
    ? general(value)
    : formatValue(value, format, { is1904 }).trim();
}
