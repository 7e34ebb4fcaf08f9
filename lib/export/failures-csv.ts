import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import { figureText } from '#lib/wording/equation.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { csv, type Field } from './csv.ts';

/** A failing check and whose report it is in. */
export interface Failure extends Finding {
  readonly reportId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly reportYear: number;
}

const HEAD = [
  '区县',
  '单位',
  '年度',
  '规则',
  '程度',
  '说明',
  '算式',
  '左边合计',
  '右边合计',
  '涉及的键',
  '来源文件',
] as const;

const severityWords: Record<Severity, string> = { error: '不符', warning: '存疑', info: '提示' };

/** Failing checks, one a line, each as its arithmetic; `fileOf` names the file of a report. */
export const failuresCsv = (
  rows: readonly Failure[],
  fileOf: (reportId: number) => string | null,
): string => csv([HEAD, ...rows.map((row) => line(row, fileOf(row.reportId)))]);

function line(row: Failure, file: string | null): Field[] {
  const { title, arithmetic, sentence } = findingSentence(row);
  return [
    row.district,
    row.publisherName,
    row.reportYear,
    title,
    severityWords[row.severity],
    sentence,
    arithmetic,
    ...sums(row),
    [...row.left, ...row.right].map(keyOf).join(' '),
    file,
  ];
}

/** Both sides as printed on the form, money in 万元. */
function sums({ sums: both, left, right }: Finding): [string | null, string | null] {
  const key = (left[0] ?? right[0])?.key ?? '';
  return both === null ? [null, null] : [figureText(key, both[0]), figureText(key, both[1])];
}

const keyOf = ({ key, yearsAgo }: Operand) => (yearsAgo ? `${key}（上一年度）` : key);
