import type { At, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { printedCore } from '#lib/register/office-name.ts';
import { paragraphs, type Stretch } from './sentences.ts';

/** A sentence by which one report can be told from another, as it is printed. */
export interface Telling {
  readonly section: '一' | '五';
  readonly text: string;
  /** What is left without numbers, years, punctuation and the office's own name. */
  readonly bare: string;
  readonly at: At;
}

/**
 * The telling sentences of sections 一 and 五, parts between semicolons counted each. The opening of 一 is
 * left out: offices of a district rightly share it; so is what any report may say in the same words.
 */
export function tellingSentences(document: Document | null, report: Report): Telling[] {
  const bare = bareOf(report.publisher);
  return prose(document, report).flatMap(({ section, text, at }) => {
    const telling = { section, text, bare: bare(text), at };
    return isTelling(telling.bare) ? [telling] : [];
  });
}

interface Words extends Omit<Telling, 'bare'> {}

function prose(document: Document | null, report: Report): Words[] {
  const all = paragraphs(document, report).flatMap((stretch) => {
    const { section } = stretch;
    return section === '一' || section === '五' ? [{ section, stretch }] : [];
  });
  const first = all.find(({ section }) => section === '一');
  const isAlone = all.filter(({ section }) => section === '一').length === 1;
  return all.flatMap((one) => {
    const words = split(document, one.section, one.stretch);
    return one === first ? withoutOpening(words, isAlone) : words;
  });
}

const sentence = /[^。！？；!?;\n]+/g;

function split(document: Document | null, section: Telling['section'], { at }: Stretch): Words[] {
  const block = document?.blocks[at.block];
  if (block?.kind !== 'text') return [];
  const from = at.start ?? 0;
  return [...block.text.slice(from, at.end).matchAll(sentence)].flatMap((found) => {
    const text = found[0].trim();
    const start = from + found.index + found[0].indexOf(text);
    const place = { block: at.block, start, end: start + text.length };
    return text === '' ? [] : [{ section, text, at: place }];
  });
}

const numbered = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]|^[一二三四五六七八九十]是/;

/** The opening is the first paragraph as far as nothing in it is numbered; of a section of one paragraph, a sentence. */
function withoutOpening(words: readonly Words[], isAlone: boolean): readonly Words[] {
  const first = words.findIndex(({ text }) => numbered.test(text));
  if (first >= 0) return words.slice(first);
  return isAlone ? words.slice(1) : [];
}

const years = /(?:[〇零○一二三四五六七八九]{4}|\d{4})年度?/g;
const oneself =
  /[我本全](?:街道办事处|街道办|街办|街道|街|办事处|办|镇|乡|单位|机关|局|委|区|县|市)|街道办事处|办事处|街道办|街办|街道/g;
const letters = /[^\p{Script=Han}]+/gu;
const ending = /(?:街道|街|镇|乡|苏木|地区)$/;

/** Takes out of a sentence whatever is exchanged when it is copied for another year or another office. */
function bareOf(publisher: string | null): (text: string) => string {
  const own = publisher === null ? [] : namesOf(publisher);
  return (text) => {
    const named = own.reduce(
      (rest, name) => rest.replaceAll(name, ''),
      text.normalize('NFKC').replace(/\s/g, ''),
    );
    return named.replace(numbered, '').replace(years, '').replace(oneself, '').replace(letters, '');
  };
}

/** The longest first, so that nothing of a name is left over. */
function namesOf(publisher: string): string[] {
  const core = printedCore(publisher);
  const stem = core.replace(ending, '');
  const stems =
    ending.test(core) && stem.length > 1 ? [`${stem}街道`, `${stem}街`, `${stem}镇`] : [];
  return [...new Set([publisher, core, ...stems])].sort((a, b) => b.length - a.length);
}

/** Shorter ones are slogans and headings, which many write alike. */
const SHORTEST = 12;
/** «全年没有收到…» and the like: it may be true of any office in any year. */
const NOTHING_HAPPENED_UP_TO = 40;
const nothingHappened = /[未无]|没有|不存在/;

/** The five items of section 一 and their kind. */
const heading = /^.{0,24}(?:情况|方面|工作如下)$/;

/** What the report is, what it rests on, and whom to ask: see the form and its notices. */
const ofTheForm =
  /统计期限|时间范围|电子版|如对本|如有疑问|联系(?:地址|电话|人|方式)|编制(?:本|了|完成|公布|发布)|报告(?:格式|由|共|包括|根据|所列|中所列)|年度报告如下|现将|六个?部分|公开为常态不公开为例外/;

const isTelling = (bare: string): boolean =>
  bare.length >= SHORTEST &&
  !heading.test(bare) &&
  !ofTheForm.test(bare) &&
  !(bare.length <= NOTHING_HAPPENED_UP_TO && nothingHappened.test(bare));
