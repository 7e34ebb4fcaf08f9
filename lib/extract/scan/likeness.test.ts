import { expect, test } from 'vitest';
import { likenessOf, type Printed } from './likeness.ts';
import { marksOf } from './marks.ts';
import { print } from './testing/digits.ts';
import { fill, paper } from './testing/drawing.ts';

/** Figures of one document as they are printed, each with what it is read as. */
function printed(figures: readonly (readonly [ink: string, read: string])[]): Printed[] {
  return figures.map(([ink, read], i) => {
    const page = paper(200, 60);
    // The grain of the scanner falls a little differently on each.
    const box = print(page, ink, 20 + (i % 3), 20, 20);
    fill(page, { left: 24 + (i % 5), right: 25 + (i % 5), top: 20, bottom: 22 }, 90);
    const limits = { left: 0, top: 0, right: 200, bottom: 60 };
    const marks = marksOf(page, box, limits, read, 20);
    if (marks === null) throw new Error(`${ink} has as many digits as ${read}`);
    return { text: read, marks, isRead: true };
  });
}

const rightly = (text: string, count: number) =>
  Array.from({ length: count }, () => [text, text] as const);

/** What of the document is confirmed. */
function confirmed(figures: readonly (readonly [ink: string, read: string])[]): string[] {
  const all = printed(figures);
  const { alike } = likenessOf(all, all);
  return all.flatMap((figure, i) => (alike.has(figure) ? [figures[i]?.join('→') ?? ''] : []));
}

test('what looks like many others that are read the same is confirmed', () => {
  expect(confirmed(rightly('0', 6))).toHaveLength(6);
  expect(confirmed([...rightly('0', 5), ...rightly('8', 5), ...rightly('80', 2)])).toHaveLength(12);
});

test('too few look alike to tell', () => {
  expect(confirmed(rightly('8', 3))).toEqual([]);
  expect(confirmed([...rightly('0', 9), ...rightly('8', 1)])).not.toContain('8→8');
});

const pairs = ['08', '06', '09', '68', '98', '56', '59', '17', '39', '38'];
test.each(pairs.flatMap((pair) => [pair, [...pair].reverse().join('')]))(
  'of two digits a stroke apart, %s, one read as the other is not confirmed, nor does it make the others doubtful',
  (pair) => {
    const [ink = '', read = ''] = pair;
    const misread = [ink, read] as const;
    expect(confirmed([...rightly(read, 30), misread])).toEqual(
      rightly(read, 30).map(([text]) => `${text}→${text}`),
    );
    const both = [...rightly(ink, 12), ...rightly(read, 12), misread];
    expect(confirmed(both)).not.toContain(`${ink}→${read}`);
    expect(confirmed(both)).toHaveLength(24);
  },
);

test('one digit misread makes the whole figure doubtful', () => {
  const all = [...rightly('0', 15), ...rightly('8', 15)];
  expect(confirmed([...all, ['808', '880'], ['808', '808']])).toContain('808→808');
  expect(confirmed([...all, ['808', '880']])).not.toContain('808→880');
});

test('a shape that is read now as this and now as that confirms neither', () => {
  expect(
    confirmed([...rightly('8', 5), ...Array.from({ length: 5 }, () => ['8', '6'] as const)]),
  ).toEqual([]);
});

test('what looks like none of many that are read the same is said to be odd, of few nothing is', () => {
  const odd = (count: number) => {
    const all = printed([...rightly('0', count), ['8', '0']]);
    return likenessOf(all, all).unlike.has(all.at(-1) ?? { text: '', isRead: true, marks: [] });
  };
  expect(odd(20)).toBe(true);
  expect(odd(5)).toBe(false);
});

test('what was only measured is confirmed by others, and confirms none', () => {
  const measured = printed(rightly('1', 6)).map((figure) => ({ ...figure, isRead: false }));
  expect(likenessOf(measured, measured).alike.size).toBe(0);
  const read = printed(rightly('1', 4));
  expect(likenessOf(measured, [...measured, ...read]).alike.size).toBe(6);
});
