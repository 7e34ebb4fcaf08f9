import { parse } from 'parse5';
import type { Block, Document, Text } from './document.ts';
import { applySheets, carryStrikes } from './html/cascade.ts';
import { collectLines, type Line } from './html/lines.ts';
import {
  attribute,
  type Element,
  fieldOf,
  isBlock,
  isChrome,
  isElement,
  isHidden,
  isLink,
  isSilent,
  isText,
  type Node,
  shownText,
  struckOf,
  walk,
} from './html/nodes.ts';
import { layoutTables, readGrid } from './html/tables.ts';
import { lineFinder } from './lines.ts';
import { limitDepth } from './nesting.ts';

/** A page: paragraphs and lines as text, tables of figures as grids, in reading order. `sheets` came with it as files. */
export function readHtml(
  source: string,
  encoding: string,
  sheets: readonly string[] = [],
): Document {
  const limited = limitDepth(source);
  const lineAt = lineFinder(source);
  const tree = parse(limited, { sourceCodeLocationInfo: true });
  const isStyled = applySheets(tree, sheets);
  if (/line-through|<(?:s|strike|del)\b/i.test(limited)) carryStrikes(tree);
  const styled = readShown(tree, lineAt);
  const meta = readMeta(tree);
  // What a sheet hides some script may show: a page that has its tables only so is read as if it were shown.
  if (!isStyled || hasTable(styled)) return { format: 'html', encoding, meta, blocks: styled };
  const plain = readShown(parse(limited, { sourceCodeLocationInfo: true }), lineAt);
  return { format: 'html', encoding, meta, blocks: hasTable(plain) ? plain : styled };
}

function readShown(tree: Node, lineAt: (offset: number) => number): Block[] {
  const shown = readBlocks(tree, lineAt, isHidden);
  // Some pages show their article by script only; then what is hidden is the page.
  return textLength(shown) < 200 ? readBlocks(tree, lineAt, () => false) : shown;
}

const hasTable = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind === 'grid' && block.cells.length >= 10);

const textLength = (blocks: readonly Block[]) =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === 'text' ? block.text.length : block.cells.length),
    0,
  );

/** What an element says of all text inside it. */
type Mark = 'chrome' | 'link' | 'pre' | 'title' | 'heading';

function readBlocks(
  tree: Node,
  lineAt: (offset: number) => number,
  isLeftOut: (element: Element) => boolean,
): Block[] {
  const layout = layoutTables(tree);
  const blocks: Block[] = [];
  const lines = collectLines();
  const open: (readonly Mark[])[] = [];
  const isIn = (mark: Mark) => open.some((marks) => marks.includes(mark));

  const flush = () => {
    lines.end();
    const role = roles.find(isIn);
    for (const line of lines.take()) blocks.push(textBlock(line, role, lineAt));
  };
  const enterElement = (element: Element): boolean => {
    if (isBlock(element)) flush();
    if (element.tagName === 'br') lines.end();
    if (isSilent(element) || isLeftOut(element)) return false;
    const said = fieldOf(element) ?? struckOf(element);
    if (said !== null) {
      lines.add(said, { linked: false, pre: false });
      return false;
    }
    if (element.tagName === 'table' && !layout.has(element)) {
      blocks.push(...captionOf(element, lineAt), readGrid(element, lineAt));
      return false;
    }
    const marks = marksOf(element);
    if (marks.length > 0) open.push(marks);
    return true;
  };
  const leaveElement = (element: Element) => {
    if (isBlock(element)) flush();
    if (marksOf(element).length > 0) open.pop();
  };
  walk(tree, {
    enter: (node) => {
      if (isText(node)) lines.add(shownText(node), { linked: isIn('link'), pre: isIn('pre') });
      return isElement(node) ? enterElement(node) : true;
    },
    leave: (node) => {
      if (isElement(node)) leaveElement(node);
    },
  });
  flush();
  return blocks;
}

const roles = ['chrome', 'title', 'heading'] as const;

function marksOf(element: Element): readonly Mark[] {
  if (isChrome(element)) return ['chrome'];
  if (isLink(element)) return ['link'];
  if (/^(?:pre|textarea)$/.test(element.tagName)) return ['pre'];
  if (element.tagName === 'h1') return ['title'];
  return /^h[2-6]$/.test(element.tagName) ? ['heading'] : [];
}

function textBlock(
  { text, start, end, linked }: Line,
  role: Text['role'],
  lineAt: (offset: number) => number,
): Text {
  const place = { start, end, line: lineAt(start) };
  const given = role ?? (linked ? 'chrome' : undefined);
  return given === undefined
    ? { kind: 'text', text, place }
    : { kind: 'text', text, role: given, place };
}

/** The caption of a table as a line before it. */
function captionOf(table: Element, lineAt: (offset: number) => number): Text[] {
  const caption = table.childNodes.find((child) => child.nodeName === 'caption');
  return caption === undefined
    ? []
    : readBlocks(caption, lineAt, isHidden).filter((block) => block.kind === 'text');
}

function readMeta(tree: Node): Record<string, string> {
  const meta = new Map<string, string>();
  walk(tree, {
    enter: (node) => {
      if (!isElement(node)) return true;
      if (node.tagName === 'title' && !meta.has('title')) {
        const [text] = node.childNodes;
        if (text !== undefined && isText(text)) meta.set('title', text.value.trim());
      }
      const name = attribute(node, 'name') || attribute(node, 'property');
      if (node.tagName === 'meta' && name !== '' && !meta.has(name))
        meta.set(name, attribute(node, 'content').trim());
      return !isSilent(node) || node.tagName === 'head';
    },
  });
  return Object.fromEntries(meta);
}
