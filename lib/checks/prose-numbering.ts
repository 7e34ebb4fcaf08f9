import type { SectionId } from '#lib/form/template.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, paragraphs, type Stretch } from './sentences.ts';
import { sources } from './sources.ts';

const numerals = '一二三四五六七八九十';

/** A way to number off: the sign of any number, and how the nth is printed. */
interface Style {
  readonly sign: RegExp;
  readonly printed: (n: number) => string;
}

/** «一是», none of «之一是» and «统一是»; «(一)», none of «第二十条第(一)项». */
const styles: readonly Style[] = [
  {
    sign: /(?<![一二三四五六七八九十第之唯统同万单])([一二三四五六七八九十])是(?!否)/g,
    printed: (n) => `${numerals[n - 1]}是`,
  },
  {
    sign: /(?<![第条款项见])[(]([一二三四五六七八九十])[)](?![项款条至])/g,
    printed: (n) => `(${numerals[n - 1]})`,
  },
];

/** The sections that are words; between the tables of the others stand rows that are numbered. */
const ofWords: readonly SectionId[] = ['一', '五', '六'];

interface Mark {
  readonly n: number;
  readonly index: number;
}

/** A sign that continues no list, and the one before it. */
interface Stray {
  readonly mark: Mark;
  readonly last: Mark | null;
}

/** The first such sign: a list opens with 1 and may hold another. Null where all continue one. */
function strayIn(marks: readonly Mark[]): Stray | null {
  const open: number[] = [];
  let last: Mark | null = null;
  for (const mark of marks) {
    const { n } = mark;
    if (n === 1) open.push(1);
    else {
      while (open.length > 0 && open.at(-1) !== n - 1) open.pop();
      if (open.length === 0) return { mark, last };
      open[open.length - 1] = n;
    }
    last = mark;
  }
  return null;
}

/** How a list begins otherwise: 首先, 一要, 一方面. */
const opening = /首先|一要|一方面|第一|其一|[(]一[)]|一是|①|1[.、]/;

/** Characters quoted of the item that is out of order. */
const QUOTED = 20;

const marksIn = (text: string, { sign }: Style): Mark[] =>
  [...text.matchAll(sign)].map(({ 1: n = '', index }) => ({ n: numerals.indexOf(n) + 1, index }));

/** An item out of order: what should stand there if it came twice, else what should stand before it. */
interface Odd {
  readonly mark: Mark;
  readonly isTwice: boolean;
  readonly due: string;
}

/** Null where all is in order, where none of the list was read, and where it may open in other words. */
function oddIn(text: string, style: Style): Odd | null {
  const { mark, last } = strayIn(marksIn(text, style)) ?? { mark: null, last: null };
  if (mark === null || last === null || opening.test(text.slice(last.index + 2, mark.index)))
    return null;
  if (mark.n === last.n) return { mark, isTwice: true, due: style.printed(mark.n + 1) };
  const due = style.printed(mark.n - 1);
  return mark.n === 2 || text.includes(due) ? null : { mark, isTwice: false, due };
}

function judgeStyle(id: SectionId, own: readonly Stretch[], style: Style): Judgement[] {
  const text = own.map((one) => one.text).join('\n');
  const subject = `${id}.${style.printed(1)}`;
  if (marksIn(text, style).length === 0) return [];
  const odd = oddIn(text, style);
  if (odd === null) return [{ subject, verdict: 'holds' }];
  const { mark, isTwice, due } = odd;
  const line = text.slice(0, mark.index).split('\n').length - 1;
  const words = text.slice(mark.index, mark.index + QUOTED).replace(/[。;\n].*/s, '');
  const detail = { section: id, text: words, found: style.printed(mark.n), due };
  const at = own.slice(line, line + 1).map((one) => one.at);
  return [{ subject, verdict: 'fails', detail: { ...detail, twice: isTwice ? 1 : 0 }, at }];
}

function judgeNumbering({ report, document }: Examined): Judgement[] {
  const all = paragraphs(document, report);
  const told = asWritten(document, all);
  // A line of a picture may be lost.
  if (told.length < all.length) return [];
  return ofWords.flatMap((id) => {
    const own = told.filter(({ section }) => section === id);
    return styles.flatMap((style) => judgeStyle(id, own, style));
  });
}

export const itemNumbering: Rule = {
  id: 'item-numbering',
  title: ruleTitles['item-numbering'],
  catalogue: 'N12-LIST',
  formula: '“一是、二是”“（一）（二）”依次编号，不跳号、不重号',
  source: sources.writing,
  severity: 'info',
  undecided: '列举中又有列举的，各自从头编号即可；以“首先”“一方面”等开头的不作判断。',
  scope: 'within',
  judge: judgeNumbering,
  examples: {
    holds: { note: '一是、二是、三是', sections: { 五: '一是更新慢；二是解读少；三是渠道窄。' } },
    breaks: {
      note: '“二是”之后即为“四是”',
      sections: { 五: '一是更新慢；二是解读少；四是渠道窄。' },
    },
  },
};
