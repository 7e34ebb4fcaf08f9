import { formatValue } from 'hucre';
import { decode } from '../decode.ts';
import type { Part } from '../docx/package.ts';
import { readXml } from '../docx/xml.ts';

/** The text of a part of the package; '' when it is missing. */
export const textOf = (part: Part | null): string =>
  part === null ? '' : (decode(part.bytes)?.text ?? '');

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Texts by their number; how they are pronounced is left out. */
export function sharedStrings(source: string): string[] {
  const strings: string[] = [];
  let text = '';
  readXml(source, {
    open: ({ name }) => {
      if (name === ':si') text = '';
      return name !== ':rPh' && name !== ':phoneticPr';
    },
    close: (name) => {
      if (name === ':si') strings.push(unescaped(text));
    },
    text: (piece) => {
      text += piece;
    },
  });
  return strings;
}

/** Number formats that a workbook does not spell out, as the Chinese Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format of every style of a cell; undefined for one we do not know. */
export function cellFormats(source: string): (string | undefined)[] {
  const own = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  readXml(source, {
    open: ({ name, value }, path) => {
      const id = Number(value('numFmtId'));
      if (name === ':numFmt') own.set(id, value('formatCode') ?? '');
      if (name === ':xf' && path.at(-1) === ':cellXfs') formats.push(own.get(id) ?? builtIn[id]);
      return true;
    },
  });
  return formats;
}

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
