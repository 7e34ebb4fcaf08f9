import { formatValue } from 'hucre';
import { decode } from '../decode.ts';
import type { Part } from '../docx/package.ts';

/** The text of a part of the package; '' when it is missing. */
export const textOf = (part: Part | null): string =>
  part === null ? '' : (decode(part.bytes)?.text ?? '');

/** Formats that scale a number («0!.0,» shows 123456 as 12.3), write it in characters or are unknown: what is shown is not known. */
const isSafe = (format: string) =>
  !/!|\[DBNum|[0#?],+(?![#0?])/i.test(format.replace(/"[^"]*"/g, ''));

/** Excel calculates with 15 digits and shows 11 where nothing else is said. */
const general = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(11)));

/** The usual format as Chinese programs call it, and without the language that may stand before it. */
const plainFormat = (format: string): string =>
  format.replaceAll('G/通用格式', 'General').replace(/^\[\$-[\da-f]+\](?=general$)/i, '');

/** A number as the cell shows it. Where that cannot be told, the number with its format: no figure. */
export function shown(raw: string, format: string | undefined, is1904: boolean): string {
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  const unknown = `${raw}（格式 ${format ?? '不明'}）`;
  if (format === undefined || !isSafe(format)) return unknown;
  const plain = plainFormat(format);
  if (/^General$/i.test(plain) || plain === '@' || plain === '') return general(value);
  const text = formatValue(value, withGeneral(plain, value), { is1904 }).trim();
  // Shown in red instead, or by a condition that the package does not know.
  if (value < 0 && /\d/.test(text) && !/[-(−]/.test(text)) return unknown;
  return text.replace(/(?<=\d)\.$/, '');
}

/** The package knows the usual format only alone: «General"件"». */
const withGeneral = (format: string, value: number): string =>
  format.replace(/General/gi, `"${general(Math.abs(value))}"`);
