import { check } from '#lib/checks/check.ts';
import { extract } from '#lib/extract/readers.ts';
import { parse } from '#lib/parse/parse.ts';
import { samples } from '#lib/samples/generate.ts';
import { costOf, digits, median } from './measure.ts';

/** The samples as a district hands them in. */
const kinds = { 'web pages': /\.html?$/, text: /\.txt$/ };
/** Before these the compiler has not seen enough of the code. */
const WARMING = 20;
const ROUNDS = 40;

/** Prints what each stage of reading takes: milliseconds of processor a report, the median of many rounds. */
export async function benchStages(): Promise<void> {
  console.log('Stages: ms of processor a report, bytes to Document, to Report, to findings');
  for (const [kind, ending] of Object.entries(kinds)) {
    const files = samples()
      .map(({ file }) => file)
      .filter(({ name }) => ending.test(name));
    const rounds: (readonly number[])[] = [];
    for (let round = 0; round < WARMING + ROUNDS; round += 1) rounds.push(await roundOf(files));
    const told = [0, 1, 2].map((stage) =>
      median(rounds.slice(WARMING).map((costs) => costs[stage] ?? Number.NaN)),
    );
    const each = told.map((seconds) => digits((seconds * 1000) / files.length));
    console.log(`  ${kind.padEnd(10)}${each.map((one) => one.padStart(8)).join('')}`);
  }
}

/** Seconds of processor that each stage takes for all files. */
async function roundOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const extracted = await costOf(() =>
    Promise.all(files.map(({ bytes, name }) => extract(bytes, name))),
  );
  const documents = extracted.result.flatMap((one) =>
    one.status === 'document' ? [one.document] : [],
  );
  const parsed = await costOf(() =>
    documents.map((document) => ({ document, ...parse(document) })),
  );
  const checked = await costOf(() =>
    parsed.result.map((one) => one.status === 'report' && check(one.report, null, one.document)),
  );
  return [extracted.cpu, parsed.cpu, checked.cpu];
}
