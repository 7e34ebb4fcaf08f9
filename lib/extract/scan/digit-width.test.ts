import { expect, test } from 'vitest';
import { lackingDigits, misfits } from './digit-width.ts';

/** A figure as wide as the digits that are really printed, each ten pixels apart. */
const written = (printed: string, text = printed) => ({
  text,
  left: 100,
  right: 100 + printed.length * 10 - 2 - (printed.startsWith('1') ? 2 : 0),
  top: 50,
  bottom: 64,
});

const page = ['23', '405', '78', '3697', '22', '960', '58'].map((text) => written(text));

test('a figure that lost or gained a digit does not fit its ink', () => {
  const lost = written('140', '10');
  const gained = written('16', '160');
  expect(misfits([...page, lost, gained])).toEqual(new Set([lost, gained]));
});

test('one that is wider by a digit lacks it; one that is narrower, or a little wider, does not', () => {
  const lost = written('140', '10');
  const wide = { ...written('88'), right: 100 + 24 };
  expect(lackingDigits([...page, lost, written('16', '160'), wide])).toEqual(new Set([lost]));
});

test('figures as wide as they should be fit, a 1 or two among them', () => {
  expect(misfits([...page, written('11'), written('4'), written('1'), written('20411')])).toEqual(
    new Set(),
  );
});

test('a few figures alone tell nothing', () => {
  expect(misfits([written('140', '10'), written('23')])).toEqual(new Set());
});
