import { allOf, countOf, countWords, type Problem, type UnitProblems } from './problem.ts';
import { CAVEAT, COUNTING, dayWords, filterWords, type Subject } from './subject.ts';

export const TITLE = '政府信息公开工作年度报告问题清单';

/** A column of the 问题清单; the share of the page it takes. */
export interface Column {
  readonly head: string;
  readonly share: number;
  readonly centred: boolean;
  readonly value: (line: Line) => string | number | null;
}

/** A problem with its number in the list and whose it is. */
export interface Line {
  readonly number: number;
  readonly unit: string;
  /** First of its unit: the cell of the unit begins here and spans `lines`. */
  readonly spans: number | null;
  readonly problem: Problem;
}

const column = (head: string, share: number, value: Column['value'], centred = false): Column => ({
  head,
  share,
  value,
  centred,
});

/** 责任单位 is the second: it is merged over the problems of a unit. */
export const UNIT_COLUMN = 1;

export const columns: readonly Column[] = [
  column('序号', 4.5, ({ number }) => number, true),
  column('责任单位', 10.5, ({ unit }) => unit),
  column('年度', 5, ({ problem }) => problem.finding.reportYear, true),
  column('表/栏位', 12, ({ problem }) => problem.place),
  column('问题描述（含算式）', 28, ({ problem }) => described(problem)),
  column('依据', 14, ({ problem }) => problem.basis),
  column('整改措施', 8.5, ({ problem }) => problem.handling.measures),
  column('整改时限', 6, ({ problem }) => problem.handling.deadline),
  column('完成情况', 6, ({ problem }) => problem.handling.done),
  column('销号', 5.5, ({ problem }) => problem.handling.closed),
];

/** 【收办平衡·不符】表三…：12 + 1 = 13 ≠ 14，差 1。 */
export const described = ({ title, grade, words }: Problem): string =>
  `【${title}·${grade}】${words}`;

export function linesOf(units: readonly UnitProblems[]): Line[] {
  const lines = units.flatMap(({ name, problems }) =>
    problems.map((problem, i) => ({
      unit: name,
      spans: i === 0 ? problems.length : null,
      problem,
    })),
  );
  return lines.map((line, i) => ({ number: i + 1, ...line }));
}

/** The lines under the title: what is listed, and of what day. */
export function headLines(units: readonly UnitProblems[], subject: Subject): string[] {
  const count = countOf(allOf(units));
  return [
    `范围：${subject.units}，${subject.years}；筛选条件：${filterWords(subject)}`,
    `共 ${countWords(count)}；涉及 ${units.length} 个单位、${count.reports} 份报告。制表日期：${dayWords(subject.on)}`,
  ];
}

/** Name and value, for the sheet 参数. */
export const parameters = (
  units: readonly UnitProblems[],
  subject: Subject,
): [string, string][] => [
  ['单位', subject.units],
  ['年度', subject.years],
  ...subject.filters.map(([name, value]): [string, string] => [name, value]),
  ['问题', countWords(countOf(allOf(units)))],
  ['口径', COUNTING],
  ['说明', CAVEAT],
  ['制表日期', subject.on],
  ['程序版本', `勾稽 ${subject.version}`],
];

/** The rules that found something, with what has to hold and how often it does not. */
export function rulesUsed(units: readonly UnitProblems[], { rules }: Subject) {
  const problems = allOf(units);
  return rules.flatMap((rule) => {
    const count = problems.filter(({ finding }) => finding.rule === rule.id).length;
    return count === 0 ? [] : [{ ...rule, count }];
  });
}
