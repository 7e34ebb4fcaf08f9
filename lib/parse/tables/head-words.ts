import { lines, spellings } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Entry } from './entry.ts';
import { distance } from './likeness.ts';
import { senseOf } from './runs.ts';
import { bare, parts } from './vocabulary.ts';

/** The column a word of the form is the label of. */
export function wordColumn(entry: Entry, table: Table): number | undefined {
  if (entry.kind !== 'word') return undefined;
  const sense = senseOf(entry.word, 'column', table.section);
  const column = lines(table.columns).findIndex(({ path }) => path === sense?.path);
  return column < 0 ? undefined : column;
}

/** The column another text is the label of, null for a label of no column of the form, undefined for no label. */
export function textColumn(entry: Entry, table: Table): number | null | undefined {
  const columns = lines(table.columns);
  if (entry.kind !== 'text' || entry.bare.length < 2 || !/\p{Script=Han}/u.test(entry.bare))
    return undefined;
  const printed = bare(entry.text.replace(aside, ''));
  const likely = columns.flatMap(({ label }, column) =>
    spellings(label).some((spelling) => isLike(printed, parts(spelling).text)) ? [column] : [],
  );
  const [column] = likely;
  if (likely.length === 1 && column !== undefined) return column;
  // A broken piece of a head is no column, and neither is «单位：件».
  return isPieceOf(entry.bare, table) || entry.bare.startsWith('单位') ? undefined : null;
}

/** The year and what stands in brackets: «本年(2023)制发件数», «2023年废止件数». */
const aside = /[（(〔【[][^）)〕】\]]*[）)〕】\]]|20\d\d年?度?/g;

/** A head that lost a part or has one too many: «现行有效», «自然人申请», «本年制发文件数». */
const isLike = (printed: string, label: string) =>
  (printed.length >= 3 && label.includes(printed)) ||
  (label.length >= 3 && printed.includes(label)) ||
  printed.startsWith(label) ||
  distance(printed, label) !== null;

const isPieceOf = (printed: string, { columns }: Table) =>
  lines(columns).some(({ label }) => spellings(label).some((each) => each.includes(printed)));
