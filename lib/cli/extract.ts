import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { Unpacked } from '#lib/extract/archive.ts';
import type { At, Document } from '#lib/extract/document.ts';
import { documentsIn, handedIn } from '#lib/extract/hand-in.ts';
import type { NamedFile } from '#lib/extract/picture-set.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import type { Claim, Fact, Notice, Report } from '#lib/parse/fact.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { refusalSentence } from '#lib/wording/refusal.ts';

/**
 * `npm run extract -- FILE…`: one JSON object per report and line, in the order of the files. An archive
 * gives a line for each file in it, pictures that are pages of one report one line by the name of the first.
 */
async function main(paths: readonly string[]): Promise<void> {
  for (const handed of handedIn(paths.map((name) => ({ name })))) {
    const files: NamedFile[] = [];
    for (const { name } of handed.files) {
      const bytes = bytesOf(name);
      if (bytes !== null) files.push({ name, bytes });
      else print(name, missing(name));
    }
    for (const file of files.length > 0 ? documentsIn({ ...handed, files }) : []) await read(file);
  }
}

const print = (file: string, line: object) =>
  process.stdout.write(`${JSON.stringify({ file, ...line })}\n`);

// npm runs scripts in the folder of the package; the paths are meant from where it was called.
const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? '.', file);

const missing = (file: string) => ({
  refused: 'no-such-file',
  message: `没有这个文件，或不能读取：${pathOf(file)}`,
});

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(pathOf(file));
  } catch {
    return null;
  }
}

async function read(file: Unpacked): Promise<void> {
  const { name } = file;
  if (file.status === 'unreadable') return void print(name, refused(file.because, file.detail));
  const line = await lineOf(file).catch((error: unknown) => {
    // A fault of ours in one document; the others are read all the same.
    console.error(error);
    return refused('internal-error', null);
  });
  // A frame of a saved page is mostly no report; then the page beside it tells.
  if (!(file.isFrame === true && 'refused' in line)) print(file.pages?.[0] ?? name, line);
}

const refused = (because: Parameters<typeof refusalSentence>[0], detail: string | null) => ({
  refused: because,
  message: refusalSentence(because, detail),
});

async function lineOf({ name, bytes }: NamedFile): Promise<object> {
  const ingested = await ingest(bytes, name);
  return ingested.status === 'refused'
    ? refused(ingested.because, ingested.detail)
    : printedReport(ingested.report, ingested.document);
}

const printedReport = (report: Report, document: Document) => ({
  publisher: report.publisher,
  title: report.title,
  region: report.region,
  year: report.year,
  edition: report.edition,
  publishedOn: report.publishedOn?.value ?? null,
  signedOn: report.signedOn?.value ?? null,
  statPeriod: report.period?.value ?? null,
  sections: report.sections.map((section) => section.heading),
  cells: Object.fromEntries(report.facts.map((fact) => [fact.key, printedFact(fact, document)])),
  claims: report.claims.map((claim) => printedClaim(claim, document)),
  findings: check(report, null, document)
    .filter((finding) => finding.verdict !== 'holds')
    .map(printedFinding),
  notices: report.notices.map((notice) => printedNotice(notice, document)),
});

const printedFact = ({ key, value, status, text, at, reason }: Fact, document: Document) => ({
  value: value === null ? null : inPrintedUnit(key, value),
  status,
  text,
  ...(reason !== undefined && { reason }),
  ...placed(at, document),
});

/** Money is kept in 分 and printed on the form in 万元. */
const inPrintedUnit = (key: string, value: number) =>
  cellOf(key)?.unit === '万元' ? value / 1_000_000 : value;

const printedClaim = (claim: Claim, document: Document) => ({
  metric: claim.metric,
  value: claim.value,
  unit: claim.unit,
  qualifier: claim.qualifier,
  year: claim.year,
  text: claim.text,
  place: placeIn(document, claim.at),
});

const printedFinding = (finding: Finding) => ({
  rule: finding.rule,
  subject: finding.subject,
  verdict: finding.verdict,
  severity: finding.severity,
  cells: [...finding.left, ...finding.right].map((operand) => operand.key),
  left: finding.sums?.[0] ?? null,
  right: finding.sums?.[1] ?? null,
  message: findingSentence(finding).sentence,
});

const printedNotice = (notice: Notice, document: Document) => ({
  kind: notice.kind,
  text: notice.text,
  message: noticeSentence(notice),
  ...placed(notice.at, document),
});

const placed = (at: At | null, document: Document) =>
  at === null ? {} : { place: placeIn(document, at) };

/** Line of the file, or page and edges; the column too where the block is a line of a text file. */
function placeIn(document: Document, at: At) {
  const block = document.blocks[at.block];
  const cell = block?.kind === 'grid' && at.cell !== undefined ? block.cells[at.cell] : undefined;
  const place = (cell ?? block)?.place;
  if (place === undefined || 'page' in place) return place;
  const { line } = place;
  return document.format === 'text' && cell === undefined && at.start !== undefined
    ? { line, column: at.start + 1 }
    : { line };
}

await main(process.argv.slice(2));
