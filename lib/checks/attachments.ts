import type { Block, Document } from '#lib/extract/document.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** «年度报告(1).doc»: what a browser calls a file that was downloaded twice. */
const downloaded = /[^\s,。;:]{4,80}[(]\d[)]\.(?:docx?|pdf|xlsx?|wps|et|ofd|jpe?g|png|zip|rar)/i;
const announced = /^附件[一二三\d]?:?$/;

const wordsOf = (block: Block): string =>
  block.kind === 'text' && block.role !== 'chrome' ? plain(block.text) : '';

/** The last block that says anything. */
const lastOf = ({ blocks }: Document): number =>
  blocks.findLastIndex((block) =>
    block.kind === 'grid' ? block.cells.length > 0 : plain(block.text) !== '',
  );

function judgeAttachments({ document }: Examined): Judgement[] {
  if (document === null) return [];
  const last = lastOf(document);
  const found = document.blocks.flatMap((block, i): Judgement[] => {
    const words = wordsOf(block);
    const [name] = downloaded.exec(words) ?? [];
    if (name !== undefined)
      return [
        {
          subject: `name.${name}`,
          verdict: 'fails',
          detail: { kind: 'name', text: name },
          at: [{ block: i }],
        },
      ];
    return i === last && announced.test(words)
      ? [
          {
            subject: 'empty',
            verdict: 'fails',
            detail: { kind: 'empty', text: words },
            at: [{ block: i }],
          },
        ]
      : [];
  });
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

export const attachments: Rule = {
  id: 'attachments',
  title: ruleTitles.attachments,
  catalogue: 'F-ATTACHMENT',
  formula: '“附件”之后列有附件，附件名不带下载时的序号',
  source: sources.custom,
  severity: 'info',
  undecided: '只看文件中的文字；网页上另以链接列出的附件须由人核对。',
  scope: 'within',
  judge: judgeAttachments,
  examples: {
    holds: { note: '列有附件', sections: { 六: '附件：望江街道2023年年度报告.doc' } },
    breaks: { note: '附件名带有“(1)”', sections: { 六: '附件：望江街道2023年年度报告(1).doc' } },
  },
};
