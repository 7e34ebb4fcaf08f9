import { cells, keyOf, lines } from '#lib/form/lines.ts';
import type { Edition, Unit } from '#lib/form/template.ts';
import type { Dice } from '#lib/samples/random.ts';

/** What stands around a figure that is to be printed wrongly. */
export interface Around {
  readonly unit: Unit;
  readonly lastYear: number | null;
  readonly neighbours: readonly number[];
}

/** Every way a figure may go wrong: what is printed instead, null for a blank. */
export interface Slipped {
  readonly slip: string;
  readonly value: number | null;
}

/** One 万元 in the unit of the store. */
const tenThousand = 1_000_000;

/**
 * A figure gone wrong once in each of the typical ways that change it: left blank, off by one, a key wrong,
 * too many or too few, two keys swapped, last year's figure, a neighbour's, for money 元 for 万元.
 */
export function slipsOf(value: number, around: Around, roll: Dice): Slipped[] {
  const { unit, lastYear, neighbours } = around;
  const scale = unit === '万元' ? tenThousand : 1;
  const whole = Math.trunc(Math.abs(value) / scale);
  const rest = value - whole * scale * Math.sign(value || 1);
  const typed = (digits: string) => Number(digits) * scale * Math.sign(value || 1) + rest;
  const [beside = null] =
    neighbours.length > 0 ? [neighbours[roll.between(0, neighbours.length - 1)]] : [];
  const all: Slipped[] = [
    // A 0 left blank still adds up: it is a matter of style.
    { slip: 'left-blank', value: value === 0 ? value : null },
    { slip: 'miscount', value: value + (value > 0 && roll.between(0, 1) === 0 ? -scale : scale) },
    { slip: 'typing', value: typed(mistyped(String(whole), roll)) },
    { slip: 'swapped', value: typed(swapped(String(whole), roll)) },
    { slip: 'last-year', value: lastYear ?? value },
    { slip: 'neighbour', value: beside ?? value },
    { slip: 'unit', value: unit === '万元' ? value * 10_000 : value },
  ];
  return all.filter((slipped) => slipped.value !== value);
}

/** One key wrong, too many or too few; a single digit is not left out, it would be a blank. */
function mistyped(digits: string, roll: Dice): string {
  const at = roll.between(0, digits.length - 1);
  const key = String(roll.between(1, 9));
  const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
  const ways = [
    before + key + after,
    digits.slice(0, at + 1) + key + after,
    before + after,
  ] as const;
  const typed = roll.pick(digits.length === 1 ? [ways[0], ways[1]] : ways);
  return typed;
}

function swapped(digits: string, roll: Dice): string {
  if (digits.length < 2) return digits;
  const at = roll.between(0, digits.length - 2);
  return digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
}

/** The keys beside, above and below every figure of an edition that is a count. */
export const besideOf = ({ tables }: Edition): ReadonlyMap<string, readonly string[]> =>
  new Map(
    tables.flatMap((table) => {
      const known = new Set(cells(table).map(({ key }) => key));
      const [rows, columns] = [lines(table.rows), lines(table.columns)];
      const at = (row: number, column: number) =>
        keyOf(table.id, rows[row]?.path ?? '', columns[column]?.path ?? '');
      return rows.flatMap((_, r) =>
        columns.map((_, c): [string, string[]] => [
          at(r, c),
          [at(r, c - 1), at(r, c + 1), at(r - 1, c), at(r + 1, c)].filter((key) => known.has(key)),
        ]),
      );
    }),
  );
