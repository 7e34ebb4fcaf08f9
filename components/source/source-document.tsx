import { cx } from '#components/ui/class-names.ts';
import type { ToldNumber } from '#lib/checks/finding.ts';
import type { Block, Document, Text } from '#lib/extract/document.ts';
import { MarkedText, type MarksAt, placesOf, type ToldMark } from './marked-text.tsx';
import { toldId } from './marks.ts';
import { lineOf, type Mark, marksByPlace, pageOf } from './segments.ts';
import { SourceGrid } from './source-grid.tsx';
import { type PageImages, SourcePages } from './source-pages.tsx';
import { SourceView } from './source-view.tsx';
import { ToldLegend } from './told-legend.tsx';

type Numbered = { readonly block: Block; readonly index: number };

/**
 * The stored document with the place of every mark: as it reads, in lines, paragraphs and tables; one that
 * lies on pages also as it looks, when there are images of them.
 */
export function SourceDocument(props: {
  document: Document;
  fileName: string;
  marks: readonly Mark[];
  /** The numbers of the prose and what they were laid beside; left out where nobody asks. */
  told?: readonly ToldNumber[];
  images?: PageImages;
}) {
  const { document, images, marks } = props;
  const { pages, format, encoding } = document;
  const about = [
    formats[format],
    encoding?.toUpperCase(),
    pages === undefined ? null : `${pages.length} 页`,
  ];
  const heading = (
    <>
      <b className="text-ink">原文</b> {props.fileName}（{about.filter(Boolean).join('，')}）
    </>
  );
  const numbers = props.told ?? [];
  const told = numbers.map(
    (number, i): ToldMark => ({ ...number, id: toldId(i), isFirst: i === 0 }),
  );
  const legend = numbers.length > 0 && <ToldLegend told={numbers} />;
  const text = <SourceText document={document} marks={marks} told={told} />;
  if (pages !== undefined && images !== undefined)
    return (
      <SourceView
        heading={<h2 className="min-w-0 truncate">{heading}</h2>}
        legend={legend}
        pages={<SourcePages document={document} images={images} marks={marks} told={told} />}
        text={text}
      />
    );
  return (
    <>
      <h2 className="sticky top-0 z-10 border-b border-hairline bg-sheet px-5 py-1 text-note text-soft">
        {heading}
      </h2>
      {legend}
      {text}
    </>
  );
}

function SourceText(props: {
  document: Document;
  marks: readonly Mark[];
  told: readonly ToldMark[];
}) {
  const toldIn = (index: number) => props.told.filter(({ at: { block } }) => block === index);
  const at = marksByPlace(props.marks);
  const numbered = props.document.format === 'text';
  return (
    <div
      data-tolds=""
      className={cx('py-4 pr-5 text-body break-words', numbered ? 'pl-0' : 'pl-5')}
    >
      {runs(props.document.blocks).map((run) => {
        const first = run[0];
        if (first === undefined) return null;
        const blocks = run.map(({ block, index }) => (
          <SourceBlock
            key={index}
            block={block}
            index={index}
            at={at}
            told={toldIn(index)}
            numbered={numbered}
          />
        ));
        return isChrome(first.block) ? (
          <Surroundings key={first.index} of={props.document}>
            {blocks}
          </Surroundings>
        ) : (
          blocks
        );
      })}
    </div>
  );
}

const formats: Record<Document['format'], string> = {
  text: '文本',
  html: '网页',
  mhtml: '单个文件的网页',
  docx: 'Word',
  doc: 'Word 97–2003',
  rtf: 'RTF',
  xlsx: 'Excel',
  pdf: 'PDF',
  scan: '扫描件',
};

/** Neighbouring blocks that are all chrome, or all content. */
function runs(blocks: readonly Block[]): Numbered[][] {
  const all: Numbered[][] = [];
  for (const [index, block] of blocks.entries()) {
    const last = all.at(-1);
    const before = last?.at(-1)?.block;
    if (last !== undefined && before && isChrome(before) === isChrome(block)) {
      last.push({ block, index });
    } else all.push([{ block, index }]);
  }
  return all;
}

const isChrome = (block: Block) => block.kind === 'text' && block.role === 'chrome';

/** What is chrome in a format: pages have numbers and heads, Word files tables of contents. */
function surroundingsOf({ pages, format }: Document): string {
  if (pages !== undefined) return '页码、页眉和页脚';
  return format === 'docx' || format === 'doc' || format === 'rtf' ? '目录' : '网页上的导航等';
}

/** Navigation, links and feet of a page, folded away; a marked place inside unfolds it. */
function Surroundings({ of, children }: { of: Document; children: React.ReactNode[] }) {
  return (
    <details className="my-2 border-y border-dashed border-hairline text-note text-soft">
      <summary className="px-2 py-1">
        {surroundingsOf(of)} {children.length} 行
      </summary>
      {children}
    </details>
  );
}

interface Shown {
  readonly index: number;
  readonly at: MarksAt;
  readonly told: readonly ToldMark[];
  readonly numbered: boolean;
}

function SourceBlock(props: Shown & { block: Block }) {
  const { block } = props;
  if (block.kind === 'grid') {
    return (
      <SourceGrid grid={block} index={props.index} at={(cell) => props.at(props.index, cell)} />
    );
  }
  return <SourceLine {...props} block={block} />;
}

const roles = {
  title: 'text-lead font-semibold text-center my-2',
  heading: 'font-semibold mt-3 mb-1',
  chrome: '',
} as const;

function SourceLine(props: Shown & { block: Text }) {
  const { block, numbered } = props;
  const marks = props.at(props.index);
  return (
    <p
      data-line={lineOf(block.place)}
      data-page={pageOf(block.place)}
      {...placesOf(block.text.trim() === '' ? marks : [])}
      className={cx(
        'whitespace-pre-wrap',
        numbered
          ? 'source-line relative pl-14 [tab-size:6]'
          : (block.role && roles[block.role]) || 'my-1.5',
        numbered && block.role && block.role !== 'chrome' && 'font-semibold',
      )}
    >
      <MarkedText text={block.text} marks={marks} told={props.told} />
    </p>
  );
}
