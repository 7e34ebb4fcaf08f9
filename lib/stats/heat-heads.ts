import type { Cube, Slot } from './cube.ts';
import type { Frame } from './frame.ts';
import type { AxisPoint, Chart, Drill } from './series.ts';

/** A row or a column of a map: its name, where it leads, and what it adds up. */
export interface Head extends AxisPoint {
  readonly slot: Slot;
  readonly drill: Drill;
}

/** One side of a map. */
export interface Side {
  readonly over: Chart['axis']['over'];
  readonly label: string;
  readonly heads: readonly Head[];
}

export const placeSide = ({ places, isByDistrict }: Cube): Side => ({
  over: isByDistrict ? 'districts' : 'units',
  label: isByDistrict ? '区县' : '单位',
  heads: places.map((point, place) => ({
    ...point,
    slot: { place },
    drill: isByDistrict ? { district: point.id } : { unit: Number(point.id) },
  })),
});

export const yearSide = ({ years }: Pick<Cube, 'years'>, { link }: Pick<Frame, 'link'>): Side => ({
  over: 'years',
  label: '年度',
  heads: years.map((at, year) => ({
    id: String(at),
    label: String(at),
    href: link({ at }),
    slot: { year },
    drill: { at },
  })),
});

/** Rules of which `counted` says that something was found; the others are left out of the picture. */
export const ruleSide = (
  { rules }: Cube,
  { link }: Pick<Frame, 'link'>,
  counted: (slot: Slot) => number,
): Side => ({
  over: 'rules',
  label: '规则',
  heads: rules.flatMap(({ id, title }, rule) =>
    counted({ rule }) === 0
      ? []
      : [{ id, label: title, href: link({ rule: id }), slot: { rule }, drill: { rule: id } }],
  ),
});

/** The years of each rule side by side, so that what comes again is seen. */
export const ruleYearSide = (rules: Side, years: Side, { link }: Pick<Frame, 'link'>): Side => ({
  over: 'rule-years',
  label: '规则与年度',
  heads: rules.heads.flatMap((rule) =>
    years.heads.map((year): Head => {
      const drill = { ...rule.drill, ...year.drill };
      return {
        id: `${rule.id}|${year.id}`,
        label: `${rule.label} ${year.label}年`,
        href: link(drill),
        within: { id: rule.id, label: rule.label, href: rule.href ?? null },
        year: Number(year.id),
        slot: { ...rule.slot, ...year.slot },
        drill,
      };
    }),
  ),
});
