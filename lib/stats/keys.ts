import { edition2019, edition2021, editions, type Key } from '#lib/form/editions.ts';
import { figures, keyOf, labelPath, lines } from '#lib/form/lines.ts';
import type { Axis } from '#lib/form/template.ts';

type EditionId = (typeof editions)[number]['id'];

/** The figures a quantity adds up, for each edition; none where the edition has no such figure. */
export type Keys = { readonly [E in EditionId]: readonly Key[] };

export const both = (...keys: readonly Key[]): Keys => ({ '2019': keys, '2021': keys });
export const only = (edition: EditionId, ...keys: readonly Key[]): Keys => ({
  '2019': [],
  '2021': [],
  [edition]: keys,
});
export const unite = (...all: readonly Keys[]): Keys => ({
  '2019': all.flatMap((keys) => keys['2019']),
  '2021': all.flatMap((keys) => keys['2021']),
});

const axisOf = (edition: (typeof editions)[number], axis: 'rows' | 'columns'): Axis =>
  edition.tables.find(({ id }) => id === 'applications')?.[axis] ?? {};

/** Rows of 表三 at or under a path, in printed order; a total is never a part. */
const rowsUnder = (edition: (typeof editions)[number], path: string): string[] =>
  lines(axisOf(edition, 'rows'))
    .filter((row) => row.path === path || (row.path.startsWith(`${path}/`) && !row.isTotal))
    .map((row) => row.path);

/**
 * Every figure of 表三 at or under a path of its rows, in one column: `outcome/other` is one row of the
 * 2019 edition and three of the 2021 edition, and the same question in both.
 */
export function applications(path: string, column: string): Keys {
  // A path of the form joined with a column of the form is a key of the form.
  const under = (edition: (typeof editions)[number]) =>
    rowsUnder(edition, path).map((row) => keyOf('applications', row, column) as Key);
  return { '2019': under(edition2019), '2021': under(edition2021) };
}

/** Rows under a path in either edition, the 2021 edition first. */
export const rowPaths = (path: string): string[] => [
  ...new Set([...rowsUnder(edition2021, path), ...rowsUnder(edition2019, path)]),
];

/** Columns of 表三 that are not the total: the kinds of applicants. */
export const applicantPaths: readonly string[] = lines(axisOf(edition2021, 'columns'))
  .filter((column) => !column.isTotal)
  .map((column) => column.path);

/** 予以公开 from （一）予以公开, 属于国家秘密 from 1.属于国家秘密: a label without numeral and explanation. */
const bare = (label: string): string =>
  label
    .replace(/^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、|^\d+\./, '')
    .replace(/（.*）$|、.*$/, '');

/** The last label of a row of 表三 as printed, e.g. （七）总计. */
export const printedRow = (path: string): string =>
  labelPath(axisOf(edition2021, 'rows'), path).at(-1) ?? path;

const lastLabel = (axis: Axis, path: string) => bare(labelPath(axis, path).at(-1) ?? path);

export const rowLabel = (path: string): string => lastLabel(axisOf(edition2021, 'rows'), path);

/** 自然人, and 商业企业 for a column under a group. */
export const applicantLabel = (path: string): string =>
  lastLabel(axisOf(edition2021, 'columns'), path);

type Labels = readonly [row: string, column: string];

const figureLabelOf: ReadonlyMap<string, Labels> = new Map(
  editions.flatMap((edition) =>
    figures(edition).map(({ key, table, row, column }): [string, Labels] => {
      const axes = edition.tables.find(({ id }) => id === table);
      return [key, [lastLabel(axes?.rows ?? {}, row), lastLabel(axes?.columns ?? {}, column)]];
    }),
  ),
);

/** Row and column of a figure as the form names them. */
export const figureLabels = (key: Key): Labels => figureLabelOf.get(key) ?? [key, ''];
