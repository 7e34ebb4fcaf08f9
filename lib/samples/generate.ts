import { type Publisher, publishers } from './district.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Fault } from './faults/fault.ts';
import { absent, faults, faultsOf } from './faults/faults.ts';
import type { Figures } from './figures.ts';
import { type Paper, paper } from './paper.ts';
import { type Told, toldYears } from './told.ts';
import { type SampleFile, write } from './writers/write.ts';

/** A report, the file it is kept in, and the faults planted in it. */
export interface Sample {
  readonly file: SampleFile;
  readonly paper: Paper;
  readonly faults: readonly Fault[];
}

const changed = (figures: Figures, by: Readonly<Record<string, number>> = {}): Figures =>
  new Map([...figures].map(([key, value]) => [key, value + (by[key] ?? 0)]));

const shifted = (figures: Figures, planted: readonly Fault[]) =>
  planted.reduce((so, { shift }) => changed(so, shift), figures);

const told = (figures: Figures, planted: readonly Fault[]) =>
  planted.reduce((so, { tell }) => changed(so, tell), figures);

/** What the prose tells stands in the draft; now the tables, and all that is odd besides. */
function plant(draft: Draft, tables: Draft['texts'], planted: readonly Fault[]): Draft {
  const texts = new Map([...tables, ...planted.flatMap(({ print = {} }) => Object.entries(print))]);
  const printed: Draft = { ...draft, texts };
  return planted.reduce((so, { write: change }) => (change ? change(so) : so), printed);
}

/** Where a year's tables were copied from the year before, its figures are that year's. */
function figuresOf(all: readonly Told[], i: number, planted: readonly Fault[]): Figures {
  const copied = planted.some(({ catalogue }) => catalogue === 'X7-SAMETABLES');
  const source = all[copied ? i - 1 : i];
  if (!source) throw new Error('nothing to copy from');
  return shifted(source.facts.figures, planted);
}

function samplesOf(publisher: Publisher): Sample[] {
  const all = toldYears(publisher);
  return all.map((year, i) => {
    const planted = faultsOf(publisher.name, year.facts.year);
    const figures = figuresOf(all, i, planted);
    const withFigures = (these: Figures) =>
      draftOf({ ...year, facts: { ...year.facts, figures: these } });
    const { texts } = withFigures(figures);
    const whole = paper(plant(withFigures(told(figures, planted)), texts, planted));
    return { file: write(whole), paper: whole, faults: planted };
  });
}

/** The sample district: the same bytes on every machine. */
export const samples = (): Sample[] => publishers.flatMap(samplesOf);

const entry = (
  { publisher, year, catalogue, note, cells = [], traces }: Fault,
  file: string | null,
) => JSON.stringify({ file, publisher, year, catalogue, note, cells, traces });

/** faults.json: a line for every fault. */
export function faultList(all: readonly Sample[]): string {
  const planted = all.flatMap((sample) =>
    sample.faults.map((fault) => entry(fault, sample.file.name)),
  );
  const gap = JSON.stringify({ file: null, ...absent, cells: [], traces: [] });
  if (planted.length !== faults.length) throw new Error('a fault has no report to stand in');
  return `[\n  ${[...planted, gap].join(',\n  ')}\n]\n`;
}
