import { editions } from '#lib/form/editions.ts';
import { lines, spellings } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Report } from './fact.ts';
import { plainText } from './plain.ts';
import type { Reading } from './reading.ts';

/** Head and row labels of an edition, as they are compared: without blanks and punctuation. */
const labelsOf = (edition: Edition): string[] =>
  edition.tables.flatMap((table) =>
    [...lines(table.columns), ...lines(table.rows)].flatMap((line) =>
      spellings(line.label).map(squeeze),
    ),
  );
const punctuation = /[^\p{L}\p{N}]/gu;
const squeeze = (text: string) => plainText(text).replace(punctuation, '');

/** Labels that only one edition has. Short ones stand in prose too. */
const telling = new Map(
  editions.map((edition) => {
    const others = new Set(editions.filter((e) => e !== edition).flatMap(labelsOf));
    const own = [...new Set(labelsOf(edition))].filter(
      (label) => label.length >= 5 && !others.has(label),
    );
    return [edition.id, own.sort((a, b) => b.length - a.length)] as const;
  }),
);

/** Heads of the free form used before 2019 and of its statistics table; the first ones stand nowhere else. */
const oldHeads = ['历年累计', '同意公开答复数', '当面申请数', '信息公开专项经费'];
const oldWords = [
  '计量单位',
  '统计指标',
  '指标名称',
  '收费及减免',
  '收费和减免',
  '不予公开答复数',
  '附表',
];

/**
 * The edition whose headings the tables print; `pre-2019` for the free form, null when no table of any
 * form is there. Read from all text joined, because heads are broken over lines and cells.
 */
export function editionOfHeadings(reading: Reading): Report['edition'] | null {
  const text = reading.text.replace(punctuation, '');
  // 本年处理决定数量 (2021) contains 处理决定数量 (2019): what belongs to the longer label is taken away first.
  const without2021 = (telling.get('2021') ?? []).reduce(
    (t, label) => t.replaceAll(label, ''),
    text,
  );
  const scores = [
    ['2021', scoreOf('2021', text)],
    ['2019', scoreOf('2019', without2021)],
  ] as const;
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best !== undefined && best[1] >= 2) return best[0];
  const has = (word: string) => text.includes(word);
  return oldHeads.some(has) || oldWords.filter(has).length >= 2 ? 'pre-2019' : null;
}

const scoreOf = (id: Edition['id'], text: string) =>
  (telling.get(id) ?? []).filter((label) => text.includes(label)).length;
