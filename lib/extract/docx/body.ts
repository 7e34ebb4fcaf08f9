import type { Block } from '../document.ts';
import type { Part, Shape } from '../word/parts.ts';
import { collectStory, MOST_PARTS, type Story } from '../word/story.ts';
import { also, type Handlers, type Remarks, within } from './handlers.ts';
import type { Numbering } from './numbering.ts';
import { paragraphHandlers } from './paragraphs.ts';
import type { Styles } from './styles.ts';
import { type LooseRow, type LooseShape, newCell, newRow, shapesOf } from './tables.ts';
import { type Element, isSet, readXml } from './xml.ts';

/** What a document refers to in other parts of its package. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Blocks of a file put inside, or null when it cannot be read. */
  readonly chunk: (id: string) => readonly Block[] | null;
}

export type Body =
  | { readonly status: 'read'; readonly parts: readonly Part[]; readonly remarks: Remarks }
  | { readonly status: 'damaged' | 'too-large' };

/** word/document.xml: what it says, with changes accepted. Headers, footers and notes are other parts. */
export function readBody(source: string, around: Surroundings): Body {
  const story = collectStory();
  const remarks: Remarks = { tracked: 0, unread: [] };
  const words = paragraphHandlers(story, remarks, around.styles, around.numbering);
  const tables = tableHandlers(story, remarks);
  const others = wrapHandlers(story, remarks, around.chunk);
  const open = { ...others.open, ...tables.open, ...words.open };
  const inRow = (path: readonly string[]) => path.at(-1) === 'w:trPr';
  const close = { ...others.close, ...tables.close, ...words.close };

  const status = readXml(source, {
    open: (element, path, at) =>
      story.size() <= MOST_PARTS &&
      !element.name.endsWith('Change') &&
      ((inRow(path) ? tables : { open }).open[element.name]?.(element, path, at) ?? true),
    close: (name, _, at) => close[name]?.(at),
    text: words.text,
  });
  if (story.size() > MOST_PARTS || status === 'too-deep') return { status: 'too-large' };
  return status === 'read' ? { status, parts: story.parts(), remarks } : { status };
}

const skip = () => false;

/** What wraps the text, and what is no text. */
function wrapHandlers(story: Story, remarks: Remarks, chunk: Surroundings['chunk']): Handlers {
  /** Of every alternative around: has one of its choices been taken? */
  const taken: boolean[] = [];
  const take = () => {
    const isFirst = taken.at(-1) === false;
    taken[taken.length - 1] = true;
    return isFirst;
  };
  return {
    open: {
      'mc:AlternateContent': also(() => void taken.push(false)),
      'mc:Choice': take,
      'mc:Fallback': take,
      'w:altChunk': also(({ value }, _, at) => {
        const blocks = chunk(value('id') ?? '');
        if (blocks === null) remarks.unread.push(value('id') ?? '');
        else story.insert(blocks, at);
      }),
      'w:delText': skip,
      'w:delInstrText': skip,
      'w:sectPr': skip,
      'w:tblGrid': skip,
      // How a character is pronounced, above it.
      'w:rt': skip,
    },
    close: { 'mc:AlternateContent': () => void taken.pop() },
  };
}

function tableHandlers(story: Story, remarks: Remarks): Handlers {
  const tables: LooseRow[][] = [];
  const row = () => tables.at(-1)?.at(-1);
  const cell = () => row()?.cells.at(-1);
  const inCell = (note: (cell: LooseShape, element: Element) => void) =>
    within('w:tcPr', (element) => {
      const open = cell();
      if (open !== undefined) note(open, element);
    });
  const inRow = (note: (row: LooseRow, element: Element) => void) =>
    within('w:trPr', (element) => {
      const open = row();
      if (open !== undefined) note(open, element);
    });
  const changed = (cell: LooseShape, note: () => void) => {
    remarks.tracked += 1;
    note();
    return cell;
  };

  return {
    open: {
      'w:tbl': also((_, __, at) => {
        tables.push([]);
        story.openTable(at);
      }),
      'w:tr': also(() => void tables.at(-1)?.push(newRow())),
      'w:tc': also((_, __, at) => {
        row()?.cells.push(newCell());
        story.openCell(at);
      }),
      'w:gridBefore': inRow((open, { value }) => {
        open.before = spanOf(value('val'), 0);
      }),
      'w:wBefore': inRow((open, element) => {
        open.widthBefore = widthOf(element);
      }),
      'w:hidden': inRow((open, element) => {
        open.isGone = isSet(element);
      }),
      'w:ins': inRow(() => {
        remarks.tracked += 1;
      }),
      'w:del': inRow((open) => {
        remarks.tracked += 1;
        open.isGone = true;
      }),
      'w:gridSpan': inCell((open, { value }) => {
        open.span = spanOf(value('val'), 1);
      }),
      'w:tcW': inCell((open, element) => {
        open.width = widthOf(element);
      }),
      'w:vMerge': inCell((open, { value }) => {
        open.down = downOf(value('val'));
      }),
      'w:hMerge': inCell((open, { value }) => {
        open.joins = value('val') !== 'restart';
      }),
      'w:cellDel': inCell((open) =>
        changed(open, () => {
          open.isGone = true;
        }),
      ),
      'w:cellIns': inCell((open) => changed(open, () => undefined)),
      'w:cellMerge': inCell((open, { value }) =>
        changed(open, () => {
          const merge = value('vMerge');
          if (merge !== undefined) open.down = downOf(merge === 'rest' ? 'restart' : 'continue');
        }),
      ),
    },
    close: {
      'w:tc': (at) => story.closeCell(at, cell()?.isGone !== true),
      'w:tr': () => story.closeRow(row()?.isGone !== true),
      'w:tbl': (at) => story.closeTable(at, shapesOf(tables.pop() ?? [])),
    },
  };
}

const downOf = (value: string | undefined): Shape['down'] =>
  value === 'restart' ? 'start' : 'goes-on';

function spanOf(value: string | undefined, least: number): number {
  const span = Number.parseInt(value ?? '', 10);
  return span >= least ? span : least;
}

/** In 1/20 point or 1/50 per cent; either serves, as long as all cells use it. */
function widthOf({ value }: Element): number | null {
  const width = Number.parseFloat(value('w') ?? '');
  return /^(?:dxa|pct)?$/.test(value('type') ?? '') && width >= 0 ? width : null;
}
