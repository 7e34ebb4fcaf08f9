import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { labelOfNode, lines, nodeAt, official } from '#lib/form/lines.ts';
import type { Axis } from '#lib/form/template.ts';
import { plainText } from './plain.ts';

/** Characters of a label that sentences quote. */
const QUOTED = 6;

/** The rows and groups of 表三 under 本年度办理结果 by the first words of their labels. */
const rowPhrases: readonly (readonly [phrase: string, row: string])[] = [
  ...new Map(
    [edition2019, edition2021].flatMap(({ tables }) =>
      tables
        .filter((table) => table.id === 'applications')
        .flatMap((table) => lines(table.rows).flatMap(({ path }) => phrasesOf(table.rows, path))),
    ),
  ),
];

/** The phrases of a row and of the groups it stands in. «其他» alone says nothing; the totals are told in other words. */
function phrasesOf(rows: Axis, path: string): (readonly [phrase: string, row: string])[] {
  const steps = path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
  return steps.slice(1).flatMap((step) => {
    const node = nodeAt(rows, step);
    const phrase = node === undefined ? '' : phraseOf(official(labelOfNode(node)));
    return phrase.length >= 4 ? [[phrase, step] as const] : [];
  });
}

/** A label without its number, as sentences quote it. */
function phraseOf(label: string): string {
  return plainText(label)
    .replace(/^(?:[(][一二三四五六七八九十][)]|\d[.])/, '')
    .replace(/^(?:属于|要求)(?=.{4})/, '')
    .replace(/[("].*$/, '')
    .slice(0, QUOTED);
}

/** Offices name themselves where the form says 本机关; the same length, so that places stay. */
const ownName = /本(?:办|局|委|镇|乡|街道|单位|部门)(?=不掌握)/g;

/** Two outcomes told as one number: 予以公开及部分公开, 同意公开或部分公开; «不予公开及部分公开» are others. */
const joint = '公开(?:[、/]|及|和|与|或|或者|以及)$';
const joined = new RegExp(joint);
const joinedDisclosed = new RegExp(`(?:予以|同意|全部)${joint}`);

/** What is told as one number of 予以公开 and 部分公开; no row of the form. */
export const DISCLOSED = 'disclosed';

/** Between a label and its number stand at most so many characters. */
const FARTHEST = 14;

/** The row of 表三 whose label stands nearest before a number; null when none does, or two other than {@link DISCLOSED} share it. */
export function outcomeToldBy(words: string): string | null {
  const near = words.replace(ownName, '本机关');
  const hits = rowPhrases
    .map(([phrase, row]) => ({ row, at: lastIndexOf(near, phrase), length: phrase.length }))
    .filter(({ at, length }) => at >= 0 && near.length - at - length <= FARTHEST)
    .sort((a, b) => b.at - a.at);
  const [last, before] = hits;
  if (last === undefined) return null;
  const ahead = near.slice(0, last.at);
  if (joined.test(ahead))
    return last.row === 'outcome/partiallyGranted' && joinedDisclosed.test(ahead)
      ? DISCLOSED
      : null;
  if (before === undefined) return last.row;
  const between = near.slice(before.at + before.length, last.at);
  if (/^(?:及|和|与|、|或|或者|以及)$/.test(between)) return null;
  // «因本机关不掌握等原因无法提供8件»: there are other reasons, and the number is of them all.
  if (/等/.test(between)) return last.row;
  // «保护第三方合法权益不予公开1件»: the reason and the outcome it is a reason for.
  return before.row.startsWith(`${last.row}/`) ? before.row : last.row;
}

/** Where a phrase stands last; a long one with one wrong character too, as labels of tables are read. */
function lastIndexOf(text: string, phrase: string): number {
  const exact = text.lastIndexOf(phrase);
  if (exact >= 0 || phrase.length < QUOTED) return exact;
  for (let at = text.length - phrase.length; at >= 0; at -= 1)
    if (isSlipAt(text, at, phrase)) return at;
  return -1;
}

/** One wrong character, which is none that denies: 本机关不掌握 is not 本机关已掌握. */
function isSlipAt(text: string, at: number, phrase: string): boolean {
  let wrong = '';
  for (let i = 0; i < phrase.length; i += 1) {
    if (phrase[i] === text[at + i]) continue;
    if (wrong !== '') return false;
    wrong = phrase[i] ?? '';
  }
  return wrong !== '' && !/[不无没未三四]/.test(wrong);
}
