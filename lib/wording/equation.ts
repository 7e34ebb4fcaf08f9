import type { Finding, Operand } from '#lib/checks/finding.ts';
import { cellOf, type Placed } from '#lib/form/cell-of.ts';
import { columnName, rowName, tableName } from './cell.ts';
import { grouped, money } from './point.ts';

/** What stands before the number of a figure. */
export type Name = (operand: Operand) => string;

/**
 * `3 + 12 = 15 ≠ 16，差 1`; with names `自然人 3 + 商业企业 12 = 15 ≠ 总计 16，差 1`. Zeros and blanks are
 * left out of the sums, money is in 万元. Empty where the sums could not be taken.
 */
export function arithmetic(finding: Finding, name: Name | null = null): string {
  const { sums } = finding;
  if (sums === null) return '';
  const left = side(finding.left, sums[0], finding, name);
  const right = side(finding.right, sums[1], finding, name);
  const remark = finding.blanksAsZero ? '（空白按 0 计）' : '';
  return `${related(finding, left, right)}${difference(finding)}${remark}`;
}

/** The figures of one row are named by their columns, and by the year where it is not the report's own. */
export const byColumn: Name = (operand) => inYear(operand, columnName);
/** The figures of one column are named by their rows, likewise. */
export const byRow: Name = (operand) => inYear(operand, rowName);

const inYear = ({ key, yearsAgo }: Operand, name: (cell: Placed) => string): string =>
  `${yearsAgo ? '上一年度报告的' : ''}${named(key, name)} `;

/** 表三「…」行, where the figures of a row total stand. */
export const rowPlace = (key: string): string =>
  named(key, (cell) => `${tableName(cell)}「${rowName(cell)}」行`);
/** 表三「自然人」列, where the figures of a column stand. */
export const columnPlace = (key: string): string =>
  named(key, (cell) => `${tableName(cell)}「${columnName(cell)}」列`);

function named(key: string, name: (cell: Placed) => string): string {
  const cell = cellOf(key);
  return cell === undefined ? key : name(cell);
}

/** A figure as a person writes it: counts with separators, money (分) in 万元. */
export const figureText = (key: string, value: number): string =>
  cellOf(key)?.unit === '万元' ? `${money(value)} 万元` : grouped(value);

const unitKey = ({ left, right }: Finding) => (left[0] ?? right[0])?.key ?? '';

/** More names than one row has columns are a list, not a sentence: then only the sum is told. */
const NAMED_AT_MOST = 6;

type Print = (value: number) => string;

/** `3 + 12 = 15`; one number alone, or nothing but zeros, is just that. */
function side(
  operands: readonly Operand[],
  sum: number,
  finding: Finding,
  name: Name | null,
): string {
  const print: Print = (value) => figureText(unitKey(finding), value);
  const [only] = operands;
  if (only !== undefined && operands.length === 1) return `${name?.(only) ?? ''}${print(sum)}`;
  const terms = operands.flatMap((operand) => term(operand, print, name));
  if (terms.length === 0) return print(sum);
  if (name !== null && terms.length > NAMED_AT_MOST) return `${terms.length} 项之和 ${print(sum)}`;
  const added = terms.join(' ').replace(/^\+ /, '');
  // One term is its own sum; and where both sides are equal it need not be told: 18 + 1 = 17 + 2.
  const isPlain = terms.length === 1 || (finding.verdict === 'holds' && !finding.relation);
  return isPlain ? added : `${added} = ${print(sum)}`;
}

/** Nothing for a zero or a blank. A negative number keeps its sign behind a name: 本年增/减 −8. */
function term({ value, ...of }: Operand, print: Print, name: Name | null): string[] {
  if (value === null || value === 0) return [];
  if (name !== null) return [`+ ${name({ value, ...of })}${print(value)}`];
  return [value < 0 ? `− ${print(-value)}` : `+ ${print(value)}`];
}

function related({ verdict, relation, left }: Finding, a: string, b: string): string {
  const fails = verdict === 'fails';
  if (relation === undefined) return `${a} ${fails ? '≠' : '='} ${b}`;
  // Nothing on the left: the right side may not fall below 0.
  return left.length === 0 ? `${b} ${fails ? '<' : '≥'} 0` : `${a} ${fails ? '>' : '≤'} ${b}`;
}

function difference(finding: Finding): string {
  const { sums, verdict, left } = finding;
  if (sums === null || verdict !== 'fails' || left.length === 0) return '';
  return `，差 ${figureText(unitKey(finding), Math.abs(sums[0] - sums[1]))}`;
}
