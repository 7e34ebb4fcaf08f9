import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { check, figuresOf } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { wordingOf } from '#lib/checks/wording.ts';
import type { Unpacked } from '#lib/extract/archive.ts';
import type { Document } from '#lib/extract/document.ts';
import { documentsIn, handedIn } from '#lib/extract/hand-in.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import type { Report } from '#lib/parse/fact.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { refusalSentence } from '#lib/wording/refusal.ts';
import type { Anomaly, Said } from './matching.ts';

const gold = z.object({
  anomalies: z
    .array(z.object({ kind: z.string(), detail: z.string(), quote: z.string().optional() }))
    .default([]),
});

/** What an auditor noted of a report; `file` tells which report it is, whatever its format. */
export interface Notes {
  readonly file: string;
  readonly anomalies: readonly Anomaly[];
}

/** Files of notes are handed in with the others by a glob, and are no documents. */
export const isNotes = (path: string) => path.endsWith('.gold.json');

/** The notes on `a/NAME.kind.ext`: the first of NAME.kind.gold.json and NAME.gold.json that exists. */
export function notesOn(path: string): Notes | null {
  const parts = basename(path).split('.');
  const stems = parts.map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
  const file = stems
    .filter((stem) => stem !== '')
    .map((stem) => join(dirname(path), `${stem}.gold.json`))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) return null;
  return { file, anomalies: gold.parse(JSON.parse(readFileSync(file, 'utf8'))).anomalies };
}

interface Read {
  readonly report: Report;
  readonly document: Document;
}

/** A document that was handed in: its report, or why there is none. Of pages in pictures, by the first. */
export type Handed = { readonly path: string } & ({ readonly refused: string } | Read);

/** Reads the files as they would be handed in together: pictures of pages are one report. */
export async function readAll(paths: readonly string[]): Promise<Handed[]> {
  const read: Handed[] = [];
  for (const handed of handedIn(paths.map((name) => ({ name })))) {
    const files = handed.files.map(({ name }) => ({ name, bytes: readFileSync(name) }));
    for (const file of documentsIn({ ...handed, files })) read.push(await readOne(file));
  }
  return read;
}

async function readOne(file: Unpacked): Promise<Handed> {
  if (file.status === 'unreadable')
    return { path: file.name, refused: refusalSentence(file.because, file.detail) };
  const path = file.pages?.[0] ?? file.name;
  const ingested = await ingest(file.bytes, file.name);
  return ingested.status === 'refused'
    ? { path, refused: refusalSentence(ingested.because, ingested.detail) }
    : { path, report: ingested.report, document: ingested.document };
}

/** The report of the same office, a year earlier, when it was handed in from the same folder. */
export function reportBefore(path: string, report: Report, all: readonly Handed[]): Read | null {
  const { publisher, year } = report;
  if (publisher === null || year === null) return null;
  const before = all.find(
    (other) =>
      'report' in other &&
      dirname(other.path) === dirname(path) &&
      other.report.publisher === publisher &&
      other.report.year === year - 1,
  );
  return before !== undefined && 'report' in before ? before : null;
}

/** All failing findings and all notices on a report, in words, and that it has the free form. */
export function saidOf({ report, document }: Read, before: Read | null): Said[] {
  const previous = before && figuresOf(before.report);
  const lastYear = before && wordingOf(before.document, before.report);
  const free: Said = { by: 'notice', name: 'free-form', sentence: '2019 年以前的自由格式' };
  return [
    ...check(report, previous, document, { lastYear })
      .filter(({ verdict }) => verdict === 'fails')
      .map(saidBy),
    ...report.notices.map((notice) => ({
      by: 'notice' as const,
      name: notice.kind,
      sentence: noticeSentence(notice),
    })),
    ...(report.edition === 'pre-2019' ? [free] : []),
  ];
}

const saidBy = (finding: Finding): Said => ({
  by: 'finding',
  name: finding.rule,
  sentence: findingSentence(finding).sentence,
  values: [...finding.left, ...finding.right].flatMap(({ value }) => value ?? []),
});
