import type { ToldFigure } from '#components/form/figure.ts';
import type { Finding, Told, ToldNumber } from '#lib/checks/finding.ts';
import type { At, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { claimedText, metricLabel, sumWords, uncheckedWords } from '#lib/wording/claim.ts';
import { figureText } from '#lib/wording/equation.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { statusWord } from '#lib/wording/status.ts';
import { findingId, toldId } from './marks.ts';

/** A number of the prose in words: its sentence, what it was understood as, and what it was laid beside. */
export interface ToldView {
  readonly id: string;
  readonly told: Told;
  readonly number: string;
  /** Words of its sentence before and after it. */
  readonly before: string;
  readonly after: string;
  /** Name and text; empty where nobody knows what it counts. */
  readonly understood: readonly (readonly [name: string, text: string])[];
  readonly cells: readonly { readonly key: string; readonly name: string; readonly text: string }[];
  /** `正文 5 = 表格 5`; empty where there is nothing to lay it beside. */
  readonly arithmetic: string;
  /** `15 + 5 = 20 条`: the sum of its sentence that holds; null where there is none. */
  readonly sum: string | null;
  /** What contradicts it, or why it could not be checked; null where a table confirms it. */
  readonly note: string | null;
  /** Id of the problem that speaks of it. */
  readonly problem: string | null;
}

/** The numbers of the prose as they are told to a person, in the order of the document. */
export const toldViews = (
  document: Document,
  report: Report,
  findings: readonly Finding[],
  told: readonly ToldNumber[],
): ToldView[] =>
  told.map((number, i) => {
    const { at, sentence, cells, finding, why } = number;
    const text = textAt(document, at);
    const failing = findings.find((one) => finding && findingId(one) === findingId(finding));
    return {
      id: toldId(i),
      told: number.told,
      number: text.slice(at.start, at.end),
      ...around(text, at, sentence),
      understood: understood(report, number),
      cells: cells.map(({ key, value }) => ({
        key,
        name: cellLabel(key),
        text: value === null ? statusOf(report, key) : figureText(key, value),
      })),
      arithmetic: arithmetic(report, number),
      sum: number.sum && sumWords(number.sum),
      note: failing ? findingSentence(failing).sentence : why && uncheckedWords[why],
      problem: finding && findingId(finding),
    };
  });

/** What contradicts a figure is told before what confirms it. */
const gravity: Record<Told, number> = { table: 0, sentence: 1, agrees: 2, unchecked: 3 };

/** For every figure of the tables that the prose tells by itself: the number that does. */
export function toldFigures(told: readonly ToldNumber[]): ReadonlyMap<string, ToldFigure> {
  const figures = new Map<string, ToldFigure>();
  for (const [i, { told: how, cells }] of told.entries()) {
    const [only] = cells;
    const known = only && figures.get(only.key);
    if (only === undefined || cells.length > 1) continue;
    if (known === undefined || gravity[how] < gravity[known.told])
      figures.set(only.key, { id: toldId(i), told: how });
  }
  return figures;
}

const textAt = ({ blocks }: Document, { block }: At): string => {
  const one = blocks[block];
  return one?.kind === 'text' ? one.text : '';
};

/** Characters of a sentence before and after its number at most: a report may be one sentence long. */
const most = 160;

function around(text: string, { start = 0, end = 0 }: At, sentence: At) {
  const from = Math.max(sentence.start ?? 0, start - most);
  const to = Math.min(sentence.end ?? text.length, end + most);
  return {
    before: `${from > (sentence.start ?? 0) ? '…' : ''}${text.slice(from, start).trimStart()}`,
    after: `${text.slice(end, to).trimEnd()}${to < (sentence.end ?? text.length) ? '…' : ''}`,
  };
}

function understood(report: Report, { claim: index }: ToldNumber): [string, string][] {
  const claim = index === null ? undefined : report.claims[index];
  if (claim === undefined) return [];
  const year = claim.year ?? report.year;
  return [
    ['所指', metricLabel(claim.metric)],
    ['数量', claimedText(claim)],
    ['主体', report.publisher ?? '本报告的单位'],
    [
      '年度',
      year === null ? '未写明' : `${year} 年（${claim.year === null ? '本报告年度' : '正文写明'}）`,
    ],
  ];
}

/** 空白 or 未识别: why there is no number. */
const statusOf = ({ facts }: Report, key: string): string =>
  statusWord(facts.find((fact) => fact.key === key)?.status ?? 'not-applicable');

/** The number beside the figure, or beside the sum of the figures it is told of. */
function arithmetic(report: Report, { claim: index, cells, told, finding }: ToldNumber): string {
  const claim = index === null ? undefined : report.claims[index];
  const [first] = cells;
  // Growth and sums within a sentence are told by their finding.
  const sign = told === 'agrees' ? '=' : finding?.rule === 'prose-claim' ? '≠' : null;
  if (claim === undefined || first === undefined || sign === null) return '';
  const values = cells.flatMap(({ value }) => value ?? []);
  if (values.length < cells.length) return '';
  const sum = values.reduce((all, value) => all + value, 0);
  const terms = values.map((value) => figureText(first.key, value)).join(' + ');
  const added = values.length > 1 ? `${terms} = ` : '';
  return `正文 ${claimedText(claim)} ${sign} 表格 ${added}${figureText(first.key, sum)}`;
}
