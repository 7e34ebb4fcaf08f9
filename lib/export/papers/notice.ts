import type { FileChild, Paragraph } from 'docx';
import { countOf, countWords } from './count.ts';
import { HINTING } from './hint.ts';
import { heading, paragraph, title } from './letters.ts';
import { answers, basisOf, type Item, itemsOf, told } from './notice-items.ts';
import { numeral } from './numeral.ts';
import { pictureParagraph } from './picture.ts';
import { type Figures, picturesOf } from './pictures.ts';
import type { Problem, UnitProblems } from './problem.ts';
import { docx } from './sheet.ts';
import { filterWords, type Subject } from './subject.ts';

const TITLE = '政府信息公开工作年度报告整改通知单';

/**
 * The 整改通知单 of one unit: its problems year by year with their arithmetic and basis, those of one origin
 * together, the official tables with the cells marked, and room for answer and signatures. `reports` by year;
 * a report whose figures are not there goes without picture.
 */
export async function noticeDocx(
  unit: UnitProblems,
  reports: ReadonlyMap<number, Figures>,
  subject: Subject,
): Promise<Uint8Array> {
  const items = itemsOf(unit.problems);
  const years = [...new Set(items.map(({ year }) => year))];
  const chapters: FileChild[] = [];
  for (const [i, year] of years.entries())
    chapters.push(...(await chapter(items, year, i + 1, reports)));
  return docx({
    title: TITLE,
    on: subject.on,
    over: '勾稽核对生成，经核实、签章后发出',
    children: [
      title(TITLE),
      plain('编号：　　　　　　　', 'right'),
      plain(`${unit.name}：`, 'left'),
      ...opening(unit, subject),
      ...chapters,
      ...closing(numeral(years.length + 1)),
      answers(items),
      ...signatures(),
    ],
  });
}

const plain = (words: string, align: 'left' | 'right') =>
  paragraph(words, { align, indented: false });

function opening(unit: UnitProblems, subject: Subject): Paragraph[] {
  const filters = subject.filters.length === 0 ? '' : `（筛选条件：${filterWords(subject)}）`;
  const hasHint = unit.problems.some(({ hint }) => hint !== null);
  return [
    paragraph(
      `经对你单位${subject.years.replace(/年$/, '')} 年度政府信息公开工作年度报告进行勾稽核对，发现问题 ${countWords(countOf(unit.problems))}${filters}。现将有关问题通知如下，请逐项核实。`,
    ),
    paragraph(
      `以上依据你单位公布的年度报告原文逐格核对，原数照录、不作修改；结果供辅助研判，以原件为准。${hasHint ? HINTING : ''}`,
    ),
  ];
}

/** The items of a year, numbered through the whole paper, and the tables they stand in. */
async function chapter(
  items: readonly Item[],
  year: number,
  number: number,
  reports: ReadonlyMap<number, Figures>,
): Promise<FileChild[]> {
  const own = items.filter((item) => item.year === year);
  const before = items.findIndex((item) => item.year === year);
  const problems = own.flatMap((item) => item.problems);
  return [
    heading(`${numeral(number)}、${year} 年度报告（${problems.length} 处）`),
    ...own.flatMap((item, i) => told(item, before + i + 1, basedLike(own, i, before))),
    ...(await pictured(problems, year, reports)),
  ];
}

/** Number of the first item of the year with the same basis; null where it is the item itself. */
function basedLike(own: readonly Item[], at: number, before: number): number | null {
  const basis = own[at] && basisOf(own[at]);
  const first = own.findIndex((item) => basisOf(item) === basis);
  return first === at ? null : before + first + 1;
}

async function pictured(
  problems: readonly Problem[],
  year: number,
  reports: ReadonlyMap<number, Figures>,
): Promise<Paragraph[]> {
  const pictures = await picturesOf(problems, year, reports);
  if (pictures.length === 0) return [];
  const suspects = problems.some(({ hint }) => hint !== null && hint.suspects.length > 0);
  const legend = suspects ? `${LEGEND}${SUSPECTS}` : LEGEND;
  return [
    ...pictures.flatMap((picture, i) => [
      paragraph(picture.words, {
        ...caption,
        face: 'hei',
        size: '五号',
        next: true,
        space: [4, 0],
      }),
      pictureParagraph(picture, i === pictures.length - 1),
    ]),
    paragraph(legend, { ...caption, face: 'song', size: '小五', space: [0, 6] }),
  ];
}

const caption = { align: 'center', indented: false } as const;

const LEGEND = '红框为不成立的合计或有问题的数字，浅红底为参加合计的数字；带 * 的数为推定，待核。';
const SUSPECTS = '黄底虚线框并注“？”的是核对提示所指、请先核对的一格。';

const closing = (number: string): Paragraph[] => [
  heading(`${number}、整改要求`),
  paragraph(
    '请对照年度报告原件逐项核实。确属差错的，依规更正并重新公布；经核实数据无误的，书面说明情况。请于　　　　年　　月　　日前填写下表并反馈。',
    { align: 'left', next: true, space: [0, 6] },
  ),
];

const signatures = (): Paragraph[] => [
  paragraph('', { indented: false, size: '五号', next: true }),
  paragraph('发出单位（盖章）：　　　　　　　　', { align: 'right', indented: false, next: true }),
  paragraph('年　　月　　日', { align: 'right', indented: false, next: true, space: [0, 14] }),
  paragraph('签收单位（盖章）：　　　　　　　　', { align: 'right', indented: false, next: true }),
  paragraph('签收人：　　　　　　　年　　月　　日', { align: 'right', indented: false }),
];
