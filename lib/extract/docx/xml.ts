import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element as it opens. */
export interface Element {
  /** Name with the prefix we know its namespace by, whatever the file's own: `w:tbl`, `mc:Choice`. */
  readonly name: string;
  /** Value of the attribute of this local name. */
  readonly value: (attribute: string) => string | undefined;
}

/** Values of an attribute that say on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined ? false : /^(?:1|true|on)$/.test(value);

/** `<w:vanish/>` is on; `w:val` may say otherwise. */
export const isSet = ({ value }: Element): boolean => isOn(value('val') ?? 'on');

export interface Visitor {
  /**
   * `path`: names of the elements around it, from the root; `at`: offset behind the opening tag.
   * Answers whether to go into it.
   */
  readonly open: (element: Element, path: readonly string[], at: number) => boolean;
  /** `at`: offset of the closing tag. */
  readonly close?: (name: string, path: readonly string[], at: number) => void;
  readonly text?: (text: string) => void;
}

/** Namespaces by the words they hold, because strict files, drafts and WPS each have their own address. */
const prefixes: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/markup-compatibility/, 'mc'],
  [/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
  [/drawingml(?:\/2006)?\/picture$/, 'pic'],
];

/** Above honest files (about 60, text boxes in tables), below what makes the parser slow. */
const DEEPEST = 300;
/** Small, because the parser goes on to the end of one when trouble is met, and slows down with depth. */
const CHUNK = 1 << 12;

/**
 * Reads XML from beginning to end. A document type is refused, so that no entity but the five of XML is
 * ever expanded; so is what is not well-formed: a file cut off would pass for a shorter one.
 */
export function readXml(source: string, visitor: Visitor): 'read' | 'damaged' | 'too-deep' {
  const parser = new SaxesParser({ xmlns: true });
  const known = prefixFinder();
  const path: string[] = [];
  let ignored = 0;
  let trouble: 'damaged' | 'too-deep' | null = null;

  parser.on('error', ({ message }) => {
    if (!/disallowed character\.$|unbound namespace prefix/.test(message)) trouble = 'damaged';
  });
  parser.on('doctype', () => {
    trouble = 'damaged';
  });
  parser.on('opentag', (tag) => {
    const name = known(tag);
    const element = { name, value: (local: string) => attribute(tag, local) };
    if (path.length >= DEEPEST) trouble = 'too-deep';
    if (ignored > 0 || trouble !== null || !visitor.open(element, path, parser.position))
      ignored += 1;
    path.push(name);
  });
  parser.on('closetag', (tag) => {
    const name = path.pop() ?? '';
    const at = tag.isSelfClosing ? parser.position : parser.position - tag.name.length - 3;
    if (ignored > 0) ignored -= 1;
    else visitor.close?.(name, path, at);
  });
  const text = (content: string) => {
    if (ignored === 0) visitor.text?.(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  for (let at = 0; at < source.length && trouble === null; at += CHUNK)
    parser.write(source.slice(at, at + CHUNK));
  if (trouble === null) parser.close();
  return trouble ?? 'read';
}

/** Addresses of namespaces are few, and the same for thousands of elements. */
function prefixFinder(): (tag: SaxesTagNS) => string {
  const found = new Map<string, string>();
  return ({ uri, local }) => {
    let prefix = found.get(uri);
    if (prefix === undefined) {
      prefix = prefixes.find(([namespace]) => namespace.test(uri))?.[1] ?? '';
      found.set(uri, prefix);
    }
    return `${prefix}:${local}`;
  };
}

function attribute({ attributes }: SaxesTagNS, local: string): string | undefined {
  for (const name in attributes)
    if (attributes[name]?.local === local) return attributes[name].value;
  return undefined;
}
