import { type GridCell, grid } from './grid.ts';
import {
  type Column,
  columns,
  headLines,
  type Line,
  linesOf,
  parameters,
  rulesUsed,
  TITLE,
  UNIT_COLUMN,
} from './list.ts';
import { docx, paragraph, title } from './print.ts';
import type { UnitProblems } from './problem.ts';
import type { Subject } from './subject.ts';

/** Between the margins of an A4 sheet on its side, in mm. */
const ACROSS = 267;

/** The 问题清单 as a Word file: on its side, grouped by unit, with the 参数 at its end. */
export const listDocx = (units: readonly UnitProblems[], subject: Subject): Promise<Uint8Array> =>
  docx({
    title: TITLE,
    on: subject.on,
    sideways: true,
    children: [
      title(TITLE),
      ...headLines(units, subject).map(note),
      units.length === 0 ? note('没有符合条件的问题。') : list(linesOf(units)),
      paragraph('参数与依据', {
        face: 'hei',
        size: '四号',
        indented: false,
        next: true,
        space: [12, 4],
      }),
      grid({
        head: ['参数', '内容'],
        widths: [30, ACROSS - 30],
        rows: parameters(units, subject).map(([name, value]) => [{ text: name }, { text: value }]),
      }),
      note(' '),
      rules(units, subject),
    ],
  });

const note = (words: string) =>
  paragraph(words, { face: 'song', size: '五号', align: 'left', indented: false, space: [0, 2] });

const list = (lines: readonly Line[]) =>
  grid({
    head: columns.map(({ head }) => head),
    widths: columns.map(({ share }) => (share * ACROSS) / 100),
    rows: lines.map((line) => columns.map((column, i) => cellOf(column, i, line))),
  });

function cellOf({ value, centred }: Column, i: number, line: Line): GridCell {
  const text = String(value(line) ?? '');
  if (i !== UNIT_COLUMN) return { text, centred };
  return line.spans === null ? { text: '', merge: 'continues' } : { text, merge: 'begins' };
}

const rules = (units: readonly UnitProblems[], subject: Subject) =>
  grid({
    head: ['规则', '应当成立', '依据', '处数'],
    widths: [30, 110, ACROSS - 30 - 110 - 17, 17],
    rows: rulesUsed(units, subject).map(({ title: name, formula, basis, count }) => [
      { text: name },
      { text: formula },
      { text: basis },
      { text: String(count), centred: true },
    ]),
  });
