import type { Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report, SectionText } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, paragraphs, type Stretch } from './sentences.ts';
import { sources } from './sources.ts';

/** The sections that are words. */
const ofWords: readonly SectionId[] = ['一', '五', '六'];
const numerals = '一二三四五六七八九十';

/** «（三）政府信息管理», a heading alone on its line. */
const headed = /^[(]([一二三四五六七八九十])[)]([^。;:,]{2,20})$/;

/** A heading on which the next of its kind follows at once. */
function emptyItems(own: readonly Stretch[]): Judgement[] {
  return own.flatMap(({ section, text, at }, i): Judgement[] => {
    const [words = '', n = ''] = headed.exec(text) ?? [];
    const after = numerals[numerals.indexOf(n) + 1];
    const next = own[i + 1]?.text ?? '';
    if (words === '' || !next.startsWith(`(${after})`)) return [];
    return [
      {
        subject: `${section}.${words}`,
        verdict: 'fails',
        detail: { section, text: words },
        at: [at],
      },
    ];
  });
}

/** Whether anything stands in a section that may hold its words: a table of layout, a picture's own page. */
const hasGrid = ({ blocks }: Document, { blocks: [from, to] }: SectionText): boolean =>
  blocks.slice(from, to).some(({ kind }) => kind === 'grid');

function emptySections(document: Document, { sections }: Report, told: readonly Stretch[]) {
  return sections
    .filter(({ id }) => ofWords.includes(id))
    .filter((one) => !hasGrid(document, one) && !told.some(({ section }) => section === one.id))
    .map(
      ({ id, at }): Judgement => ({
        subject: id,
        verdict: 'fails',
        detail: { section: id, text: null },
        at: [at],
      }),
    );
}

function judgeEmpty({ report, document }: Examined): Judgement[] {
  const told = paragraphs(document, report);
  // Of a picture lines may be lost; without any words nothing was read.
  if (document === null || told.length === 0 || asWritten(document, told).length < told.length)
    return [];
  const found = [
    ...emptySections(document, report, told),
    ...ofWords.flatMap((id) => emptyItems(told.filter(({ section }) => section === id))),
  ];
  return found.length > 0 ? found : [{ verdict: 'holds' }];
}

export const emptyHeading: Rule = {
  id: 'empty-heading',
  title: ruleTitles['empty-heading'],
  catalogue: 'F-EMPTY',
  formula: '第一、五、六部分和其中的小标题之下都有文字',
  source: sources.contents,
  severity: 'info',
  undecided: '文字在图片里的看不出来，须由人核对；扫描件不作判断。',
  scope: 'within',
  judge: judgeEmpty,
  examples: {
    holds: {
      note: '小标题之下有文字',
      sections: { 一: '（一）主动公开。公开5条。', 五: '更新慢，已改进。', 六: '无。' },
    },
    breaks: {
      note: '第六部分只有标题',
      sections: { 一: '（一）主动公开。公开5条。', 五: '更新慢，已改进。', 六: '' },
    },
  },
};
