import type { At, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** «2023年度政府信息公开工作年度报告», with or without the office between. */
const titled =
  /[\p{Script=Han}()]{0,30}?(20\d\d)年(度?)([\p{Script=Han}()]{0,24}?)(政府信息公开[\p{Script=Han}]{0,4}?报告)/u;
/** Before it, a label of the page at most; after it, an end. */
const asHead = new RegExp(`^(?:.{0,6}: ?)?(${titled.source})(?=$|[\\s(])`, 'u');
const inQuotes = new RegExp(`《(${titled.source})》`, 'gu');

/** The title as it is written in one place. */
interface Written {
  readonly text: string;
  /** What differs between two ways to write it: 年 or 年度, the office before or behind, the words at its end. */
  readonly shape: string;
  readonly at: At;
}

const plainLine = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

function writtenIn(document: Document, year: number): Written[] {
  return document.blocks.flatMap((block, i): Written[] => {
    if (block.kind !== 'text') return [];
    const text = plainLine(block.text);
    const heads = asHead.exec(text);
    const found = [...(heads === null ? [] : [heads]), ...text.matchAll(inQuotes)];
    return found.flatMap(([, words = '', told, span, office, ending = '']) =>
      Number(told) === year
        ? [
            {
              text: words,
              shape: `${span}|${office === '' ? '' : 'office'}|${ending}`,
              at: { block: i },
            },
          ]
        : [],
    );
  });
}

const DUE = '政府信息公开工作年度报告';

/**
 * Whether a title ends in other words than «…政府信息公开工作年度报告». «2023年度» for «2023年» is how every second
 * title is written, and is not asked about.
 */
function endsOtherwise(title: string): boolean {
  const words = plain(title);
  return /信息公开.*报告$/.test(words) && !words.includes(DUE);
}

function judgeTitle({ report, document }: Examined): Judgement[] {
  const { title, year, edition }: Report = report;
  if (document === null || title === null || year === null || edition === 'pre-2019') return [];
  const written = writtenIn(document, year);
  const first = written[0];
  const other = written.find(({ shape }) => shape !== first?.shape);
  if (first !== undefined && other !== undefined)
    return [
      {
        verdict: 'fails',
        detail: { kind: 'differs', text: first.text, other: other.text },
        at: [first.at, other.at],
      },
    ];
  if (!endsOtherwise(title)) return [{ verdict: 'holds' }];
  const block = document.blocks.findIndex(
    (one) => one.kind === 'text' && plain(one.text).includes(plain(title)),
  );
  const detail = { kind: 'other', text: title, due: `${year}年${DUE}` };
  return [{ verdict: 'fails', detail, at: block < 0 ? [] : [{ block }] }];
}

export const titleWording: Rule = {
  id: 'title-wording',
  title: ruleTitles['title-wording'],
  catalogue: 'F-TITLE',
  formula: '标题写作“某单位某年政府信息公开工作年度报告”，各处写法一致',
  source: sources.form,
  severity: 'info',
  undecided: '年度在单位名称之前或之后均可；没有读到标题或标题没有年度的，不作判断。',
  scope: 'within',
  judge: judgeTitle,
  examples: {
    holds: { note: '“2023年”', title: '望江街道办事处2023年政府信息公开工作年度报告' },
    breaks: {
      note: '缺“工作”二字',
      title: '望江街道办事处2023年政府信息公开年度报告',
    },
  },
};
