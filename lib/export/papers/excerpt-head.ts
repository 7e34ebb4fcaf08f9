import type { Mark } from '#lib/draw/scene.ts';
import { wrap } from '#lib/draw/text.ts';
import { labelPath, lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import { tableLabel } from '#lib/wording/cell.ts';
import { box, LINE, SIZE } from './boxes.ts';

/** Where the columns of a drawn table stand, in px. */
export interface Across {
  /** Left edge, and of it the part that names the rows. */
  readonly edge: number;
  readonly label: number;
  /** Of one column. */
  readonly width: number;
}

/** The head as on the form: groups over their columns, a column without a group as high as all of them. */
export function headOf(
  table: Table,
  { edge, label: left, width }: Across,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const paths = lines(table.columns).map(({ path }) => labelPath(table.columns, path));
  const deep = Math.max(...paths.map((path) => path.length));
  const heights = Array.from({ length: deep }, (_, level) => levelHeight(paths, level, width));
  const topOf = (level: number) =>
    edge + heights.slice(0, level).reduce((sum, height) => sum + height, 0);
  const bottom = topOf(deep);
  const corner = { x: edge, y: edge, width: left, height: bottom - edge };
  const marks: Mark[] = left > 0 ? box(corner, tableLabel(table.id)) : [];
  paths.forEach((path, i) => {
    path.forEach((words, level) => {
      const count = spanOf(paths, i, level);
      const y = topOf(level);
      const height = (level === path.length - 1 ? bottom : topOf(level + 1)) - y;
      const x = edge + left + i * width;
      if (count > 0) marks.push(...box({ x, y, width: count * width, height }, words));
    });
  });
  return { marks, bottom };
}

type Paths = readonly (readonly string[])[];

/** How many columns the label on a level stands over; 0 where the column before has said it. */
function spanOf(paths: Paths, column: number, level: number): number {
  const own = paths[column]?.slice(0, level + 1) ?? [];
  const isUnder = (other: readonly string[] | undefined) =>
    other !== undefined && own.every((each, at) => other[at] === each);
  if (isUnder(paths[column - 1])) return 0;
  const end = paths.slice(column).findIndex((other) => !isUnder(other));
  return end === -1 ? paths.length - column : end;
}

/** As high as the words of the columns ending on this level need. */
function levelHeight(paths: Paths, level: number, width: number): number {
  const labels = paths.flatMap((path) => (path.length - 1 === level ? [path[level] ?? ''] : []));
  const most = Math.max(1, ...labels.map((label) => wrap(label, SIZE, width - 8).length));
  return most * LINE + 10;
}
