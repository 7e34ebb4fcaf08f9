import type { Block, Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report, SectionText } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** Shorter lines are headings, labels and signatures. */
const LONG = 40;

/** A paragraph that ends in a word, or where a clause should follow. */
const isOpen = (text: string) => /[\p{Script=Han},、]$/u.test(text);

/** Lines that end without a stop by custom. */
const noSentence =
  /(?:电话|地址|传真|来源|附件)[:：]|邮编|邮箱|网址|链接|http|www|浏览|打印|分享|主办|勾稽关系/i;

/** The sections that are words; between the tables of the others stand lines that are none. */
const ofWords: readonly SectionId[] = ['一', '五', '六'];

/** Of the long paragraphs so many have to end with a stop: else this office writes without them. */
const MOSTLY = 0.65;
const SEVERAL = 3;

/** A paragraph of words of a section, alone in its block. */
interface Paragraph {
  readonly section: SectionText;
  readonly block: number;
  readonly text: string;
  /** Whether a heading, a table or the end comes next: no line that goes on. */
  readonly isLast: boolean;
}

const headed = /^(?:[(][一二三四五六七八九十\d]+[)]|[一二三四五六七八九十]+[、.]|\d{1,2}[、.])/;

/** A signature, a date, the foot of a page: too short for a line that goes on, and without a stop. */
const isApart = (text: string) => text.length < LONG / 2 && !/[。;!?]$/.test(text);

const textOf = (block: Block | undefined) =>
  block?.kind === 'text' && block.role !== 'chrome' ? plain(block.text) : null;

function paragraphsOf(document: Document, { sections }: Report): Paragraph[] {
  const inOneBlock = new Set(
    sections.map(({ at }) => at.block).filter((block, i, all) => all.indexOf(block) !== i),
  );
  return sections
    .filter(({ id }) => ofWords.includes(id))
    .flatMap((section) => {
      const [from, to] = section.blocks;
      return document.blocks.slice(from, to).flatMap((one, i): Paragraph[] => {
        const block = from + i;
        const text = textOf(one);
        if (text === null || text === '' || inOneBlock.has(block)) return [];
        const next = following(document.blocks, block + 1);
        const isLast = next === null || block + 1 >= to || headed.test(next) || isApart(next);
        return [{ section, block, text, isLast }];
      });
    });
}

/** The words that come next; null before a table and at the end. */
function following(blocks: readonly Block[], from: number): string | null {
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    const text = textOf(block);
    if (text === null && block?.kind === 'grid') return null;
    if (text !== null && text !== '') return text;
  }
  return null;
}

function judgeEnds({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const long = paragraphsOf(document, report).filter(
    ({ text }) => text.length >= LONG && /[,。]/.test(text) && !noSentence.test(text),
  );
  const open = long.filter(({ text, isLast }) => isLast && isOpen(text));
  const isCustom = long.length < SEVERAL || (long.length - open.length) / long.length < MOSTLY;
  if (open.length === 0 || isCustom) return [{ verdict: 'holds' }];
  return open.map(({ section, block, text }) => ({
    subject: `${section.id}.${text.slice(-12)}`,
    verdict: 'fails',
    detail: { section: section.id, text: text.slice(-24) },
    at: [{ block }],
  }));
}

export const unfinishedText: Rule = {
  id: 'unfinished-text',
  title: ruleTitles['unfinished-text'],
  catalogue: 'F-END',
  formula: '正文各段以句号等结束，没有写到一半的段落',
  source: sources.writing,
  severity: 'info',
  undecided: `只看 ${LONG} 个字以上、后面是标题、表格或文末的段落；全篇多数段落都不写句号的，视为习惯，不作判断。`,
  scope: 'within',
  judge: judgeEnds,
  examples: {
    holds: {
      note: '各段都有句号',
      sections: {
        一: '街道分管领导和工作人员积极参加信息公开培训，组织社区学习条例和上级工作要点等文件，取得实效。',
      },
    },
    breaks: {
      note: '末段以“等”结束',
      sections: {
        一: '（一）街道主动公开机构职能、预算决算、社会救助等信息，按月更新各个栏目，方便群众查阅和监督，没有发生泄密的情况。\n（二）街道没有收到公开申请，仍在便民服务中心保留受理窗口，公布电话和受理时间，确保有人申请时能够依法依规办理。',
        五: '公开的内容还不够丰富，解读的形式还比较单一，下一年要请科室一起梳理清单，增加图解和视频，方便老年人看懂。',
        六: '街道分管领导和工作人员积极参加信息公开培训，组织社区相关人员学习条例、自治区和市区信息公开工作的要点等',
      },
    },
  },
};
