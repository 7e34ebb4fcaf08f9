import type { FileChild, Paragraph } from 'docx';
import { grid } from './grid.ts';
import { type Figures, picturesOf } from './pictures.ts';
import { docx, heading, paragraph, pictureParagraph, run, title } from './print.ts';
import { countOf, countWords, type Problem, type UnitProblems } from './problem.ts';
import { filterWords, type Subject } from './subject.ts';

const TITLE = '政府信息公开工作年度报告整改通知单';

/** Numerals of headings; a unit has one report a year. */
const NUMERALS = [...'一二三四五六七八九十'];

/**
 * The 整改通知单 of one unit: its problems year by year with their arithmetic and basis, the official tables
 * with the cells marked, and room for answer and signatures. `reports` by year; a report whose figures are
 * not there goes without picture.
 */
export async function noticeDocx(
  unit: UnitProblems,
  reports: ReadonlyMap<number, Figures>,
  subject: Subject,
): Promise<Uint8Array> {
  const years = [...new Set(unit.problems.map(({ finding }) => finding.reportYear))];
  const chapters: FileChild[] = [];
  for (const [i, year] of years.entries()) {
    const problems = unit.problems.filter(({ finding }) => finding.reportYear === year);
    const from = unit.problems.findIndex(({ finding }) => finding.reportYear === year);
    const numeral = NUMERALS[i] ?? String(i + 1);
    chapters.push(
      heading(`${numeral}、${year} 年度报告（${problems.length} 处）`),
      ...problems.flatMap((problem, at) => told(problem, from + at + 1)),
      ...(await pictured(problems, year, reports)),
    );
  }
  return docx({
    title: TITLE,
    on: subject.on,
    over: '勾稽核对生成，经核实、签章后发出',
    children: [
      title(TITLE),
      plain('编号：', 'right'),
      plain(`${unit.name}：`, 'left'),
      ...opening(unit, subject),
      ...chapters,
      ...closing(NUMERALS[years.length] ?? '末'),
      answers(unit.problems),
      ...signatures(),
    ],
  });
}

const plain = (words: string, align: 'left' | 'right') =>
  paragraph(words, { align, indented: false });

function opening(unit: UnitProblems, subject: Subject): Paragraph[] {
  const filters = subject.filters.length === 0 ? '' : `（筛选条件：${filterWords(subject)}）`;
  return [
    paragraph(
      `经对你单位${subject.years.replace(/年$/, '')} 年度政府信息公开工作年度报告进行勾稽核对，发现问题 ${countWords(countOf(unit.problems))}${filters}。现将有关问题通知如下，请逐项核实。`,
    ),
    paragraph(
      '以上依据你单位公布的年度报告原文逐格核对，原数照录、不作修改；结果供辅助研判，以原件为准。',
    ),
  ];
}

/** A problem in full, its basis below it. */
const told = (problem: Problem, number: number): Paragraph[] => [
  paragraph(
    [
      run(`${number}．`, { face: 'fang' }),
      run(`${problem.title}（${problem.grade}）`, { bold: true }),
    ],
    { next: true },
  ),
  paragraph(problem.words),
  paragraph([run('依据：', { size: '四号', bold: true }), run(problem.basis, { size: '四号' })], {
    size: '四号',
    space: [0, 4],
  }),
];

async function pictured(
  problems: readonly Problem[],
  year: number,
  reports: ReadonlyMap<number, Figures>,
): Promise<Paragraph[]> {
  const pictures = await picturesOf(problems, year, reports);
  const legend = paragraph(LEGEND, { ...caption, face: 'song', size: '小五', space: [0, 6] });
  const drawn = pictures.flatMap((picture) => [
    paragraph(picture.words, { ...caption, face: 'hei', size: '五号', next: true, space: [4, 0] }),
    pictureParagraph(picture),
  ]);
  return drawn.length === 0 ? [] : [...drawn, legend];
}

const caption = { align: 'center', indented: false } as const;

const LEGEND = '红框为不成立的合计或有问题的数字，浅红底为参加合计的数字；带 * 的数为推定，待核。';

const closing = (numeral: string): Paragraph[] => [
  heading(`${numeral}、整改要求`),
  paragraph(
    '请对照年度报告原件逐项核实。确属差错的，依规更正并重新公布；经核实数据无误的，书面说明情况。请于　　　　年　　月　　日前填写下表并反馈。',
  ),
];

/** What the unit fills in, by pen until somebody has told it. */
const answers = (problems: readonly Problem[]) =>
  grid({
    head: ['序号', '问题', '整改措施', '整改时限', '完成情况', '销号'],
    widths: [10, 52, 38, 20, 22, 14],
    room: 14,
    rows: problems.map((problem, i) => {
      const { measures, deadline, done, closed } = problem.handling;
      return [
        { text: String(i + 1), centred: true },
        { text: `${problem.finding.reportYear} 年　${problem.title}：${problem.place}` },
        ...[measures, deadline, done, closed].map((words) => ({ text: words ?? '' })),
      ];
    }),
  });

const signatures = (): Paragraph[] => [
  paragraph('', { indented: false }),
  paragraph('发出单位（盖章）：　　　　　　　　', { align: 'right', indented: false, next: true }),
  paragraph('年　　月　　日', { align: 'right', indented: false, next: true, space: [0, 14] }),
  paragraph('签收单位（盖章）：　　　　　　　　', { align: 'right', indented: false, next: true }),
  paragraph('签收人：　　　　　　　年　　月　　日', { align: 'right', indented: false }),
];
