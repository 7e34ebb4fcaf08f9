import type { At, Block, Document } from '#lib/extract/document.ts';
import { editions } from '#lib/form/editions.ts';
import { labelOfNode, lines, nodeAt, official } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Report } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** A label as it stands in the document, alone in its cell or on its line. */
interface Printed {
  readonly text: string;
  readonly at: At;
}

/** Characters of a label at least: what is left of a shorter one is another word. */
const LONG = 5;
/** Characters lacking at the end at most. */
const LACKING = 2;

/** The column heads of 表二, as the form prints them. */
const headsOf = (id: Report['edition']): readonly string[] =>
  (editions as readonly Edition[])
    .filter((edition) => edition.id === id)
    .flatMap(({ tables }) => tables.filter(({ section }) => section === '二'))
    .flatMap(({ columns }) =>
      lines(columns).flatMap(({ path }) => {
        const node = nodeAt(columns, path);
        return node === undefined ? [] : [plain(official(labelOfNode(node)))];
      }),
    )
    .filter((head) => head.length >= LONG);

const printedIn = (blocks: readonly Block[], from: number): Printed[] =>
  blocks.flatMap((block, i): Printed[] =>
    block.kind === 'grid'
      ? block.cells.map(({ text }, cell) => ({ text: plain(text), at: { block: from + i, cell } }))
      : block.text.split('\n').map((line) => ({ text: plain(line), at: { block: from + i } })),
  );

/** The head a label is the beginning of; undefined when another cell or line goes on with it. */
const cutFrom = (
  heads: readonly string[],
  { text }: Printed,
  all: readonly Printed[],
): string | undefined =>
  heads.find(
    (head) =>
      head !== text &&
      head.startsWith(text) &&
      text.length >= LONG - 1 &&
      head.length - text.length <= LACKING &&
      !all.some((other) => other.text.startsWith(head.slice(text.length))),
  );

function judgeLabels({ report, document }: Examined): Judgement[] {
  const blocks = report.sections.find(({ id }) => id === '二')?.blocks;
  if (document === null || blocks === undefined) return [];
  const all = printed(document, blocks);
  const heads = headsOf(report.edition);
  const cut = all.flatMap((one) => {
    const due = cutFrom(heads, one, all);
    return due === undefined ? [] : [{ ...one, due }];
  });
  const once = [...new Map(cut.map((one) => [one.due, one])).values()];
  if (once.length === 0) return [{ verdict: 'holds' }];
  return once.map(({ text, due, at }) => ({
    subject: due,
    verdict: 'fails',
    detail: { text, due },
    at: [at],
  }));
}

const printed = (document: Document, [from, to]: readonly [number, number]) =>
  printedIn(document.blocks.slice(from, to), from).filter(({ text }) => text !== '');

export const truncatedLabel: Rule = {
  id: 'truncated-label',
  title: ruleTitles['truncated-label'],
  catalogue: 'F-LABEL',
  formula: '表二表头与格式一致，末尾没有漏字',
  source: sources.form,
  severity: 'info',
  undecided: `只看末尾漏 ${LACKING} 个字以内的表头；拆成两行的不算，合并在一行的看不出来。`,
  scope: 'within',
  judge: judgeLabels,
  examples: {
    holds: { note: '“现行有效件数”', sections: { 二: '现行有效件数' } },
    breaks: { note: '“现行有效件”漏“数”', sections: { 二: '现行有效件' } },
  },
};
