import { type Frame, isDue, placePositions } from './frame.ts';
import type { TallyRow } from './rows.ts';
import type { AxisPoint } from './series.ts';

export interface RuleName {
  readonly id: string;
  readonly title: string;
  /** It says nothing of a report in the free form before 2019. */
  readonly restsOnForm?: boolean;
}

/** A place, a rule and a year by their positions; one that is left out stands for all of them. */
export interface Slot {
  readonly place?: number;
  readonly rule?: number;
  readonly year?: number;
}

type Sum = (slot: Slot) => number;

/** Findings and reports by place, rule and year: every view of them is a sum over one of the three, or none. */
export interface Cube {
  readonly places: readonly AxisPoint[];
  /** Places are districts, each of several units. */
  readonly isByDistrict: boolean;
  /** Those asked for, in their order, then those that only findings still know. */
  readonly rules: readonly RuleName[];
  readonly years: readonly number[];
  readonly fails: Sum;
  readonly undetermined: Sum;
  /** Reports that are there, and those that are or should be. Rules make no difference. */
  readonly received: Sum;
  readonly due: Sum;
  /** Reports the rule, or any rule, can say something of. */
  readonly judged: Sum;
}

export function cubeOf(
  frame: Frame,
  tallies: readonly TallyRow[],
  known: readonly RuleName[],
): Cube {
  const places = placePositions(frame, frame.years.at(-1) ?? 0);
  const rules = [...known, ...unknown(tallies, known)];
  const at = {
    place: new Map(places.flatMap((one, i) => one.members.map(({ unit }) => [unit, i] as const))),
    rule: new Map(rules.map(({ id }, i) => [id, i])),
    year: new Map(frame.years.map((year, i) => [year, i])),
  };
  const findings: Sizes = [places.length, rules.length, frame.years.length];
  const reports: Sizes = [places.length, 1, frame.years.length];
  const [fails, undetermined] = [counts(findings), counts(findings)];
  for (const tally of tallies) {
    const [place, rule] = [at.place.get(tally.publisherId), at.rule.get(tally.rule)];
    const slot = [place, rule, at.year.get(tally.year)] as const;
    fails.add(slot, tally.fails);
    undetermined.add(slot, tally.undetermined);
  }
  const [received, onForm, due] = [counts(reports), counts(reports), counts(reports)];
  for (const { publisherId, year, edition } of frame.received) {
    const slot = [at.place.get(publisherId), 0, at.year.get(year)] as const;
    received.add(slot, 1);
    if (edition !== 'pre-2019') onForm.add(slot, 1);
  }
  for (const { id } of frame.units)
    for (const year of frame.years)
      if (isDue(frame, { unit: id, year })) due.add([at.place.get(id), 0, at.year.get(year)], 1);
  return {
    places: places.map(({ members: _, ...point }) => point),
    isByDistrict: places.some(({ members }) => members.length > 1),
    rules,
    years: frame.years,
    fails: fails.sum,
    undetermined: undetermined.sum,
    received: ({ rule: _, ...slot }) => received.sum(slot),
    due: ({ rule: _, ...slot }) => due.sum(slot),
    judged: ({ rule, ...slot }) =>
      (rule !== undefined && rules[rule]?.restsOnForm ? onForm : received).sum(slot),
  };
}

/** A rule that this version no longer has left its findings, not its name. */
function unknown(tallies: readonly TallyRow[], known: readonly RuleName[]): RuleName[] {
  const ids = new Set(tallies.map(({ rule }) => rule));
  for (const { id } of known) ids.delete(id);
  return [...ids].sort().map((id) => ({ id, title: id }));
}

type Sizes = readonly [places: number, rules: number, years: number];
type At = readonly [
  place?: number | undefined,
  rule?: number | undefined,
  year?: number | undefined,
];

/** Whole numbers by place, rule and year. What belongs to none of them is not counted. */
function counts([places, rules, years]: Sizes) {
  const all = new Float64Array(places * rules * years);
  const add = ([place, rule, year]: At, n: number): void => {
    if (place === undefined || rule === undefined || year === undefined) return;
    const i = (place * rules + rule) * years + year;
    // A count, which begins at none.
    all[i] = (all[i] ?? 0) + n;
  };
  const sum: Sum = (slot) => {
    let total = 0;
    const [fromPlace, toPlace] = some(slot.place, places);
    const [fromRule, toRule] = some(slot.rule, rules);
    const [fromYear, toYear] = some(slot.year, years);
    for (let place = fromPlace; place < toPlace; place += 1)
      for (let rule = fromRule; rule < toRule; rule += 1)
        for (let year = fromYear; year < toYear; year += 1)
          total += all[(place * rules + rule) * years + year] ?? 0;
    return total;
  };
  return { add, sum };
}

const some = (one: number | undefined, length: number): readonly [from: number, to: number] =>
  one === undefined ? [0, length] : [one, one + 1];
