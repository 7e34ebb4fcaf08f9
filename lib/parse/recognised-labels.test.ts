import { expect, test } from 'vitest';
import type { Document } from '#lib/extract/document.ts';
import { mended } from './recognised-labels.ts';

const place = { page: 1, left: 0, top: 0, right: 10, bottom: 10 };
const recognised = { confidence: 0.6, second: null };

const cellOf = (text: string, isRecognised = true): Document => ({
  format: 'scan',
  encoding: null,
  meta: {},
  blocks: [
    {
      kind: 'grid',
      rows: 1,
      columns: 1,
      place,
      cells: [
        {
          text,
          row: 0,
          column: 0,
          rowSpan: 1,
          columnSpan: 1,
          place,
          ...(isRecognised && { recognised }),
        },
      ],
    },
  ],
});
const textOf = ({ blocks: [block] }: Document) =>
  block?.kind === 'grid' ? block.cells[0]?.text : block?.text;

test.each([
  ['商业企亚', '商业企业'],
  ['规草', '规章'],
  ['2.其他法\n情行政法\n规禁止公\n开', '2.其他法律行政法规禁止公开'],
  ['四，结转下华喧继续办理', '四、结转下年度继续办理'],
])('%j is the label %j misread', (printed, label) => {
  expect(textOf(mended(cellOf(printed)))).toBe(label);
});

test.each(['其他', '一件', '1039', '', '关于做好政务公开工作的通知', '上年办理情况'])(
  '%j is no label misread',
  (printed) => {
    expect(textOf(mended(cellOf(printed)))).toBe(printed);
  },
);

test('given text stays as it is', () => {
  const given = cellOf('商业企亚', false);
  expect(mended(given)).toBe(given);
});
