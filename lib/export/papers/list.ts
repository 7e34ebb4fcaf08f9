import { countOf, countWords, type LeftOut, leftOutWords } from './count.ts';
import { HINTING } from './hint.ts';
import { allOf, type Problem, type UnitProblems } from './problem.ts';
import { CAVEAT, COUNTING, dayWords, filterWords, type Subject } from './subject.ts';

export const TITLE = '政府信息公开工作年度报告问题清单';

/** What a 问题清单 is made of. */
export interface List {
  readonly units: readonly UnitProblems[];
  readonly leftOut: LeftOut;
  readonly subject: Subject;
}

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
  /** On every line: a list is sorted, filtered, and torn apart by the end of a page. */
  readonly unit: string;
  readonly problem: Problem;
  /** Number of the first line with the same hint, which tells it. */
  readonly hintAt: number | null;
}

const column = (head: string, share: number, value: Column['value'], centred = false): Column => ({
  head,
  share,
  value,
  centred,
});

export const columns: readonly Column[] = [
  column('序号', 4, ({ number }) => number, true),
  column('责任单位', 10, ({ unit }) => unit),
  column('年度', 4.5, ({ problem }) => problem.finding.reportYear, true),
  column('表/栏位', 11, ({ problem }) => problem.place),
  column('问题描述（含算式）', 31.5, (line) => inList(line)),
  column('依据', 14, ({ problem }) => problem.basis),
  column('整改措施', 8, ({ problem }) => problem.handling.measures),
  column('整改时限', 6, ({ problem }) => problem.handling.deadline),
  column('完成情况', 6, ({ problem }) => problem.handling.done),
  column('销号', 5, ({ problem }) => problem.handling.closed),
];

/** 【收办平衡·不符】表三…：12 + 1 = 13 ≠ 14，差 1。 */
export const described = ({ title, grade, words }: Problem): string =>
  `【${title}·${grade}】${words}`;

/** The same with its hint, told once. */
function inList({ number, problem, hintAt }: Line): string {
  if (problem.hint === null || hintAt === null) return described(problem);
  const hint = hintAt === number ? problem.hint.words : `核对提示同序号 ${hintAt}。`;
  return `${described(problem)}\n${hint}`;
}

export function linesOf(units: readonly UnitProblems[]): Line[] {
  const told = new Map<string, number>();
  const all = units.flatMap(({ name, problems }) =>
    problems.map((problem) => ({ unit: name, problem })),
  );
  return all.map(({ unit, problem }, i) => {
    const number = i + 1;
    const id = problem.hint?.id;
    if (id !== undefined && !told.has(id)) told.set(id, number);
    return { number, unit, problem, hintAt: id === undefined ? null : (told.get(id) ?? null) };
  });
}

/** The lines under the title: what is listed, and of what day. */
export function headLines({ units, leftOut, subject }: List): string[] {
  const count = countOf(allOf(units));
  return [
    `范围：${subject.units}，${subject.years}；筛选条件：${filterWords(subject)}`,
    `共 ${countWords(count)}；涉及 ${units.length} 个单位、${count.reports} 份报告。${leftOutWords(leftOut)}制表日期：${dayWords(subject.on)}`,
  ];
}

/** Name and value, for the sheet 参数. */
export function parameters({ units, leftOut, subject }: List): [string, string][] {
  const all = allOf(units);
  const rest = leftOutWords(leftOut);
  return [
    ['单位', subject.units],
    ...(subject.members.length === 0
      ? []
      : [['所选单位', subject.members.join('、')] satisfies [string, string]]),
    ['年度', subject.years],
    ...subject.filters.map(([name, value]): [string, string] => [name, value]),
    ['问题', countWords(countOf(all))],
    ...(rest === '' ? [] : [['未列入', rest] satisfies [string, string]]),
    ['口径', COUNTING],
    ...(all.some(({ hint }) => hint !== null)
      ? [['核对提示', HINTING] satisfies [string, string]]
      : []),
    ['说明', CAVEAT],
    ['制表日期', subject.on],
    ['程序版本', `勾稽 ${subject.version}`],
  ];
}

/** The rules that found something, with what has to hold and how often it does not. */
export function rulesUsed({ units, subject: { rules } }: List) {
  const problems = allOf(units);
  return rules.flatMap((rule) => {
    const count = problems.filter(({ finding }) => finding.rule === rule.id).length;
    return count === 0 ? [] : [{ ...rule, count }];
  });
}
