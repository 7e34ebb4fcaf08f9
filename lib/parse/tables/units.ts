import type { Content } from './contents.ts';
import { filled, type Item } from './entry.ts';

/** Fewer rows alike may be so by accident. */
const FEWEST = 3;

/** The rows of a sheet without the words that most of them begin or end with: «件», a share in per cent. */
export function withoutUnits(contents: readonly Content[]): readonly Content[] {
  return withoutColumn(withoutColumn(contents, 0), -1);
}

function withoutColumn(contents: readonly Content[], at: 0 | -1): readonly Content[] {
  const ends = contents.map(({ items }) => filled(items).at(at));
  const told = ends.filter((item) => item !== undefined);
  const times = new Map<string, number>();
  for (const item of told) times.set(saying(item), (times.get(saying(item)) ?? 0) + 1);
  const isUnit = (item: Item | undefined) => {
    const count = item === undefined ? 0 : (times.get(saying(item)) ?? 0);
    return item?.kind === 'text' && count >= FEWEST && count * 2 > told.length;
  };
  if (!ends.some(isUnit)) return contents;
  // A share alone in its row may be what is left of figures that run together.
  const isAlone = ({ items }: Content, end: Item | undefined) =>
    end !== undefined && saying(end) === '%' && filled(items).length === 1;
  return contents.map((content, i) =>
    isUnit(ends[i]) && !isAlone(content, ends[i])
      ? { ...content, items: content.items.filter((item) => item !== ends[i]) }
      : content,
  );
}

/** What a word says; of shares only that they are some. */
const saying = (item: Item): string =>
  item.kind !== 'text'
    ? ''
    : /^[\d.]+\s*[%％]$/.test(item.text)
      ? '%'
      : `${item.bare} ${item.text}`;
