import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, figuresOf } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { documentsFolder } from './files.ts';
import { type Sample, samples } from './generate.ts';

const all = samples();
const names = all.map(({ file }) => file.name);

/** The sample as it is read from the disk, beside what was written into it. */
async function readingOf(name: string) {
  const sample = all.find(({ file }) => file.name === name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const ingested = await ingest(new Uint8Array(readFileSync(join(documentsFolder(), name))), name);
  if (ingested.status !== 'report') throw new Error(`${name} refused: ${ingested.because}`);
  return { sample, ...ingested };
}

/** 槐影街道, 槐影街道办事处 and 鹭洲区人民政府槐影街道办事处 name the same office. */
const core = (office: string) =>
  office
    .replace(/人民政府(?!办)|办事处/g, '')
    .replace(/^.*市/, '')
    .replace(/^鹭洲区/, '');

test.each(names)('%s: who, when, and on which form', async (name) => {
  const { sample, report } = await readingOf(name);
  const { draft } = sample.paper;
  expect(core(report.publisher ?? '')).toBe(core(draft.publisher.name));
  expect(report.year).toBe(draft.year);
  expect(report.edition).toBe(draft.edition.id);
  expect(report.publishedOn?.value ?? null).toBe(draft.publishedOn);
  expect(report.signedOn?.value ?? null).toBe(draft.signedOn);
  expect(report.title).toBe(draft.title);
});

/** As the cell was written: a table left out was not read, an empty cell is blank. */
const written = ({ paper: { draft } }: Sample) =>
  [...draft.texts].map(([key, text]) => {
    const section = key.startsWith('applications')
      ? '三'
      : key.startsWith('remedies')
        ? '四'
        : '二';
    if (!draft.tables.includes(section)) return `${key} unread`;
    return text === '' ? `${key} blank` : `${key} read ${text}`;
  });

test.each(names)('%s: every figure stands where it was written', async (name) => {
  const { sample, report } = await readingOf(name);
  const came = report.facts.map(({ key, status, text, at }) =>
    status === 'read' ? `${key} ${status} ${at && text}` : `${key} ${status}`,
  );
  expect(came).toEqual(written(sample));
});

/** Findings of a report, its neighbour of the year before at hand. */
async function failures(name: string): Promise<Finding[]> {
  const { sample, report, document } = await readingOf(name);
  const { publisher, year } = sample.paper.draft;
  const before = all.find(
    ({ paper: { draft } }) => draft.publisher === publisher && draft.year === year - 1,
  );
  const previous = before ? figuresOf((await readingOf(before.file.name)).report) : null;
  return check(report, previous, document).filter(({ verdict }) => verdict === 'fails');
}

/** Samples are titled and worded in as many ways as offices do: hints on that are no faults of theirs. */
const onWording: ReadonlySet<string> = new Set([
  'title-wording',
  'unexplained-figure',
  'remedies-told',
]);

test.each(names)('%s: the faults planted are found, and no others', async (name) => {
  const { sample } = await readingOf(name);
  const traces = sample.faults.flatMap((fault) => fault.traces);
  const found = (await failures(name)).filter(({ rule }) => !onWording.has(rule));
  const fits = (trace: (typeof traces)[number], { rule, subject }: Finding) =>
    trace.rule === rule && (trace.subject ?? subject) === subject;
  expect(found.filter((finding) => !traces.some((trace) => fits(trace, finding)))).toEqual([]);
  expect(traces.filter((trace) => !found.some((finding) => fits(trace, finding)))).toEqual([]);
});
