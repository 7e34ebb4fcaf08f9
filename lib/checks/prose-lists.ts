import type { SectionId } from '#lib/form/template.ts';
import { ruleTitles } from './finding.ts';
import { countedLists, numberOf, reportParts } from './prose-counts.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { paragraphs, type Stretch } from './sentences.ts';
import { sources } from './sources.ts';

const numerals = '一二三四五六七八九十';

const number = '([一二两三四五六七八九十]|\\d{1,2})';
/** What is announced to be listed: the nouns of problems and measures, no «三个清单» that are spoken of. */
const noun =
  '(?:个?方面|个?大?(?:问题|不足|短板|难点|薄弱环节|环节)|点|[项条个]大?(?:主要)?(?:工作|措施|举措|任务|内容|意见|建议))';
/** «主要存在两个问题：», «以下三项：», right before the first item of a list. */
const announced = new RegExp(
  `(?:${number}${noun}|(?:以下|如下|下列)${number}[个点项条类种])(?:的)?[^,。;:\\n\\d一二三四五六七八九十]{0,14}[:。]\\n?(?=一是|[(]一[)]|[(]1[)]|1[.、]|①|第一[,、:是])`,
  'g',
);

const begins = '(?:^|(?<=[\\n。;:,)]))';
/** How the items of a list are numbered off: the sign of the nth, none of «第三方» and «2.5万». */
const styles: readonly ((n: number) => RegExp)[] = [
  (n) => new RegExp(`${numerals[n - 1]}是`, 'g'),
  (n) => new RegExp(`[(]${numerals[n - 1]}[)]`, 'g'),
  (n) => new RegExp(`[(]${n}[)]`, 'g'),
  (n) => new RegExp(`${begins}${n}[.、](?!\\d)`, 'g'),
  (n) => new RegExp('①②③④⑤⑥⑦⑧⑨⑩'[n - 1] ?? '$', 'g'),
  (n) => new RegExp(`${begins}第${numerals[n - 1]}[,、:是]`, 'g'),
];

/** Items follow at most so many. */
const MOST = 10;

/** How many items are numbered off from here on, until the numbering starts anew. */
function itemsFrom(text: string): number {
  const style = styles.find((sign) => text.search(sign(1)) === 0);
  if (style === undefined) return 0;
  const [, anew] = [...text.matchAll(style(1))];
  let list = anew === undefined ? text : text.slice(0, anew.index);
  for (let n = 2; n <= MOST; n += 1) {
    const next = list.search(style(n));
    if (next < 0) return n - 1;
    list = list.slice(next);
  }
  return MOST;
}

/** The words of a section on lines of their own, and where each begins. */
function wordsOf(told: readonly Stretch[], id: SectionId) {
  const ours = told.filter(({ section }) => section === id);
  return { text: ours.map(({ text }) => text).join('\n'), ours };
}

function judgeSection(told: readonly Stretch[], id: SectionId): Judgement[] {
  const { text, ours } = wordsOf(told, id);
  return [...text.matchAll(announced)].flatMap((match): Judgement[] => {
    const [words, told, listed = ''] = match;
    const [due, found] = [
      numberOf(told ?? listed),
      itemsFrom(text.slice(match.index + words.length)),
    ];
    if (due < 2 || due >= MOST || found < 2) return [];
    const line = text.slice(0, match.index).split('\n').length - 1;
    const at = ours[line]?.at;
    return [
      {
        subject: `${id}.${words.trim()}`,
        verdict: due === found ? 'holds' : 'fails',
        detail: { section: id, text: words.replace(/[:。\n]+$/, ''), due, found },
        at: at === undefined ? [] : [at],
      },
    ];
  });
}

function judgeLists({ report, document }: Examined): Judgement[] {
  const told = paragraphs(document, report);
  const judged = [
    ...report.sections.flatMap(({ id }) => judgeSection(told, id)),
    ...countedLists(document, report),
    ...reportParts(document, report),
  ];
  return [...new Map(judged.map((one) => [one.subject, one])).values()];
}

export const announcedItems: Rule = {
  id: 'announced-items',
  title: ruleTitles['announced-items'],
  catalogue: 'N12-LIST',
  formula: '“以下 N 个方面”后逐一编号列出的、写有项数而逐一点名的，恰为 N 项',
  source: sources.writing,
  severity: 'info',
  undecided:
    '编号列举的紧接着才看，列举中又套用同样编号的不作判断；点名列举的只看列出的少于所写项数的，以“等”表示列举未尽的不看。',
  scope: 'within',
  judge: judgeLists,
  examples: {
    holds: {
      note: '两个问题，列出两项',
      sections: { 五: '存在两个问题：一是更新慢；二是解读少。' },
    },
    breaks: {
      note: '三个问题，只列出两项',
      sections: { 五: '存在三个问题：一是更新慢；二是解读少。' },
    },
  },
};
