import type { YearBar } from '#components/ui/year-bars.tsx';
import type { FigureRow } from '#db/queries/figures.ts';
import type { Key } from '#lib/form/editions.ts';
import { grouped } from '#lib/wording/point.ts';
import { statusWord } from '#lib/wording/status.ts';

/** What a unit is looked at by, year by year. */
export const quantities: readonly { key: Key; title: string; unit: string }[] = [
  { key: 'applications.received.total', title: '本年新收申请', unit: '件' },
  { key: 'applications.outcome/total.total', title: '办理结果总计', unit: '件' },
  { key: 'licensing.licences.decisions', title: '行政许可', unit: '件' },
  { key: 'enforcement.penalties.decisions', title: '行政处罚', unit: '件' },
];

export const carriedOver: Key = 'applications.carriedOver.total';
export const carriedForward: Key = 'applications.carriedForward.total';

export const keys: readonly Key[] = [
  ...quantities.map(({ key }) => key),
  carriedOver,
  carriedForward,
];

type Status = FigureRow['statuses'][number] | 'not-received';

/** One figure of a unit in one year, in whichever of its states. */
export interface Dated {
  readonly year: number;
  readonly value: number | null;
  readonly status: Status;
  readonly href: string | null;
}

/** A figure of a year; a year without a report is 未报送. */
export function dated(key: Key, year: number, rows: readonly FigureRow[]): Dated {
  const row = rows.find((one) => one.year === year);
  const at = keys.indexOf(key);
  return {
    year,
    value: row?.values[at] ?? null,
    status: row?.statuses[at] ?? 'not-received',
    href: row === undefined ? null : `/reports/${row.reportId}#${key}`,
  };
}

const hatches: Partial<Record<Status, YearBar['hatch']>> = {
  blank: 'hatch-blank',
  unread: 'hatch-unread',
  'not-received': 'hatch-absent',
  'not-applicable': 'hatch-void',
};

export const textOf = ({ value, status }: Dated): string =>
  value === null ? statusWord(status) : grouped(value);

export const barsOf = (key: Key, years: readonly number[], rows: readonly FigureRow[]): YearBar[] =>
  years.map((year) => {
    const figure = dated(key, year, rows);
    const hatch = hatches[figure.status];
    return {
      year,
      value: figure.value,
      text: textOf(figure),
      href: figure.href,
      soft: figure.status === 'inferred',
      ...(hatch && { hatch }),
    };
  });
