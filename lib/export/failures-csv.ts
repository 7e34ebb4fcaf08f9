import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { standingWords, stateWords } from '#lib/wording/handling.ts';
import { openReason } from '#lib/wording/openings.ts';
import { severityWords } from '#lib/wording/severity.ts';
import { csv, type Field } from './csv.ts';

/** Whose report something is in. */
interface Whose {
  readonly district: string | null;
  readonly publisherName: string;
  readonly year: number;
  /** The title of the rule. */
  readonly rule: string;
  /** The file the report was read from. */
  readonly file: string | null;
}

/** A failing check and how far it has been carried through. */
export interface Failure extends Whose {
  readonly severity: Severity;
  readonly state: ProblemState;
  readonly standing: ProblemStanding;
  /** As it fails, or failed in an older version; null: that reading is there no more. */
  readonly finding: Finding | null;
}

const HEAD = [
  '区县',
  '单位',
  '年度',
  '规则',
  '程度',
  '状态',
  '新旧版本',
  '说明',
  '算式',
  '左边合计',
  '右边合计',
  '涉及栏位',
  '来源文件',
] as const;

/** Problems, one a line, each with its state and its arithmetic. */
export const failuresCsv = (rows: readonly Failure[]): string => csv([HEAD, ...rows.map(line)]);

function line({ finding, ...row }: Failure): Field[] {
  return [
    row.district,
    row.publisherName,
    row.year,
    row.rule,
    severityWords[row.severity],
    stateWords[row.state],
    standingWords[row.standing],
    ...(finding === null ? [null, null, null, null, null] : arithmetic(finding)),
    row.file,
  ];
}

function arithmetic(finding: Finding): Field[] {
  const told = findingSentence(finding);
  const places = [...finding.left, ...finding.right].map(placeOf).join('；');
  return [told.sentence, told.arithmetic, ...sums(finding), places];
}

/** Both sides as printed on the form, money in 万元. */
function sums({ sums: both, left, right }: Finding): [string | null, string | null] {
  const key = (left[0] ?? right[0])?.key ?? '';
  return both === null ? [null, null] : [figureText(key, both[0]), figureText(key, both[1])];
}

const placeOf = ({ key, yearsAgo }: Operand) =>
  yearsAgo ? `${cellLabel(key)}（上一年度）` : cellLabel(key);

/** What could not be decided of one rule in one report. */
export interface Undecided extends Whose {
  readonly checks: number;
  /** As `openReason` takes them. */
  readonly reasons: readonly (string | null)[];
}

/** Checks without a verdict, one report and rule a line. They are no problems. */
export const undecidedCsv = (rows: readonly Undecided[]): string =>
  csv([
    ['区县', '单位', '年度', '规则', '无法判定（项）', '原因', '来源文件'],
    ...rows.map((row): Field[] => [
      row.district,
      row.publisherName,
      row.year,
      row.rule,
      row.checks,
      row.reasons.map(openReason).join('；'),
      row.file,
    ]),
  ]);
