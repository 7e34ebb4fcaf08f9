import type { Ingested } from '#lib/ingest/ingest.ts';
import type { Fact } from '#lib/parse/fact.ts';
import type { Paper } from '#lib/samples/paper.ts';

/** Of the figures of some reports, blank cells among them. */
export interface Score {
  readonly all: number;
  /** Came out as they were written, in doubt or not. */
  readonly right: number;
  /** Marked as inferred or unread, right or not: a person is asked. */
  readonly doubtful: number;
  /** Given as sure, and not what was written. */
  readonly wrong: number;
}

/** A report as read, held against the form it was written from. */
export function scoreOf({ draft }: Paper, ingested: Ingested): Score {
  const facts = ingested.status === 'report' ? ingested.report.facts : [];
  const byKey = new Map<string, Fact>(facts.map((fact) => [fact.key, fact]));
  const pairs = [...draft.texts].map(([key, text]) => ({ text, fact: byKey.get(key) }));
  const count = (is: (text: string, fact: Fact | undefined) => boolean) =>
    pairs.filter(({ text, fact }) => is(text, fact)).length;
  return {
    all: pairs.length,
    right: count(isAsWritten),
    doubtful: count((_, fact) => isDoubtful(fact)),
    wrong: count((text, fact) => !isDoubtful(fact) && !isAsWritten(text, fact)),
  };
}

const isAsWritten = (text: string, fact: Fact | undefined): boolean =>
  text === '' ? fact?.status === 'blank' : fact?.text?.trim() === text;

const isDoubtful = (fact: Fact | undefined): boolean =>
  fact === undefined || fact.status === 'unread' || fact.status === 'inferred';

/** A table as somebody else gives it: cells as text, row by row. */
export type Rows = readonly (readonly string[])[];

/** As it is compared: 12.0 is 12 where a library makes numbers of everything. */
const plain = (cell: string) => cell.replace(/\s+/g, '').replace(/^(-?\d+)\.0$/, '$1');

/**
 * How many figures another reader gives side by side in a row, in order, behind the label of that row: all
 * that can be asked of rows that nobody has understood.
 */
export function figuresInRows({ parts }: Paper, given: Rows): number {
  const rows = given.map((row) => row.map(plain));
  let next = 0;
  let found = 0;
  for (const part of parts)
    for (const row of part.kind === 'table' ? part.sheet : []) {
      const figures = row.filter(({ kind }) => kind === 'figure').map(({ text }) => plain(text));
      const label = plain(row.findLast(({ kind }) => kind === 'label')?.text ?? '');
      const at =
        figures.length === 0
          ? -1
          : rows.findIndex((cells, i) => i >= next && stands(cells, label, figures));
      if (at < 0) continue;
      next = at + 1;
      found += figures.length;
    }
  return found;
}

function stands(cells: readonly string[], label: string, figures: readonly string[]): boolean {
  const from = label === '' ? 0 : cells.indexOf(label) + 1;
  if (label !== '' && from === 0) return false;
  return cells.some((_, i) => i >= from && figures.every((figure, k) => cells[i + k] === figure));
}
