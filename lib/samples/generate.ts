import { publishers } from './district.ts';
import { type Draft, draftOf, factsOf } from './draft.ts';
import { absent, type Fault, faults, faultsOf } from './faults.ts';
import type { Figures } from './figures.ts';
import { type Paper, paper } from './paper.ts';
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

type Told = ReturnType<typeof factsOf>[number];

/** Where a year's tables were copied from the year before, its figures are that year's. */
function figuresOf(all: readonly Told[], i: number, planted: readonly Fault[]): Figures {
  const copied = planted.some(({ catalogue }) => catalogue === 'X7-SAMETABLES');
  const source = all[copied ? i - 1 : i];
  if (!source) throw new Error('nothing to copy from');
  return shifted(source.facts.figures, planted);
}

function samplesOf(publisher: (typeof publishers)[number]): Sample[] {
  const all = factsOf(publisher);
  return all.map(({ facts, book, style }, i) => {
    const planted = faultsOf(publisher.name, facts.year);
    const figures = figuresOf(all, i, planted);
    const { texts } = draftOf({ ...facts, figures }, book, style);
    const draft = draftOf({ ...facts, figures: told(figures, planted) }, book, style);
    const whole = paper(plant(draft, texts, planted));
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
