import type { DoubtView, Seen, SumView } from '#components/review/doubt.ts';
import { noticeId } from '#components/source/marks.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { type Doubt, doubtsOf } from '#db/settling/doubts.ts';
import { noticeSubject } from '#db/settling/subjects.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Fact, Notice } from '#lib/parse/fact.ts';
import { columnName, rowName, tableLabel } from '#lib/wording/cell.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { reasonSentence } from '#lib/wording/reason.ts';
import { settlingSentence, stateText } from '#lib/wording/settling.ts';
import { sumsOf, sumView } from './sums.ts';

/** What is open in a report, in words, with the sums its figures take part in. */
export function doubtViews(kept: StoredReport): {
  doubts: readonly DoubtView[];
  sums: readonly SumView[];
} {
  const sums = sumsOf(kept);
  const sumsOfKey = new Map<string, number[]>();
  for (const [i, { left, right }] of sums.entries())
    for (const { key, yearsAgo } of [...left, ...right])
      if (yearsAgo === undefined) sumsOfKey.set(key, [...(sumsOfKey.get(key) ?? []), i]);
  const view = (doubt: Doubt): DoubtView => {
    if (doubt.kind === 'notice') return noticeView(kept, doubt.notice, doubt.subject);
    if (doubt.kind === 'missing') return missingView(doubt.facts);
    return figureView(kept, doubt.kind, doubt.fact, sumsOfKey.get(doubt.fact.key) ?? []);
  };
  return {
    doubts: [...unfiled(kept), ...doubtsOf(kept.report, kept.settled).map(view)],
    sums: sums.map(sumView),
  };
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
  const { key } = fact;
  const printed = read.find((one) => one.key === key)?.text?.trim();
  return {
    ...placeOf(key),
    kind,
    subject: key,
    label: labelOf(key),
    shown: fact.status === 'unread' && printed ? `原文“${printed}”` : stateText(key, fact),
    why: kind === 'changed' ? changedWords(key, settled) : whyOf(fact),
    seen: [seenOf(fact)],
    places: [key],
    sums,
    can: { confirm: kind !== 'unread', edit: true, dismiss: kind !== 'changed' },
  };
}

/** Why it is in doubt, and where there is nothing to look at. */
function whyOf({ reason, at }: Fact): string {
  const why = reason === undefined ? '' : reasonSentence(reason);
  return at === null ? `${why}原文中没有可以标出的位置。` : why;
}

function changedWords(key: string, settled: StoredReport['settled']): string | null {
  const force = settled.get(key);
  if (force === undefined) return null;
  const { action, actor, settledAt: at, reason, readStatus, readValue } = force.settlement;
  const read = { status: readStatus, value: readValue };
  const told = settlingSentence(key, {
    action,
    actor,
    at,
    reason,
    read,
    settled: force.settlement,
  });
  return `${told}。重新读取得 ${stateText(key, force.read)}，读数已变，请再核。`;
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
    label: isTable ? '整张表' : `${rowLabel(key)}（整行）`,
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
