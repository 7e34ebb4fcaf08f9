import measured from '#lib/checks/coverage.json';
import type { RuleId } from '#lib/checks/finding.ts';
import { editions } from '#lib/form/editions.ts';
import { cells, labelPath } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { tableLabel } from '#lib/wording/cell.ts';
import { numberText } from '#lib/wording/point.ts';

type EditionId = keyof typeof measured.editions;
const editionIds = ['2019', '2021'] as const satisfies readonly EditionId[];

/** A part of what was tried. */
interface Part {
  readonly edition: string;
  readonly part: number;
  readonly of: number;
}

/** How many of all single wrong figures a rule sees, by edition; null: it was not there when that was measured. */
export const seenBy = (rule: RuleId): readonly Part[] =>
  editionIds.flatMap((edition) => {
    const { rules, tried: of } = measured.editions[edition];
    const part = (rules as Readonly<Record<string, number>>)[rule];
    return part === undefined ? [] : [{ edition, part, of }];
  });

/** How many no rule sees, by edition. */
export const unseen: readonly Part[] = editionIds.map((edition) => {
  const { unseen: part, tried: of } = measured.editions[edition];
  return { edition, part, of };
});

/** Where wrong figures stay unseen, by edition and place; places where all are seen left out. */
export const unseenPlaces: readonly (Part & { readonly place: string })[] = editionIds.flatMap(
  (edition) =>
    Object.entries(measured.editions[edition].places)
      .filter(([, { unseen: part }]) => part > 0)
      .map(([place, { unseen: part, tried: of }]) => ({
        edition,
        place: placeLabel(place),
        part,
        of,
      })),
);

/** The command that measured it. */
export const command: string = measured.command;

/** How the culprit fared: what was printed wrongly on purpose, and what became of it. */
export interface Hits {
  readonly edition: string;
  readonly trial: string;
  readonly outcomes: Readonly<Record<'first' | 'among' | 'declined' | 'wrong' | 'unseen', number>>;
  readonly of: number;
}

const trials: Readonly<Record<string, string>> = {
  single: '表三错一格',
  double: '表三错两格',
  'in-one-row': '表三同一行错两格',
  remedies: '表四错一格',
};

export const hits: readonly Hits[] = Object.entries(measured.culprits).map(([name, outcomes]) => {
  const [edition = '', trial = ''] = name.split(' ');
  const of = Object.values(outcomes).reduce((sum, n) => sum + n, 0);
  return { edition, trial: trials[trial] ?? trial, outcomes, of };
});

/** 12.5%; a share that is not nothing is not told as 0.0%. */
export const shareText = ({ part, of }: Pick<Part, 'part' | 'of'>): string =>
  part > 0 && part / of < 0.0005 ? '不到 0.1%' : numberText(part / of, 'share');

/** A table of 表二 by its clause, rows of 表三 and 表四 as the form prints them. */
function placeLabel(place: string): string {
  const [id = '', row] = place.split('.');
  const table = (editions as readonly Edition[])
    .flatMap(({ tables }) => tables)
    .findLast((one) => one.id === id);
  if (table === undefined || row === undefined) return tableLabel(id);
  const first = cells(table).find((cell) => cell.row.split('/')[0] === row.split('/')[0]);
  const words = first === undefined ? [] : labelPath(table.rows, first.row).slice(0, 1);
  return [tableLabel(id), ...words].join(' · ');
}
