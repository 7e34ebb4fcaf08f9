import { type Element, readXml } from '../docx/xml.ts';
import { type CellLook, isWhite, type Look, noteLook, plainLook } from './looks.ts';

/** A style of cells: its number format, undefined for one we do not know, and its look. */
export interface CellStyle {
  readonly format: string | undefined;
  readonly look: CellLook;
}

export const plainStyle: CellStyle = {
  format: 'General',
  look: { type: plainLook, isFilled: false },
};

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

/** The styles of cells by their number (xl/styles.xml). */
export function cellStyles(source: string): CellStyle[] {
  const own = new Map<number, string>();
  const fonts: Look[] = [];
  const fills: boolean[] = [];
  const styles: CellStyle[] = [];
  const add = ({ value }: Element) => {
    const id = Number(value('numFmtId'));
    styles.push({
      format: own.get(id) ?? builtIn[id],
      look: {
        type: fonts[Number(value('fontId'))] ?? plainLook,
        isFilled: fills[Number(value('fillId'))] ?? false,
      },
    });
  };
  const acts: Readonly<Record<string, (element: Element) => void>> = {
    ':numFmts :numFmt': ({ value }) => {
      own.set(Number(value('numFmtId')), value('formatCode') ?? '');
    },
    ':fonts :font': () => void fonts.push({ ...plainLook }),
    ':fills :fill': () => void fills.push(false),
    ':fill :patternFill': ({ value }) => {
      fills[fills.length - 1] = value('patternType') === 'solid';
    },
    ':patternFill :fgColor': ({ value }) => {
      if (isWhite(value)) fills[fills.length - 1] = false;
    },
    ':fill :gradientFill': () => {
      fills[fills.length - 1] = true;
    },
    ':cellXfs :xf': add,
  };
  readXml(source, {
    open: (element, path) => {
      const parent = path.at(-1) ?? '';
      const font = fonts.at(-1);
      if (parent === ':font' && path.at(-2) === ':fonts' && font !== undefined)
        noteLook(font, element);
      else acts[`${parent} ${element.name}`]?.(element);
      // What is said of cells that fulfil conditions.
      return element.name !== ':dxfs';
    },
  });
  return styles;
}
