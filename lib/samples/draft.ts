import { sections } from '#lib/form/editions.ts';
import { figures as cellsOf, official, spellings } from '#lib/form/lines.ts';
import type { Edition, SectionId } from '#lib/form/template.ts';
import { type Publisher, publishers, region, type Style, type Year } from './district.ts';
import type { Bank, Facts } from './phrases/facts.ts';
import { overviews, prefaces, titles } from './phrases/opening.ts';
import { measures, others, others2019, problems } from './phrases/outlook.ts';
import {
  assessment,
  management,
  onRequest,
  platform,
  proactive,
  remedies,
  supervision,
} from './phrases/work.ts';
import { dice } from './random.ts';
import { printed } from './sheet.ts';
import type { Told } from './told.ts';

type Item = '主动公开' | '依申请公开' | '政府信息管理' | '政府信息公开平台建设' | '监督保障';

/** All that a report will say, before it is laid out; faults are planted here. */
export interface Draft {
  readonly publisher: Publisher;
  readonly year: Year;
  readonly style: Style;
  readonly edition: Edition;
  /** Figures as printed, by key; «» leaves the cell blank. */
  readonly texts: ReadonlyMap<string, string>;
  readonly title: string;
  readonly preface: string;
  readonly overview: string;
  readonly items: readonly (readonly [Item, string])[];
  /** How the five items are told apart: see paper.ts. */
  readonly manner: 0 | 1 | 2 | 3;
  readonly headings: ReadonlyMap<SectionId, string>;
  /** Words over the tables. */
  readonly words: Readonly<Record<'二' | '三' | '四', string>>;
  readonly problems: string;
  readonly measures: string;
  readonly other: string;
  readonly tables: readonly ('二' | '三' | '四')[];
  /** ISO days; null when the document does not tell. */
  readonly publishedOn: string | null;
  readonly signedOn: string | null;
  readonly signature: string;
  /** 二〇二四年一月八日 instead of 2024年1月8日. */
  readonly chineseDate: boolean;
  /** Labels of the form printed in another spelling. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * A phrase for the report from the `k`th bank. Seven being prime, no two reports of a year and no two of
 * an office share a phrase, and two others share those of every sixth bank at most.
 */
const from = (k: number, bank: Bank, facts: Facts): string => {
  const stride = 1 + (k % 6);
  const phrase = bank[(publishers.indexOf(facts.publisher) + (facts.year - 2019) * stride + k) % 7];
  if (!phrase) throw new Error('a bank holds seven phrases');
  return phrase(facts);
};

/** Pages of a site print the day of publication; plain copies know the signature only. */
const undatedStyles: readonly Style[] = ['lines', 'gb-text', 'spaces', 'word', 'pipe-cells'];

function dates(publisher: Publisher, year: number, style: Style) {
  const roll = dice(`${publisher.name}${year}dates`);
  const day = roll.between(12, 30);
  const iso = (d: number) => `${year + 1}-01-${String(d).padStart(2, '0')}`;
  const signedOn = iso(day - roll.between(1, 5));
  return { signedOn, publishedOn: undatedStyles.includes(style) ? null : iso(day) };
}

/** Official headings, now and then one of the next two spellings in use. */
function headings(publisher: Publisher, year: number): ReadonlyMap<SectionId, string> {
  const roll = dice(`${publisher.name}${year}headings`);
  return new Map(
    sections.map(({ id, heading }) => {
      const usual = roll.between(0, 9) < 7 || id === '一';
      const other = spellings(heading)[roll.between(1, 2)];
      return [id, usual || other === undefined ? official(heading) : other];
    }),
  );
}

const itemsOf = (facts: Facts): Draft['items'] => {
  const watched = from(7, supervision, facts);
  return [
    ['主动公开', from(3, proactive, facts)],
    ['依申请公开', from(4, onRequest, facts)],
    ['政府信息管理', from(5, management, facts)],
    ['政府信息公开平台建设', from(6, platform, facts)],
    ['监督保障', facts.publisher.kind === 'office' ? watched + assessment(facts) : watched],
  ];
};

const overTable3: Bank = [
  () => '',
  () => '有关数据见下表。',
  () => '',
  () => '本年度申请的收到和办理情况如下：',
  () => '',
  () => '申请办理结果分类统计如下。',
  () => '',
];

export function draftOf({ facts, edition, style }: Told): Draft {
  const { publisher, year } = facts;
  const roll = dice(`${publisher.name}${year}draft`);
  const texts = cellsOf(edition).map((cell) => {
    const value = facts.figures.get(cell.key);
    if (value === undefined) throw new Error(`no figure ${cell.key}`);
    return [cell.key, printed(cell, value)] as const;
  });
  const full = `${region.district}人民政府${publisher.office}`;
  return {
    publisher,
    year,
    style,
    edition,
    texts: new Map(texts),
    title: from(0, titles, facts),
    preface: from(1, prefaces, facts),
    overview: from(2, overviews, facts),
    items: itemsOf(facts),
    manner: roll.pick([0, 1, 2, 3]),
    headings: headings(publisher, year),
    words: { 二: '', 三: from(8, overTable3, facts), 四: from(9, remedies, facts) },
    problems: from(10, problems, facts),
    measures: from(11, measures, facts),
    other: from(12, year < 2021 ? others2019 : others, facts),
    tables: ['二', '三', '四'],
    ...dates(publisher, year, style),
    signature: publisher.kind === 'street' && roll.between(0, 1) === 1 ? full : publisher.office,
    chineseDate: roll.between(0, 5) === 0,
    labels: new Map(),
  };
}
