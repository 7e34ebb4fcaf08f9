import { figuresOf } from '#lib/checks/check.ts';
import { editions } from '#lib/form/editions.ts';
import type { Edition } from '#lib/form/template.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { type Sample, samples } from '#lib/samples/generate.ts';
import { type Outcomes, outcomesOf } from './accusations.ts';
import { type Coverage, coverageOf, type Subject } from './mutations.ts';

/** What `npm run coverage` finds out: by edition, and by kind of trial. */
export interface Measured {
  readonly editions: Readonly<Record<string, Coverage>>;
  readonly culprits: Readonly<Record<string, Outcomes>>;
}

/** Reports tried of each edition; each has some 900 wrong figures. */
const mostReports = 4;
const times = 500;

export async function measure(): Promise<Measured> {
  const all = editions as readonly Edition[];
  const coverages: [string, Coverage][] = [];
  for (const edition of all)
    coverages.push([edition.id, coverageOf(edition, await subjectsOf(edition))]);
  const culprits = all.flatMap(({ id }): [string, Outcomes][] => [
    [`${id} single`, outcomesOf(id, { table: 'applications', errors: 1, times })],
    [`${id} double`, outcomesOf(id, { table: 'applications', errors: 2, times })],
    [`${id} in-one-row`, outcomesOf(id, { table: 'applications', errors: 2, oneRow: true, times })],
    [`${id} remedies`, outcomesOf(id, { table: 'remedies', errors: 1, times })],
  ]);
  return { editions: Object.fromEntries(coverages), culprits: Object.fromEntries(culprits) };
}

/**
 * Reports of the made-up district in which nothing was planted: first those with the year before at hand,
 * then those without, as there are.
 */
export async function subjectsOf(edition: Edition): Promise<Subject[]> {
  const all = samples();
  const whole = all.flatMap((sample, i) => {
    const { draft } = sample.paper;
    if (sample.faults.length > 0 || draft.edition.id !== edition.id) return [];
    const last = all[i - 1];
    const isSame = last?.paper.draft.publisher === draft.publisher;
    return [{ sample, last: isSame ? last : undefined }];
  });
  const first = whole.filter(({ last }) => last !== undefined);
  const chosen = [...first, ...whole.filter((one) => !first.includes(one))].slice(0, mostReports);
  const found: Subject[] = [];
  for (const { sample, last } of chosen) {
    const own = await readingOf(sample);
    const previous = last === undefined ? null : figuresOf((await readingOf(last)).report);
    found.push({ ...own, previous });
  }
  return found;
}

async function readingOf({ file }: Sample) {
  const ingested = await ingest(file.bytes, file.name);
  if (ingested.status === 'refused') throw new Error(`${file.name} was refused`);
  return ingested;
}
