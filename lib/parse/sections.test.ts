import { expect, test } from 'vitest';
import { readText } from '#lib/extract/text.ts';
import { readingOf } from './reading.ts';
import { findSections, publishedSections, sectionNotices } from './sections.ts';

function read(...lines: readonly string[]) {
  const reading = readingOf(readText(lines.join('\n'), 'utf-8'));
  const found = findSections(reading);
  return {
    ids: found.map((section) => section.id).join(''),
    texts: found.map((section) => reading.text.slice(section.textFrom, section.to).trim()),
    sections: publishedSections(reading, found),
    notices: sectionNotices(reading, found).map(({ kind, text }) => `${kind} ${text}`),
  };
}

const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const withText = official.flatMap((heading, i) => [heading, `第${i}段。`]);

test('the six headings as the form prints them', () => {
  const { ids, texts, notices } = read(...withText);
  expect(ids).toBe('一二三四五六');
  expect(texts).toEqual(official.map((_, i) => `第${i}段。`));
  expect(notices).toEqual([]);
});

test.each([
  ['digits', ['1、 总体情况', '2、主动公开政府信息情况', '3、收到和处理政府信息公开申请情况']],
  [
    'parts',
    [
      '第一部分 总体情况',
      '第二部分 主动公开政府信息情况',
      '第三部分 收到和处理政府信息公开申请情况',
    ],
  ],
  ['no numerals', ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况']],
  [
    'blanks',
    ['一 、总 体 情 况', '二、 主动公开政府信息情况', '三 收到和处理政府信息公开申请情况'],
  ],
  [
    'text after the heading',
    [
      '一、总体情况。2023年做好工作。',
      '二、主动公开政府信息情况：见表。',
      '三、收到和处理政府信息公开申请情况 0件',
    ],
  ],
])('numbered otherwise: %s', (_, lines) => {
  expect(read(...lines).ids).toBe('一二三');
});

test.each([
  ['二', '二、行政机关主动公开政府信息情况'],
  ['三', '三、行政机关收到和处理政府信息公开申请情况'],
  ['四', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['四', '四、行政复议和行政诉讼情况'],
  ['五', '五、政府信息公开工作存在的问题及改进情况'],
  ['五', '五、下一步工作打算'],
  ['五', '五、存在问题及改进措施'],
  ['六', '六、其他需要公开的事项情况'],
  ['六', '六、需要报告的其他事项'],
])('renamed, and said so: %s %s', (id, heading) => {
  const lines = withText.map((line) => (line.startsWith(`${id}、`) ? heading : line));
  const { ids, notices } = read(...lines);
  expect(ids).toBe('一二三四五六');
  expect(notices).toEqual([`section-renamed ${heading}`]);
});

test('五 restarts its own numerals', () => {
  const lines = [...withText];
  lines.splice(9, 1, '一、存在问题', '不够及时。', '二、改进情况', '加强培训。');
  expect(read(...lines)).toMatchObject({ ids: '一二三四五六', notices: [] });
});

test('sub-headings of 一 repeat the words of other sections', () => {
  const lines = [...withText];
  lines.splice(
    1,
    0,
    '（一）主动公开政府信息情况',
    '（二）收到和处理政府信息公开申请情况',
    '（三）监督保障',
  );
  const { ids, sections } = read(...lines);
  expect(ids).toBe('一二三四五六');
  expect(sections[1]?.heading).toBe('二、主动公开政府信息情况');
});

test('rows of the tables are no headings', () => {
  const lines = [...withText];
  lines.splice(
    5,
    1,
    '一、本年新收政府信息公开申请数量',
    '0',
    '二、上年结转政府信息公开申请数量',
    '0',
  );
  lines.splice(
    9,
    0,
    '三、本年度办理结果',
    '（六）其他处理',
    '3.其他',
    '四、结转下年度继续办理',
    '0',
  );
  expect(read(...lines)).toMatchObject({ ids: '一二三四五六', notices: [] });
});

test.each([
  ['a table of contents', official.map((heading, i) => `${heading}……${i + 1}`)],
  ['contents without page numbers', official],
  ['an introduction', [`本报告包括${official.join('；')}。`]],
  [
    'an introduction in digits',
    ['包括：1.总体情况;2.主动公开政府信息情况;3.收到和处理政府信息公开申请情况。'],
  ],
])('%s lists the parts and is none', (_, contents) => {
  const { texts, notices } = read(...contents, '据此编制。', ...withText);
  expect(texts).toEqual(official.map((__, i) => `第${i}段。`));
  expect(notices).toEqual([]);
});

test('headings glued into one running line', () => {
  const { ids, texts } = read(`根据要求编制。${withText.join('')}`);
  expect(ids).toBe('一二三四五六');
  expect(texts[0]).toBe('第0段。');
});

test('a missing and a misplaced section are said', () => {
  expect(read(...withText.slice(0, 4), ...withText.slice(6)).notices).toEqual([
    'section-missing 三、收到和处理政府信息公开申请情况',
  ]);
  const swapped = [
    ...withText.slice(0, 4),
    ...withText.slice(6, 8),
    ...withText.slice(4, 6),
    ...withText.slice(8),
  ];
  expect(read(...swapped).notices).toEqual(['section-order 三、收到和处理政府信息公开申请情况']);
});

test('headings with nothing under them are headings', () => {
  expect(read(...official, '附件：年度报告.doc').ids).toBe('一二三四五六');
});
