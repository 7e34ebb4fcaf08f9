import {
  attribute,
  type Element,
  isBlock,
  isCrossedOut,
  isElement,
  isText,
  type Node,
  walk,
} from './nodes.ts';
import {
  type Compound,
  type Declaration,
  declarationsOf,
  type Rule,
  rulesOf,
  withoutIdle,
} from './sheet.ts';

/**
 * Writes what the style sheets of a page say of each element into its `style`, so that what a class hides, strikes
 * or raises is seen like what the element says itself. Answers whether anything is hidden so.
 */
export function applySheets(tree: Node, sheets: readonly string[]): boolean {
  const rules = withoutIdle([...sheets, ...sheetsIn(tree)].flatMap(rulesOf));
  if (rules.length === 0) return false;
  const index = indexOf(rules);
  let hides = false;
  walk(tree, {
    enter: (node) => {
      if (!isElement(node)) return true;
      const told = toldOf(node, index);
      if (told === null) return true;
      setStyle(node, told.style);
      hides ||= told.isHidden;
      return true;
    },
  });
  return hides;
}

/** A strike through a cell or paragraph goes through all the lines inside it. */
export function carryStrikes(tree: Node): void {
  walk(tree, {
    enter: (node) => {
      if (!isElement(node) || !isCrossedOut(node)) return true;
      const inside = node.childNodes.filter(isElement);
      if (inside.some(isBlock))
        for (const child of inside)
          setStyle(child, `${attribute(child, 'style')};text-decoration:line-through`);
      return true;
    },
  });
}

function setStyle(element: Element, value: string) {
  element.attrs = [
    ...element.attrs.filter(({ name }) => name !== 'style'),
    { name: 'style', value },
  ];
}

/** The sheets written in the page, but for those of other media. */
function sheetsIn(tree: Node): string[] {
  const sheets: string[] = [];
  walk(tree, {
    enter: (node) => {
      if (!isElement(node) || node.tagName !== 'style') return true;
      const media = attribute(node, 'media');
      const [text] = node.childNodes;
      if (text !== undefined && isText(text))
        sheets.push(media === '' ? text.value : `@media ${media}{${text.value}}`);
      return false;
    },
  });
  return sheets;
}

interface Ranked {
  readonly rule: Rule;
  readonly order: number;
}
/** Rules by what their last compound asks for: `#id`, `.class` or `tag`. */
type Index = ReadonlyMap<string, readonly Ranked[]>;

/** Rules for one class; sites have a few for each. */
const MOST_ALIKE = 100;

function indexOf(rules: readonly Rule[]): Index {
  const index = new Map<string, Ranked[]>();
  rules.forEach((rule, order) => {
    const last = rule.selector.at(-1);
    if (last === undefined) return;
    const [first] = last.classes;
    const name =
      last.id !== null ? `#${last.id}` : first !== undefined ? `.${first}` : `${last.tag}`;
    const known = index.get(name);
    if (known === undefined) index.set(name, [{ rule, order }]);
    else if (known.length < MOST_ALIKE) known.push({ rule, order });
  });
  return index;
}

const classesOf = (element: Element) => attribute(element, 'class').split(/\s+/);

/** The `style` of an element with what the sheets say of it; null when they say nothing. */
function toldOf(element: Element, index: Index): { style: string; isHidden: boolean } | null {
  const names = [
    element.tagName,
    `#${attribute(element, 'id')}`,
    ...classesOf(element).map((each) => `.${each}`),
  ];
  const found = names
    .flatMap((name) => index.get(name) ?? [])
    .filter(({ rule }) => selects(rule.selector, element))
    .sort((a, b) => a.rule.weight - b.rule.weight || a.order - b.order)
    .flatMap(({ rule }) => rule.declarations);
  if (found.length === 0) return null;
  const written = attribute(element, 'style');
  const own = declarationsOf(written);
  const said = new Map<string, Declaration>();
  for (const each of [...found, ...own])
    if (each.isImportant || said.get(each.property)?.isImportant !== true)
      said.set(each.property, each);
  const rest = written.split(';').filter((each) => declarationsOf(each).length === 0);
  const style = [...said.values()].map(({ property, value }) => `${property}:${value}`);
  const isHidden = [...said.values()].some((each) => !own.includes(each) && hides(each));
  return { style: [...style, ...rest].join(';'), isHidden };
}

const hides = ({ property, value }: Declaration) =>
  (property === 'display' && /^none$/i.test(value)) ||
  (property === 'visibility' && /^hidden$/i.test(value));

/** Whether a selector selects an element in what it stands in; each compound the nearest that fits. */
function selects(selector: readonly Compound[], element: Element): boolean {
  let left = selector.length - 1;
  let node: Node | null = element;
  while (left >= 0 && node !== null && isElement(node)) {
    const compound = selector[left];
    if (compound !== undefined && fits(compound, node)) left -= 1;
    else if (left === selector.length - 1 || selector[left + 1]?.isChild === true) return false;
    node = node.parentNode;
  }
  return left < 0;
}

const fits = ({ tag, id, classes }: Compound, element: Element): boolean =>
  (tag === null || tag === element.tagName) &&
  (id === null || id === attribute(element, 'id')) &&
  (classes.length === 0 || classes.every((each) => classesOf(element).includes(each)));
