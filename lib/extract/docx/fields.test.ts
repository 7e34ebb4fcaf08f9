import { expect, test } from 'vitest';
import { readDocx } from '../docx.ts';
import { seen } from '../testing/seen.ts';
import { docxOf, paragraph, run } from '../testing/word-docx.ts';

const sign = (kind: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${inside}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const list = (chosen: string) =>
  `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="5"/><w:listEntry w:val="12"/></w:ddList></w:ffData>`;

test.each([
  [
    'a sum as it was calculated',
    sign('begin') + instruction('=SUM(ABOVE)') + sign('separate') + run('7') + sign('end'),
    '7',
  ],
  ['in one element', `<w:fldSimple w:instr=" =SUM(LEFT) ">${run('7')}</w:fldSimple>`, '7'],
  // Neither a figure nor a blank.
  [
    'a sum that was never calculated',
    sign('begin') + instruction('=SUM(ABOVE)') + sign('end'),
    '\ufffc',
  ],
  ['never, in one element', '<w:fldSimple w:instr=" =SUM(LEFT) "/>', '\ufffc'],
  [
    'a figure drawn over another',
    sign('begin') + instruction(' EQ \\o(\\s\\up 9(9),12)') + sign('end'),
    '\ufffc',
  ],
  [
    'what a list is set to',
    sign('begin', list('<w:result w:val="1"/><w:default w:val="0"/>')) +
      instruction('FORMDROPDOWN') +
      sign('end'),
    '12',
  ],
  [
    'what it stands at',
    sign('begin', list('<w:default w:val="1"/>')) +
      instruction('FORMDROPDOWN') +
      sign('separate') +
      sign('end'),
    '12',
  ],
  [
    'a list whose entries are not told',
    sign('begin') + instruction('FORMDROPDOWN') + sign('end'),
    '\ufffc',
  ],
  [
    'a field of a form left empty',
    sign('begin') + instruction('FORMTEXT') + sign('separate') + sign('end'),
    '',
  ],
  [
    'a sum of sums',
    sign('begin') +
      instruction('=') +
      sign('begin') +
      instruction('=1') +
      sign('separate') +
      run('1') +
      sign('end') +
      sign('separate') +
      run('8') +
      sign('end'),
    '8',
  ],
])('%s', (_, field, text) => {
  expect(seen(readDocx(docxOf(paragraph(run('共') + field))))).toEqual([`共${text}`]);
});
