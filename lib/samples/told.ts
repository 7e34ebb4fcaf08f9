import type { Edition } from '#lib/form/template.ts';
import { missing, type Publisher, type Style } from './district.ts';
import { yearBooks } from './figures.ts';
import type { Facts } from './phrases/facts.ts';

/** A year of an office as its report will tell it. */
export interface Told {
  readonly facts: Facts;
  readonly edition: Edition;
  readonly style: Style;
}

/** Every year of an office whose report came. */
export function toldYears(publisher: Publisher): Told[] {
  const came = (year: number) => publisher.name !== missing.publisher || year !== missing.year;
  const books = yearBooks(publisher);
  return books.flatMap(({ year, edition, figures, volumes }, i) => {
    const style = publisher.styles[i];
    if (style === undefined || !came(year)) return [];
    const before = books[i - 1];
    const last = before && came(before.year) ? before : null;
    return [{ facts: { publisher, year, figures, volumes, last }, edition, style }];
  });
}
