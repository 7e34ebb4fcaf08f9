import type { SectionId } from '#lib/form/template.ts';
import { printedCore } from '#lib/register/office-name.ts';
import { headingOf, sectionIds } from './headings.ts';
import type { Reading } from './reading.ts';
import { readTitle, type Title } from './title.ts';

/** A report within a file: from its title, or its first heading, up to the next. */
export interface Body {
  readonly title: Title | null;
  readonly from: number;
}

interface Heading {
  readonly id: SectionId;
  readonly from: number;
  readonly to: number;
}

/** Headings a report shows at least. */
const FEWEST = 4;
/** Characters between its headings; a table of contents has none. */
const SHORTEST = 300;

/**
 * The reports in a file, told by their headings: each begins with 一 and goes on with most of the others
 * and text between them. More than one is a folder pasted together, or a report pasted twice.
 */
export function bodiesOf(reading: Reading): Body[] {
  const headings = ownHeadings(reading);
  const starts = headings.flatMap(({ id }, i) => (id === sectionIds[0] ? [i] : []));
  const runs = starts.map((start, i) => headings.slice(start, starts[i + 1]));
  let end = 0;
  return runs.filter(isReport).map((run) => {
    const first = run[0]?.from ?? 0;
    const found = titleBetween(reading, end, first);
    end = run.at(-1)?.to ?? first;
    return { title: found?.title ?? null, from: found?.from ?? first };
  });
}

const ownHeadings = (reading: Reading): Heading[] =>
  reading.pieces
    .filter((piece) => piece.cell === null && piece.role !== 'chrome')
    .flatMap(({ plain, from, to }) =>
      headingOf(plain.text)
        .filter(({ numbering }) => numbering === 'own')
        .slice(0, 1)
        .map(({ id }) => ({ id, from, to })),
    );

function isReport(run: readonly Heading[]): boolean {
  const kinds = new Set(run.map(({ id }) => id));
  const between = run.slice(1).reduce((sum, { from }, i) => sum + from - (run[i]?.to ?? from), 0);
  return kinds.size >= FEWEST && between >= SHORTEST;
}

/** The title nearest before a report. */
function titleBetween(reading: Reading, from: number, to: number) {
  const lines = reading.pieces.filter(
    (piece) =>
      piece.cell === null && piece.role !== 'chrome' && piece.from >= from && piece.to <= to,
  );
  for (const piece of lines.reverse()) {
    const title = readTitle(piece.plain.source);
    if (title !== null) return { title, from: piece.from };
  }
  return null;
}

/** The titles of reports of several offices or years; [] when all are one report. */
export function differentTitles(bodies: readonly Body[]): string[] {
  const titles = bodies.flatMap(({ title }) => title ?? []);
  const [first, ...others] = titles;
  const other = first && others.find((each) => isOther(first, each));
  return first === undefined || other === undefined ? [] : [first.text, other.text];
}

/** Another year, or another office: 二七街道 and 江岸区二七街道办事处 are one. */
function isOther(a: Title, b: Title): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return true;
  if (a.publisher === null || b.publisher === null) return false;
  const [one, two] = [printedCore(a.publisher), printedCore(b.publisher)];
  return !one.endsWith(two) && !two.endsWith(one);
}
