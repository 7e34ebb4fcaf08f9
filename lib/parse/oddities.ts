import type { Document } from '#lib/extract/document.ts';
import { editionOf } from '#lib/form/editions.ts';
import type { Fact, Notice, NoticeKind, Report } from './fact.ts';
import { isOffice } from './office.ts';
import { placeOf, printed, type Reading } from './reading.ts';
import type { Section } from './sections.ts';

/** What is odd about a document as a whole. */
export const findOddities = (
  reading: Reading,
  sections: readonly Section[],
  printedEdition: Report['edition'] | null,
  year: number | null,
): Notice[] => [
  ...coverLetter(reading, sections[0]?.from ?? 0),
  ...lostCharacters(reading),
  ...otherEdition(printedEdition, year),
  ...(printedEdition === null ? elsewhere(reading, sections) : []),
];

/** What is odd about the file, as its reader tells it. */
export const findFileOddities = ({ meta }: Document): Notice[] => [
  ...(meta.trackedChanges === undefined
    ? []
    : [{ kind: 'tracked-changes', text: meta.trackedChanges, at: null } as const]),
  ...(meta.unreadParts === undefined
    ? []
    : [{ kind: 'table-as-attachment', text: meta.unreadParts, at: null } as const]),
];

/** A form on which nothing is filled in: every figure blank, or not found where the rest is blank. */
export const isBlankForm = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.status === 'blank') &&
  facts.every((fact) => fact.status === 'blank' || fact.status === 'unread');

const noticeAt = (kind: NoticeKind, reading: Reading, from: number, to: number): Notice => ({
  kind,
  text: printed(reading, from, to),
  at: placeOf(reading, from, to),
});

/** A letter that hands the report over: addressed to an office, it says that the report follows. */
function coverLetter(reading: Reading, frontEnd: number): Notice[] {
  const front = reading.text.slice(0, frontEnd);
  if (!/现将[^。\n]{0,80}(?:上|呈|送|报)|随文呈上|请审阅/.test(front)) return [];
  const addressee = reading.pieces.find(
    ({ from, plain: { text } }) =>
      from < frontEnd && text.endsWith(':') && isOffice(text.slice(0, -1)),
  );
  return addressee === undefined
    ? []
    : [noticeAt('cover-letter', reading, addressee.from, addressee.to)];
}

/** Replacement characters, and boxes or doubled question marks between Chinese characters. */
const lost = /\ufffd+|(?<=\p{Script=Han})(?:□|■|\?\?+)(?=\p{Script=Han})|20\d{4,5}日/gu;

function lostCharacters(reading: Reading): Notice[] {
  const [first] = reading.text.matchAll(lost);
  if (first === undefined) return [];
  const { index } = first;
  return [
    noticeAt('lost-characters', reading, Math.max(0, index - 6), index + first[0].length + 6),
  ];
}

function otherEdition(printedEdition: Report['edition'] | null, year: number | null): Notice[] {
  if (year === null) return [];
  const due = editionOf(year)?.id ?? 'pre-2019';
  return printedEdition === null || printedEdition === due
    ? []
    : [{ kind: 'edition-mismatch', text: `${printedEdition} / ${due}`, at: null }];
}

/** Where a section that should hold a table speaks of an attachment or a picture instead. */
function elsewhere(reading: Reading, sections: readonly Section[]): Notice[] {
  return sections
    .filter((section) => /[二三四]/.test(section.id))
    .flatMap(({ textFrom, to }) => {
      const told = /(?:详?见)?(?:附件|附表|附图|下图|图片|图\d)[^\n。]{0,20}/.exec(
        reading.text.slice(textFrom, to),
      );
      if (told === null) return [];
      const from = textFrom + told.index;
      return [noticeAt('table-as-attachment', reading, from, from + told[0].length)];
    });
}
