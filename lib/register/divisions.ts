import { coreOf } from './office-name.ts';
import { nowhere } from './region.ts';

/** A 区, 县 or 市 of the rank of a county. */
export interface County {
  /** 6 digits. */
  readonly code: string;
  readonly name: string;
  /** Null under a municipality, and for what lies right under its province. */
  readonly city: string | null;
  readonly province: string;
  readonly townships: readonly Township[];
}

/** A 街道, 镇 or 乡, or what counts as one. */
export interface Township {
  /** 9 digits. */
  readonly code: string;
  /** As the table has it. */
  readonly name: string;
  /** As it is compared: see {@link coreOf}. */
  readonly core: string;
  readonly county: County;
}

/** The divisions of the country, to be looked up by name. */
export interface Divisions {
  readonly counties: readonly County[];
  readonly countiesByName: ReadonlyMap<string, readonly County[]>;
  readonly townshipsByCore: ReadonlyMap<string, readonly Township[]>;
  /** The province of a city; names of cities are unique. */
  readonly provinceOf: ReadonlyMap<string, string>;
}

interface Line {
  readonly code: string;
  readonly name: string;
}

/** The last line of each kind: what the next county lies in. */
interface Above {
  P: Line;
  C: Line;
  A: Line | null;
}

/** Reads the lines described in divisions/README.md. */
export function readDivisions(text: string): Divisions {
  const above: Above = { P: { code: '', name: '' }, C: { code: '', name: '' }, A: null };
  const counties: County[] = [];
  for (const line of text.split('\n')) {
    const [, mark, code = '', name = ''] = /^([PCA])(\d+)(.*)$/.exec(line) ?? [];
    if (mark === 'P' || mark === 'C' || mark === 'A') above[mark] = { code, name };
    else if (above.A !== null) {
      counties.push(countyOf(above, above.A, line));
      above.A = null;
    }
  }
  const townships = counties.flatMap((one) => one.townships);
  return {
    counties,
    countiesByName: groupedBy(counties, ({ name }) => name),
    townshipsByCore: groupedBy(townships, ({ core }) => core),
    provinceOf: new Map(
      counties.flatMap(({ city, province }) => (city === null ? [] : [[city, province]])),
    ),
  };
}

/** 市辖区 and the like stand in the table where there is no city. */
const isPseudo = (name: string): boolean => /^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);

function countyOf({ P: province, C: city }: Above, { code, name }: Line, units: string): County {
  const townships: Township[] = [];
  const county: County = {
    code: province.code + city.code + code,
    name,
    city: isPseudo(city.name) ? null : city.name,
    province: province.name,
    townships,
  };
  let number = 0;
  for (const entry of units.split(' ').filter((one) => one !== '')) {
    const [, told, unit = ''] = /^(\d{3})?(.*)$/.exec(entry) ?? [];
    number = told === undefined ? number + 1 : Number(told);
    const digits = county.code + String(number).padStart(3, '0');
    townships.push({ code: digits, name: unit, core: coreOf(unit, nowhere), county });
  }
  return county;
}

/** Items by a property, in their order. */
function groupedBy<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** 街道, 镇 or 乡: by the table's own digit. Farms, forests and parks have others. */
export const isOrdinary = ({ code }: Township): boolean => /^\d{6}[0-3]/.test(code);
