import { type WriteSheet, writeXlsx } from 'hucre';
import { fixed } from './fixed.ts';
import { columns, headLines, type List, linesOf, parameters, rulesUsed, TITLE } from './list.ts';
import { banner, cell, font, heightOf, linesIn, type Row, row, sheet, styles } from './xlsx.ts';

/** Characters of the default font across an A4 sheet laid on its side. */
const ACROSS = 150;

/** The 问题清单, its 参数 and the rules behind it as an Excel file. */
export async function listXlsx(content: List): Promise<Uint8Array> {
  const { on } = content.subject;
  const rules = ruleSheet(content);
  const bytes = await writeXlsx({
    sheets: [listSheet(content), parameterSheet(content), ...(rules === null ? [] : [rules])],
    properties: { title: TITLE, creator: '勾稽', created: new Date(on), modified: new Date(on) },
    defaultFont: font,
  });
  return fixed(bytes, on);
}

function listSheet(content: List): WriteSheet {
  const widths = columns.map(({ share }) => (share * ACROSS) / 100);
  const lines = linesOf(content.units);
  const notes = headLines(content).map((words) =>
    banner(words, columns.length, styles.note, heightOf(linesIn(words, ACROSS))),
  );
  const top = [banner(TITLE, columns.length, styles.title, 30), ...notes];
  const names = columns.map(({ head }) => head);
  const head = row(names, () => styles.head, widths);
  const styleAt = (i: number) => (columns[i]?.centred ? styles.centred : styles.words);
  const body =
    lines.length === 0
      ? [banner('没有符合条件的问题', columns.length, styles.centred, 24)]
      : lines.map((line) =>
          row(
            columns.map(({ value }) => value(line)),
            styleAt,
            widths,
          ),
        );
  const at = top.length + 1;
  const last = String.fromCharCode(64 + columns.length);
  return {
    ...sheet('问题清单', widths, [...top, head, ...body], at),
    ...(lines.length > 0 && { autoFilter: { range: `A${at}:${last}${at + lines.length}` } }),
  };
}

function parameterSheet(content: List): WriteSheet {
  const widths = [16, ACROSS - 16];
  const told = parameters(content).map(
    ([name, value]): Row => ({
      cells: [cell(name, styles.head), cell(value, styles.words)],
      height: heightOf(linesIn(value, ACROSS - 16)),
    }),
  );
  return sheet('参数', widths, [banner('参数', 2, styles.title, 30), ...told], 1);
}

/** Null where no rule found anything. */
function ruleSheet(content: List): WriteSheet | null {
  const used = rulesUsed(content);
  if (used.length === 0) return null;
  const widths = [16, 62, 62, 10];
  const rows = used.map(({ title, formula, basis, count }) =>
    row([title, formula, basis, count], (i) => (i === 3 ? styles.centred : styles.words), widths),
  );
  const head = row(['规则', '应当成立', '依据', '处数'], () => styles.head, widths);
  return sheet('规则与依据', widths, [banner('规则与依据', 4, styles.title, 30), head, ...rows], 2);
}
