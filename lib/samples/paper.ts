import { sections } from '#lib/form/editions.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Draft } from './draft.ts';
import { disclosureSheet, type Sheet, sheetOf } from './sheet.ts';

export type Part =
  | {
      readonly kind: 'title' | 'heading' | 'item' | 'paragraph' | 'signature';
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly section: '二' | '三' | '四'; readonly sheet: Sheet };

/** A report as it is read from top to bottom, whatever it will be written in. */
export interface Paper {
  readonly draft: Draft;
  readonly parts: readonly Part[];
}

const numerals = ['一', '二', '三', '四', '五'];
const paragraph = (text: string): Part[] => (text === '' ? [] : [{ kind: 'paragraph', text }]);

/** The five items of section 一, told apart in one of four manners. */
const items = ({ items: all, manner }: Draft): Part[] =>
  all.flatMap(([name, text], i) => item(manner, name, text, i));

function item(manner: Draft['manner'], name: string, text: string, i: number): Part[] {
  switch (manner) {
    case 0:
      return paragraph(`（${numerals[i]}）${name}情况。${text}`);
    case 1:
      return [{ kind: 'item', text: `（${numerals[i]}）${name}` }, ...paragraph(text)];
    case 2:
      return paragraph(`${i + 1}.${name}。${text}`);
    case 3:
      return paragraph(`${name}方面。${text}`);
  }
}

function table(draft: Draft, section: '二' | '三' | '四'): Part[] {
  if (!draft.tables.includes(section)) return [];
  const { edition, texts, labels } = draft;
  const official =
    section === '二' ? disclosureSheet(edition, texts) : sheetOf(edition, section, texts);
  const sheet = official.map((row) =>
    row.map((cell) => ({ ...cell, text: labels.get(cell.text) ?? cell.text })),
  );
  return [{ kind: 'table', section, sheet }];
}

function body(draft: Draft, section: SectionId): Part[] {
  switch (section) {
    case '一':
      return [...paragraph(draft.overview), ...items(draft)];
    case '二':
    case '三':
    case '四':
      return [...paragraph(draft.words[section]), ...table(draft, section)];
    case '五':
      return outlook(draft);
    case '六':
      return paragraph(draft.other);
  }
}

const outlook = ({ problems, measures, manner }: Draft): Part[] =>
  manner % 2 === 0
    ? [
        ...paragraph(`（一）存在的主要问题。${problems}`),
        ...paragraph(`（二）改进情况。${measures}`),
      ]
    : [...paragraph(problems), ...paragraph(measures)];

const digits = '〇一二三四五六七八九';
const spelled = (n: number): string =>
  n < 10
    ? (digits[n] ?? '')
    : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;

/** 2024年1月8日, or 二〇二四年一月八日. */
export function day(iso: string, chinese = false): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  if (!chinese) return `${year}年${month}月${date}日`;
  return `${[...String(year)].map((c) => digits[Number(c)]).join('')}年${spelled(month)}月${spelled(date)}日`;
}

function signature({ signature: name, signedOn, chineseDate }: Draft): Part[] {
  const lines = [name, ...(signedOn ? [day(signedOn, chineseDate)] : [])];
  return lines.map((text) => ({ kind: 'signature', text }));
}

export function paper(draft: Draft): Paper {
  const parts = sections.flatMap(({ id }): Part[] => {
    const heading = draft.headings.get(id);
    return heading === undefined
      ? []
      : [{ kind: 'heading', text: `${id}、${heading}` }, ...body(draft, id)];
  });
  return {
    draft,
    parts: [
      { kind: 'title', text: draft.title },
      ...paragraph(draft.preface),
      ...parts,
      ...signature(draft),
    ],
  };
}
