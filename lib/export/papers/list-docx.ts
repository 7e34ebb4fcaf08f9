import { type GridCell, grid } from './grid.ts';
import { paragraph, title } from './letters.ts';
import {
  columns,
  headLines,
  type Line,
  type List,
  linesOf,
  parameters,
  rulesUsed,
  TITLE,
} from './list.ts';
import { docx } from './sheet.ts';

/** Between the margins of an A4 sheet on its side, in mm. */
const ACROSS = 267;

/** The 问题清单 as a Word file: on its side, by unit, with the 参数 at its end. */
export const listDocx = (content: List): Promise<Uint8Array> =>
  docx({
    title: TITLE,
    on: content.subject.on,
    sideways: true,
    children: [
      title(TITLE),
      ...headLines(content).map(note),
      content.units.length === 0 ? note('没有符合条件的问题。') : list(linesOf(content.units)),
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
        rows: parameters(content).map(([name, value]) => [{ text: name }, { text: value }]),
      }),
      note(' '),
      ...rules(content),
    ],
  });

const note = (words: string) =>
  paragraph(words, { face: 'song', size: '五号', align: 'left', indented: false, space: [0, 4] });

const list = (lines: readonly Line[]) =>
  grid({
    head: columns.map(({ head }) => head),
    widths: columns.map(({ share }) => (share * ACROSS) / 100),
    rows: lines.map((line) =>
      columns.map(({ value, centred }): GridCell => {
        const said = value(line);
        return { text: said === null ? '' : String(said), centred };
      }),
    ),
  });

function rules(content: List) {
  const used = rulesUsed(content);
  if (used.length === 0) return [];
  return [
    grid({
      head: ['规则', '应当成立', '依据', '处数'],
      widths: [30, 110, ACROSS - 30 - 110 - 17, 17],
      rows: used.map(({ title: name, formula, basis, count }) => [
        { text: name },
        { text: formula },
        { text: basis },
        { text: String(count), centred: true },
      ]),
    }),
  ];
}
