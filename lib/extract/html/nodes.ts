import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { raised, UNREADABLE } from '../marked.ts';

export type Node = Tree.Node;
export type Element = Tree.Element;
export type TextNode = Tree.TextNode;

export const isText = (node: Node): node is TextNode => node.nodeName === '#text';
export const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export function attribute({ attrs }: Element, name: string): string {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return '';
}

/** What to do on the way through a tree. `enter` answers whether to go into the node; only then `leave` follows. */
export interface Visitor {
  readonly enter: (node: Node) => boolean;
  readonly leave?: (node: Node) => void;
}

/** Visits a tree in document order without recursion, for markup nested as deep as it likes. */
export function walk(root: Node, { enter, leave }: Visitor): void {
  if (!enter(root)) return;
  const path = [{ node: root, children: childrenOf(root), next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child === undefined) {
      path.pop();
      leave?.(top.node);
    } else if (enter(child)) {
      const children = childrenOf(child);
      if (children.length > 0) path.push({ node: child, children, next: 0 });
      else leave?.(child);
    }
  }
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements that begin and end a line of their own. */
export const isBlock = (element: Element) => blocks.has(element.tagName);

const silent = new Set(
  'script style head template noscript iframe object svg math button datalist xml'.split(' '),
);
const invisible = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Elements whose text is never part of the page. Of a list to choose from only the choice is shown. */
export const isSilent = (element: Element) =>
  silent.has(element.tagName) || (element.tagName === 'option' && !isChosen(element));

/** The choice of every list met; lists of ten thousand lines are not gone through for each of them. */
const choices = new WeakMap<Node, Element | undefined>();

function isChosen(option: Element): boolean {
  const list = option.parentNode;
  if (list === null) return true;
  if (!choices.has(list)) {
    const options = childrenOf(list).filter(isElement);
    const chosen = options.findLast((each) => has(each, 'selected'));
    choices.set(list, chosen ?? options.find((each) => each.tagName === 'option'));
  }
  return choices.get(list) === option;
}

const has = (element: Element, name: string) => element.attrs.some((attr) => attr.name === name);
/** Elements the page hides, as far as the markup says. */
export const isHidden = (element: Element) =>
  element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && invisible.test(value)),
  ) || isOfNoSize(element);

const noSize = /font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)/i;
/** What holds others may take the size away to set them closer; they have their own. */
const isOfNoSize = (element: Element) =>
  element.tagName === 'span' &&
  noSize.test(attribute(element, 'style')) &&
  !element.childNodes.some(isElement);

/** A piece of text and where it stands in the source. */
export interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text as it is shown: the number of a note, set higher or lower than the figure before it, is no digit of
 * that; nor is a digit that the page makes too faint or too small to be seen.
 */
export const shownText = (node: TextNode): Piece => {
  const { sourceCodeLocation: at } = node;
  const start = at?.startOffset ?? 0;
  return { value: asShown(node), start, end: at?.endOffset ?? start };
};

function asShown(node: TextNode): string {
  const { value } = node;
  if (!/\d/.test(value)) return value;
  const around = inlineAround(node);
  // White words on a banner are seen, a year among them.
  if (!/\p{L}/u.test(value) && around.some(isUnseen)) return value.replace(/\d/g, UNREADABLE);
  return around.some(isRaised) ? raised(value) : value;
}

/** What is around a text within its line; Word sets a span into its `<sup>`. */
function inlineAround(node: TextNode): Element[] {
  const around: Element[] = [];
  let { parentNode: parent }: { parentNode: Node | null } = node;
  while (parent !== null && isElement(parent) && !isBlock(parent)) {
    around.push(parent);
    parent = parent.parentNode;
  }
  return around;
}

const raisedStyle = /vertical-align\s*:\s*(?:super|sub|text-top|text-bottom|-?\d*\.?\d*[1-9])/i;
const movedStyle = /position\s*:\s*relative[^"]*?top\s*:\s*-?\d*\.?\d*[1-9]/i;

/** Word moves a note by its place on the page; WPS moves whole figures so, which stay figures. */
const isRaised = (element: Element) => {
  const style = attribute(element, 'style');
  if (/^su[bp]$/.test(element.tagName) || raisedStyle.test(style)) return true;
  return movedStyle.test(style) && standsBesideDigit(element);
};

function standsBesideDigit(element: Element): boolean {
  const all = element.parentNode === null ? [] : childrenOf(element.parentNode);
  const at = all.indexOf(element);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    (before !== undefined && /\d$/.test(textIn(before)) && !isMoved(before)) ||
    (after !== undefined && /^\d/.test(textIn(after)) && !isMoved(after))
  );
}

const isMoved = (node: Node) => isElement(node) && movedStyle.test(attribute(node, 'style'));

function textIn(root: Node): string {
  let text = '';
  walk(root, {
    enter: (node) => {
      if (isText(node)) text += node.value;
      return text.length < 40;
    },
  });
  return text;
}

const colourless =
  /(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)/i;
const tooSmall = /font-size\s*:\s*(?:[01](?:\.\d+)?|2(?:\.0+)?)(?:px|pt)/i;
const transparent = /opacity\s*:\s*(?:0?\.0+|0)\s*(?:;|$)/i;

/** White, of no size or transparent, as it says itself: what stands there nobody sees, unless a class colours the paper. */
const isUnseen = (element: Element) => {
  const style = attribute(element, 'style');
  return (
    (colourless.test(style) && !/background/i.test(style)) ||
    tooSmall.test(style) ||
    transparent.test(style) ||
    /^#?(?:white|f{6})$/i.test(attribute(element, 'color'))
  );
};

export const isCrossedOut = (element: Element) =>
  /^(?:s|strike|del)$/.test(element.tagName) ||
  /text-decoration[^;]*line-through/i.test(attribute(element, 'style'));

/** One sign for a text crossed out: what stands beside it is no whole figure; null for other elements. */
export function struckOf(element: Element): Piece | null {
  if (!isCrossedOut(element) || element.childNodes.some((node) => isElement(node) && isBlock(node)))
    return null;
  const { startOffset: start = 0, endOffset: end = start } = element.sourceCodeLocation ?? {};
  return element.childNodes.length === 0 ? null : { value: UNREADABLE, start, end };
}

/** Kinds of fields that show no text of their own; a kind no browser knows is shown as text. */
const otherFields =
  /^(?:hidden|checkbox|radio|submit|reset|button|image|file|password|range|color|search)$/i;
const searchField = /search|query|keyword|^(?:q|kw|wd)$/i;

/** The search of the site. */
const isSearch = (element: Element): boolean =>
  ['name', 'id', 'class'].some((name) => searchField.test(attribute(element, name)));

/**
 * What a filled-in field shows, as some offices publish the form with its fields filled in; null for other
 * elements, for buttons, boxes and the search of the site.
 */
export function fieldOf(element: Element): Piece | null {
  if (element.tagName !== 'input' || otherFields.test(attribute(element, 'type'))) return null;
  const value = attribute(element, 'value');
  const at = element.sourceCodeLocation?.attrs?.value;
  if (value === '' || at === undefined) return null;
  if (isSearch(element) && !/^[\d.,\s]+$/.test(value)) return null;
  // `value="12"`: the text stands between the quotes, when it is written as it is.
  const isPlain = at.endOffset - at.startOffset === value.length + 'value=""'.length;
  const start = at.startOffset + (isPlain ? 'value="'.length : 0);
  return { value, start, end: isPlain ? start + value.length : at.endOffset };
}

const surroundings = new Set(['nav', 'footer', 'aside']);
const surroundingClass =
  /(?:^|[-_ ])(?:nav|navbar|navi|navigation|menu|breadcrumbs?|crumbs?|foot|footer|sidebar|share|copyright|links?|toolbar|pag(?:er|ination)|search)(?:$|[-_ ])/i;

/** Navigation, links and footers, told by element or by class and id. What holds a table of figures or long text is none. */
export const isChrome = (element: Element): boolean =>
  surroundings.has(element.tagName) ||
  (surroundingClass.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`) &&
    !holdsContent(element));

function holdsContent(element: Element): boolean {
  let found = false;
  walk(element, {
    enter: (node) => {
      if (isText(node) && node.value.trim().length > 200) found = true;
      if (isElement(node) && (node.tagName === 'table' || node.tagName === 'h1')) found = true;
      return !found && !(isElement(node) && isSilent(node));
    },
  });
  return found;
}

const attachment = /\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar)\b/i;
/** A link that leads away from the page. Bookmarks of word processors and attachments are not. */
export const isLink = (element: Element): boolean => {
  if (element.tagName !== 'a') return false;
  const href = attribute(element, 'href');
  return href !== '' && !href.startsWith('#') && !attachment.test(href);
};
