import type { Finding } from '#lib/checks/finding.ts';
import type { Fact, Notice, NoticeKind, Reason, Report } from '#lib/parse/fact.ts';
import type { InForce } from './layers.ts';
import { noticeSubject } from './subjects.ts';

/** Something of a report a person should look at. `subject` tells it apart within the report. */
export type Doubt =
  | {
      /** `changed`: settled, and read otherwise by a newer reader. */
      readonly kind: 'inferred' | 'unread' | 'changed';
      readonly subject: Fact['key'];
      readonly fact: Fact;
    }
  | {
      /** A row or a table of which nothing can be read: one thing to look at, whatever it would hold. */
      readonly kind: 'missing';
      readonly subject: Fact['key'];
      readonly facts: readonly Fact[];
    }
  | { readonly kind: 'notice'; readonly subject: string; readonly notice: Notice };

/** Kinds of notices that wait for a person. Those that leave figures unread or inferred wait as figures. */
const mattering: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  // One of several years was taken: the wrong one would hide another report.
  'year-conflict',
  // The form of another year: a row may have been taken for its neighbour.
  'edition-mismatch',
  // A whole table may stand one column off, and its sums hold all the same.
  'columns-shifted',
  // Only one of two tables was taken.
  'duplicate-table',
  // Printed figures were left out.
  'unknown-row',
  // Perhaps the wrong file was handed in.
  'blank-form',
  // Nobody but the office can tell which of the two texts was published.
  'tracked-changes',
  // Made out in a picture, all of it: it wants to be looked at once.
  'recognised',
]);

/** What is open in a report: notices, then figures in printed order. `report` as it counts. */
export function doubtsOf(
  { facts, notices }: Pick<Report, 'facts' | 'notices'>,
  settled: ReadonlyMap<string, InForce>,
): Doubt[] {
  const waiting = notices.filter(({ kind }) => mattering.has(kind));
  const unsettled = new Map(waiting.map((notice) => [noticeSubject(notice), notice]));
  for (const subject of settled.keys()) unsettled.delete(subject);
  return [
    ...[...unsettled].map(([subject, notice]): Doubt => ({ kind: 'notice', subject, notice })),
    ...figureDoubts(facts, settled),
  ];
}

function figureDoubts(facts: readonly Fact[], settled: ReadonlyMap<string, InForce>): Doubt[] {
  const groups = new Map<string, Fact[]>();
  const doubts = facts.flatMap((fact): Doubt[] => {
    const kind = doubtOf(fact, settled.get(fact.key));
    const group = kind === 'unread' ? groupOf(fact) : null;
    if (kind === null) return [];
    if (group === null) return [{ kind, subject: fact.key, fact }];
    const known = groups.get(group);
    known?.push(fact);
    if (known !== undefined) return [];
    const together = [fact];
    groups.set(group, together);
    return [{ kind: 'missing', subject: fact.key, facts: together }];
  });
  return doubts;
}

function doubtOf({ status }: Fact, settled: InForce | undefined) {
  const isOpen = settled === undefined || settled.changed;
  if (!isOpen) return null;
  if (settled !== undefined && settled.settlement.action !== 'dismiss') return 'changed';
  return status === 'inferred' || status === 'unread' ? status : null;
}

/** Where nothing stands there is nothing to look at figure by figure. */
const scopes: { readonly [reason in Reason]?: 'row' | 'table' } = {
  'table-missing': 'table',
  'row-missing': 'row',
  'only-total': 'row',
};

function groupOf({ key, reason }: Fact): string | null {
  const scope = reason && scopes[reason];
  const [table, row] = key.split('.');
  return scope ? `${reason} ${table} ${scope === 'row' ? row : ''}` : null;
}

/** How much each doubt weighs in the order of the queue. */
const weights = { unfiled: 50, changed: 5, missing: 5, inSum: 3, notice: 2, figure: 1 } as const;

/** How bad a report is: what cannot be filed counts nowhere; what sums rest on weighs more than what they do not. */
export function weightOf(
  doubts: readonly Doubt[],
  findings: readonly Finding[],
  isFiled: boolean,
): number {
  const open = findings.filter(({ verdict }) => verdict !== 'holds');
  const inSums = new Set(
    open.flatMap(({ left, right }) => [...left, ...right].map(({ key }) => key)),
  );
  const weigh = (doubt: Doubt): number => {
    if (doubt.kind !== 'inferred' && doubt.kind !== 'unread') return weights[doubt.kind];
    return inSums.has(doubt.subject) ? weights.inSum : weights.figure;
  };
  return doubts.reduce((sum, doubt) => sum + weigh(doubt), isFiled ? 0 : weights.unfiled);
}
