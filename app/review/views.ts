import type { DoubtView, Seen, SumView } from '#components/review/doubt.ts';
import { noticeId } from '#components/source/marks.ts';
import { type Doubt, doubtsOf } from '#db/doubts.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { noticeSubject } from '#db/subjects.ts';
import { check } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Fact, Notice } from '#lib/parse/fact.ts';
import { columnName, rowName, tableLabel } from '#lib/wording/cell.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { reasonSentence } from '#lib/wording/reason.ts';
import { settlingSentence, stateText } from '#lib/wording/settling.ts';

/** What is open in a report, in words, with the sums its figures take part in. */
export function doubtViews(kept: StoredReport): {
  doubts: readonly DoubtView[];
  sums: readonly SumView[];
} {
  const sums = sumsOf(kept);
  const sumsOfKey = new Map<string, number[]>();
  for (const [i, { left, right }] of sums.entries())
    for (const { key } of [...left, ...right])
      sumsOfKey.set(key, [...(sumsOfKey.get(key) ?? []), i]);
  const view = (doubt: Doubt): DoubtView => {
    if (doubt.kind === 'notice') return noticeView(kept, doubt.notice, doubt.subject);
    if (doubt.kind === 'missing') return missingView(doubt.facts);
    return figureView(kept, doubt.kind, doubt.fact, sumsOfKey.get(doubt.fact.key) ?? []);
  };
  return {
    doubts: [...unfiled(kept), ...doubtsOf(kept.report, kept.settled).map(view)],
    sums: sums.map((finding) => ({ words: wordsOf(finding), verdict: finding.verdict })),
  };
}

/** Every sum of the report with its verdict; those that hold are not stored and judged anew. */
function sumsOf({ report, document, findings }: StoredReport): Finding[] {
  const holding = check(report, null, document).filter(({ verdict }) => verdict === 'holds');
  const known = new Set(findings.map(({ rule, subject }) => `${rule} ${subject}`));
  return [
    ...findings,
    ...holding.filter(({ rule, subject }) => !known.has(`${rule} ${subject}`)),
  ].filter(({ left, right }) => left.length + right.length > 1);
}

function wordsOf(finding: Finding): string {
  const { title, sentence } = findingSentence(finding);
  return `${title}：${sentence}`;
}

function unfiled({ publisher, report }: StoredReport): DoubtView[] {
  const lacks = [publisher === null && '单位', report.year === null && '年度'].filter(Boolean);
  if (lacks.length === 0) return [];
  return [
    {
      ...placeless,
      kind: 'unfiled',
      subject: 'unfiled',
      label: `${lacks.join('、')}待定`,
      shown: '',
      why: '确定以前，这份报告不计入任何单位和年度。请到报告页确定。',
      seen: [],
      places: ['identity-publisher', 'identity-year'],
      can: { confirm: false, edit: false, dismiss: false },
    },
  ];
}

const placeless = { table: '', row: '', sums: [] } as const;

function noticeView({ report }: StoredReport, notice: Notice, subject: string): DoubtView {
  const at = report.notices.findIndex((other) => noticeSubject(other) === subject);
  const label = noticeSentence(notice);
  return {
    ...placeless,
    kind: 'notice',
    subject,
    label,
    shown: '',
    why: null,
    seen: [{ subject, status: null, value: null, shown: '', label }],
    places: [noticeId(at), ...(notice.key === undefined ? [] : [notice.key])],
    can: { confirm: false, edit: false, dismiss: true },
  };
}

function figureView(
  { settled, read }: StoredReport,
  kind: 'inferred' | 'unread' | 'changed',
  fact: Fact,
  sums: readonly number[],
): DoubtView {
  const { key, reason } = fact;
  const force = settled.get(key);
  const printed = read.find((one) => one.key === key)?.text?.trim();
  return {
    ...placeOf(key),
    kind,
    subject: key,
    label: labelOf(key),
    shown: fact.status === 'unread' && printed ? `原文“${printed}”` : stateText(key, fact),
    why:
      force && kind === 'changed'
        ? changedWords(key, force)
        : reason
          ? reasonSentence(reason)
          : null,
    seen: [seenOf(fact)],
    places: [key],
    sums,
    can: { confirm: kind !== 'unread', edit: true, dismiss: kind !== 'changed' },
  };
}

type Force = StoredReport['settled'] extends ReadonlyMap<string, infer V> ? V : never;

function changedWords(key: string, { settlement, read }: Force): string {
  const { action, actor, settledAt: at, reason } = settlement;
  const before = { status: settlement.readStatus, value: settlement.readValue };
  const told = settlingSentence(key, {
    action,
    actor,
    at,
    reason,
    read: before,
    settled: settlement,
  });
  return `${told}。重新读取得 ${stateText(key, read)}，读数已变，请再核。`;
}

function missingView(facts: readonly Fact[]): DoubtView {
  const [first] = facts;
  if (first === undefined) throw new Error('A doubt about no figure');
  const { key, reason } = first;
  const place = placeOf(key);
  const isTable = reason === 'table-missing';
  return {
    ...place,
    kind: 'missing',
    subject: key,
    label: isTable ? place.table : rowLabel(key),
    shown: `${facts.length} 格未识别`,
    why: reason === undefined ? null : reasonSentence(reason),
    seen: facts.map(seenOf),
    places: facts.flatMap((fact) => (fact.at === null ? [] : [fact.key])),
    sums: [],
    can: { confirm: false, edit: false, dismiss: true },
  };
}

const seenOf = ({ key, status, value }: Fact): Seen => ({
  subject: key,
  status,
  value,
  shown: stateText(key, { status, value }),
  label: labelOf(key),
});

const placeOf = (key: string) => ({
  table: tableLabel(key.split('.')[0] ?? ''),
  row: rowLabel(key),
});

function rowLabel(key: string): string {
  const cell = cellOf(key);
  return cell === undefined ? key : rowName(cell);
}

function labelOf(key: string): string {
  const cell = cellOf(key);
  if (cell === undefined) return key;
  return [rowName(cell), columnName(cell)].filter((part) => part !== '').join(' · ');
}
