import type { FileChild, Paragraph } from 'docx';
import { districts, listed, NAMED, unitTable, yearTable } from './bulletin-tables.ts';
import { countOf, countWords, leftOutWords } from './count.ts';
import { heading, paragraph, run, title } from './letters.ts';
import type { List } from './list.ts';
import { type Picture, pictureParagraph } from './picture.ts';
import { allOf, type UnitProblems } from './problem.ts';
import { docx } from './sheet.ts';
import { ENOUGH, type Overall, standings, typicals } from './standing.ts';
import { CAVEAT, COUNTING, dayWords, filterWords, type Subject } from './subject.ts';

const TITLE = '政府信息公开工作年度报告勾稽核对情况的通报';

const RULES = 10;

/** The draft of a 通报 on the reports of the subject. */
export const bulletinDocx = (
  { units, leftOut, subject }: List,
  overall: Overall,
  charts: readonly Picture[],
): Promise<Uint8Array> =>
  docx({
    title: `关于${subject.units}${subject.years}${TITLE}（草稿）`,
    on: subject.on,
    over: '草稿：由勾稽据已公布的年度报告生成，核实、修改后使用',
    children: [
      paragraph('（草稿）', { align: 'center', indented: false, space: [0, 6] }),
      title(`关于${subject.units}${subject.years}${TITLE}`),
      ...general({ units, leftOut, subject }, overall),
      ...ranking(units, overall),
      ...typical(units),
      ...pictures(charts),
      ...closing(subject),
    ],
  });

function general({ units, leftOut, subject }: List, overall: Overall): FileChild[] {
  const count = countOf(allOf(units));
  const filters = subject.filters.length === 0 ? '' : `按筛选条件（${filterWords(subject)}），`;
  return [
    heading('一、总体情况'),
    paragraph(receivedWords(overall), { space: [0, 4] }),
    ...(overall.years.length > 1 ? [yearTable(overall)] : []),
    paragraph(sumsWords(overall), { space: [4, 0] }),
    paragraph(
      `${filters}共发现问题 ${countWords(count)}，涉及 ${units.length} 个单位、${count.reports} 份报告。${leftOutWords(leftOut)}${COUNTING}`,
    ),
    ...(subject.filters.length === 0 ? [] : [paragraph(NARROWED)]),
  ];
}

/** A rate needs all reports of its units and years: narrowed to a rule or state it would say nothing. */
const NARROWED =
  '口径：报送情况、一致的比率和各区县的比率按所列单位、年度的全部报告计算，不受筛选条件影响；问题处数、各单位名次和典型问题只计符合筛选条件的；图表的口径见图内说明。';

function receivedWords({ years }: Overall): string {
  const sum = (of: (year: Overall['years'][number]) => number) =>
    years.reduce((total, year) => total + of(year), 0);
  const [expected, received] = [sum((y) => y.expected), sum((y) => y.received)];
  const [only] = years;
  const who =
    only === undefined || years.length > 1 || only.missing.length === 0
      ? ''
      : `未报送的有：${listed(only.missing)}。`;
  return `应收年度报告 ${expected} 份，已收到 ${received} 份（${received}/${expected}），未报送 ${expected - received} 份。${who}`;
}

/** Over the reports that could be checked, never over all received. */
function sumsWords({ sums: { checked, failing, open } }: Overall): string {
  const rest = `另有 ${open} 份因空白或未识别不能全部判定，不计入。`;
  if (checked === 0)
    return `表内合计与收办平衡能够全部判定的报告 0 份，不符的比率无从计算。${rest}`;
  const share = `占 ${((failing / checked) * 100).toFixed(1)}%（${failing}/${checked}）`;
  return `表内合计与收办平衡能够全部判定的报告 ${checked} 份，其中有不符的 ${failing} 份，${share}，全部一致的 ${checked - failing} 份；${rest}`;
}

function ranking(units: readonly UnitProblems[], overall: Overall): FileChild[] {
  const standing = standings(units, overall.reports);
  const rest = standing.length > NAMED ? `只列前 ${NAMED} 个，其余见问题清单。` : '';
  return [
    heading('二、各单位情况'),
    paragraph(
      `按问题处数排列，n 为所选年度收到的报告份数。单位的报告不足 ${ENOUGH} 份的，不按比率排名。${rest}`,
      { space: [0, 4] },
    ),
    ...(standing.length === 0 ? [paragraph('没有单位有问题。')] : [unitTable(standing)]),
    ...(overall.districts.length > 1 ? districts(overall.districts) : []),
  ];
}

function typical(units: readonly UnitProblems[]): Paragraph[] {
  const all = typicals(units);
  return [
    heading('三、典型问题'),
    ...(all.length === 0 ? [paragraph('没有发现问题。')] : []),
    ...all
      .slice(0, RULES)
      .flatMap(({ title: name, problems, units: n, example, basis }, i) => [
        paragraph([
          run(`（${i + 1}）${name}`, { bold: true }),
          run(`：${problems} 处，涉及 ${n} 个单位。如：${example}`),
        ]),
        paragraph([run(`依据：${basis}`, { size: '四号' })], { size: '四号', space: [0, 4] }),
      ]),
  ];
}

const pictures = (charts: readonly Picture[]): Paragraph[] =>
  charts.length === 0
    ? []
    : [heading('四、有关图表'), ...charts.map((chart) => pictureParagraph(chart))];

const closing = ({ on }: Subject): Paragraph[] => [
  heading('五、工作要求'),
  paragraph(
    '请各单位对照问题清单逐项核实：确属差错的，依规更正并重新公布；经核实无误的，书面说明情况。整改时限由主管部门确定。',
  ),
  paragraph(CAVEAT),
  paragraph('附件：政府信息公开工作年度报告问题清单', { space: [14, 28] }),
  paragraph('（发文单位）　　　　', { align: 'right', indented: false, next: true }),
  paragraph(`草稿日期：${dayWords(on)}`, { align: 'right', indented: false }),
];
