import type { Text } from '../document.ts';
import { roleOfStyle } from '../word/roles.ts';
import { plainSetting } from '../word/set-text.ts';
import { halfPoints, inheritedLook, type Look, noteLook, plainLook } from './look.ts';
import { type Element, isOn, readXml } from './xml.ts';

/** What a style says that a reader has to know, with what it takes over from the style it is based on. */
export interface Style {
  readonly role: Text['role'];
  readonly look: Readonly<Look>;
  /** The list its paragraphs belong to; `0` is none. */
  readonly list: string | null;
  readonly level: number;
}

export interface Styles {
  readonly byId: (id: string | null) => Style;
  /** Of paragraphs that name none. */
  readonly usual: string | null;
  /** Of type whose styles say nothing of it, in half points. */
  readonly size: number;
}

interface Written {
  readonly id: string;
  name: string;
  basedOn: string | null;
  outline: number | null;
  readonly look: Look;
  list: string | null;
  level: number | null;
}

const plain: Style = { role: undefined, look: plainLook, list: null, level: 0 };

export function readStyles(source: string): Styles {
  const written = new Map<string, Written>();
  let usual: string | null = null;
  let size = plainSetting.size;
  let style: Written | null = null;
  readXml(source, {
    open: (element, path) => {
      if (element.name === 'w:style') {
        style = opened(element);
        written.set(style.id, style);
        if (element.value('type') === 'paragraph' && isOn(element.value('default')))
          usual = style.id;
      } else if (path.includes('w:docDefaults') && element.name === 'w:sz')
        size = halfPoints(element) ?? size;
      else if (style !== null) note(style, element, path.at(-1) ?? '');
      return !element.name.endsWith('Change') && element.name !== 'w:tblStylePr';
    },
  });
  const found = new Map<string, Style>();
  return {
    usual,
    size,
    byId: (id) => {
      if (id === null) return plain;
      const style = found.get(id) ?? inherited(written, id);
      found.set(id, style);
      return style;
    },
  };
}

const opened = ({ value }: Element): Written => ({
  id: value('styleId') ?? '',
  name: '',
  basedOn: null,
  outline: null,
  look: { ...plainLook },
  list: null,
  level: null,
});

function note(style: Written, element: Element, parent: string): void {
  const value = element.value('val') ?? '';
  switch (`${parent} ${element.name}`) {
    case 'w:style w:name':
      style.name = value;
      break;
    case 'w:style w:basedOn':
      style.basedOn = value;
      break;
    case 'w:pPr w:outlineLvl':
      style.outline = Number(value);
      break;
    case 'w:numPr w:numId':
      style.list = value;
      break;
    case 'w:numPr w:ilvl':
      style.level = Number(value);
      break;
    default:
      if (parent === 'w:rPr') noteLook(style.look, element);
  }
}

/** Word allows eleven. */
const MOST_BASES = 11;

function inherited(written: ReadonlyMap<string, Written>, id: string): Style {
  const chain: Written[] = [];
  let next = written.get(id);
  while (next !== undefined && chain.length < MOST_BASES) {
    chain.push(next);
    next = written.get(next.basedOn ?? '');
  }
  const first = <T>(of: (style: Written) => T | null | undefined) =>
    chain.map(of).find((value) => value !== null && value !== undefined);
  return {
    role: first(({ name, outline }) => roleOfStyle(name, outline)),
    look: inheritedLook(chain.map(({ look }) => look)),
    list: first((style) => style.list) ?? null,
    level: first((style) => style.level) ?? 0,
  };
}
