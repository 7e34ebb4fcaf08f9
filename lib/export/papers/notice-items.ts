import type { Paragraph } from 'docx';
import { type GridCell, grid } from './grid.ts';
import type { Hint } from './hint.ts';
import { paragraph, run } from './letters.ts';
import type { Handling, Problem } from './problem.ts';

/** What a unit has to answer at one time: a problem, or several that have one origin. */
export interface Item {
  readonly year: number;
  /** At least one. */
  readonly problems: readonly Problem[];
  readonly hint: Hint | null;
}

/** Problems by year; those that share a hint are one item, where the first of them stands. */
export function itemsOf(problems: readonly Problem[]): Item[] {
  const items = new Map<string, Problem[]>();
  for (const [i, problem] of problems.entries()) {
    const name = problem.hint?.id ?? `alone ${i}`;
    const known = items.get(name);
    if (known === undefined) items.set(name, [problem]);
    else known.push(problem);
  }
  return [...items.values()].flatMap((some): Item[] => {
    const [first] = some;
    if (first === undefined) return [];
    return [{ year: first.finding.reportYear, problems: some, hint: first.hint }];
  });
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

/** 收办平衡、各列合计，共 3 处. */
const titleOf = ({ problems }: Item): string => {
  const titles = distinct(problems.map(({ title }) => title)).join('、');
  return problems.length === 1 ? titles : `${titles}，共 ${problems.length} 处`;
};

/** What an item rests on. */
export const basisOf = ({ problems }: Item): string =>
  distinct(problems.map(({ basis }) => basis)).join('；');

/** An item in full: what does not hold, where to look first, what it rests on, or which item told that already. */
export function told(item: Item, number: number, basedLike: number | null): Paragraph[] {
  const { problems, hint } = item;
  const isOne = problems.length === 1;
  const grades = distinct(problems.map(({ grade }) => grade)).join('、');
  const sentences = problems.map(({ title, words }, i) =>
    paragraph(isOne ? words : `（${i + 1}）${title}：${words}`),
  );
  return [
    paragraph([run(`${number}．`), run(`${titleOf(item)}（${grades}）`, { bold: true })], {
      next: true,
    }),
    ...sentences,
    ...(hint === null ? [] : [smaller('核对提示：', hint.words.replace(/^核对提示：/, ''))]),
    smaller('依据：', basedLike === null ? basisOf(item) : `同第 ${basedLike} 项`),
  ];
}

const smaller = (name: string, words: string): Paragraph =>
  paragraph([run(name, { size: '四号', bold: true }), run(words, { size: '四号' })], {
    size: '四号',
    space: [0, 4],
  });

/** What the unit fills in, by pen until somebody has told it. */
export const answers = (items: readonly Item[]) =>
  grid({
    head: ['序号', '问题', '整改措施', '整改时限', '完成情况', '销号'],
    widths: [10, 52, 38, 20, 22, 14],
    size: '五号',
    room: 16,
    joined: true,
    rows: items.map((item, i): GridCell[] => {
      const places = distinct(item.problems.map(({ place }) => place)).join('、');
      const said = (what: keyof Handling) => ({ text: saidOf(item, what) });
      return [
        { text: String(i + 1), centred: true },
        { text: `${item.year} 年　${titleOf(item)}：${places}` },
        said('measures'),
        said('deadline'),
        said('done'),
        said('closed'),
      ];
    }),
  });

/** What was said of all problems of an item, or of how many; empty: room for a pen. */
function saidOf({ problems }: Item, what: keyof Handling): string {
  const said = problems.flatMap(({ handling }) => handling[what] ?? []);
  return distinct(said)
    .map((word) => {
      const n = said.filter((other) => other === word).length;
      return n === problems.length ? word : `${word} ${n}/${problems.length} 处`;
    })
    .join('；');
}
