/**
 * `npm run audit -- FILE…`: lays what Gouji says of reports beside what an auditor noted of them, in
 * `anomalies` of NAME.gold.json beside NAME.ext or NAME.kind.ext. Files without such notes are passed over.
 * A report of the same office and the year before, from the same folder, is the report before.
 */
import { basename, resolve } from 'node:path';
import { type Audit, audit, type Tally, tally, total } from './audit/matching.ts';
import { isNotes, notesOn, readAll, reportBefore, saidOf } from './audit/reports.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

function printFile(name: string, { found, missed, uncovered, unexplained }: Audit): void {
  print(
    `${name}: ${found.length} found, ${missed.length} missed, ${unexplained.length} unexplained, ${uncovered.length} of kinds no rule covers`,
  );
  for (const { kind, detail } of missed) print(`  missed       ${kind}: ${detail}`);
  for (const said of unexplained) print(`  unexplained  ${said.name}: ${said.sentence}`);
}

const share = (part: number, whole: number) =>
  (whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`).padStart(10);

/** Recall: what was noted and found. Precision: what was said and noted. */
function printTally({ family, found, missed, explained, unexplained }: Tally): void {
  const counts = [found, missed, explained, unexplained].map((n) => `${n}`.padStart(12)).join('');
  const recall = share(found, found + missed);
  const precision = share(explained, explained + unexplained);
  print(`${family.padEnd(28)}${counts}${recall}${precision}`);
}

function printTallies(title: string, audits: readonly Audit[]): void {
  const heads = ['found', 'missed', 'explained', 'unexplained'].map((head) => head.padStart(12));
  print(
    `\n${title.padEnd(28)}${heads.join('')}${'recall'.padStart(10)}${'precision'.padStart(10)}`,
  );
  tally(audits).forEach(printTally);
  printTally(total(audits));
}

function printUncovered(audits: readonly Audit[]): void {
  const kinds = audits.flatMap((one) => one.uncovered.map(({ kind }) => kind));
  const counted = [...new Set(kinds)]
    .sort()
    .map((kind) => `${kind} ${kinds.filter((k) => k === kind).length}`);
  print(`\nkinds no rule covers: ${counted.join(', ') || 'none'}`);
}

/** Audits by the report they are of: a report in many formats counts once, by the first of them. */
async function main(files: readonly string[]): Promise<void> {
  const audits: Audit[] = [];
  const reports = new Map<string, Audit>();
  const paths = files.filter((file) => !isNotes(file));
  const read = await readAll(paths.map((file) => resolve(process.env.INIT_CWD ?? '.', file)));
  for (const one of read) {
    const notes = notesOn(one.path);
    const name = basename(one.path);
    if (notes === null) print(`${name}: no notes`);
    else if ('refused' in one) print(`${name}: ${one.refused}`);
    else {
      const said = saidOf(one, reportBefore(one.path, one.report, read));
      const result = audit(notes.anomalies, said);
      printFile(name, result);
      audits.push(result);
      if (!reports.has(notes.file)) reports.set(notes.file, result);
    }
  }
  printTallies(`all ${audits.length} files`, audits);
  printTallies(`each of ${reports.size} reports once`, [...reports.values()]);
  printUncovered([...reports.values()]);
}

await main(process.argv.slice(2));
