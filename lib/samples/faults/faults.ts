import { missing } from '../district.ts';
import { arithmetic } from './arithmetic.ts';
import { cells } from './cells.ts';
import type { Fault } from './fault.ts';
import { form } from './form.ts';
import { prose } from './prose.ts';
import { years } from './years.ts';

/** Every fault planted in the sample district. */
export const faults: readonly Fault[] = [...arithmetic, ...cells, ...form, ...prose, ...years];

/** The report that never came shows as a gap between its neighbours. */
export const absent = { ...missing, catalogue: 'X9-GAP', note: '2022 年报未报送' } as const;

export const faultsOf = (publisher: string, year: number) =>
  faults.filter((fault) => fault.publisher === publisher && fault.year === year);
