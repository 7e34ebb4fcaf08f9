import type { Level, List, Lists } from '../word/lists.ts';
import { type Element, isSet, readXml } from './xml.ts';

interface Abstract {
  readonly levels: (Level | undefined)[];
  /** The paragraph style that each level belongs to. */
  readonly styles: (string | undefined)[];
  /** Its levels are those of the list of this style. */
  link: string | null;
  /** It is the list of this style. */
  linked: string | null;
}

interface Num {
  abstract: string;
  readonly overrides: (Level | undefined)[];
  readonly starts: (number | undefined)[];
}

export interface Numbering {
  readonly lists: Lists;
  /** The level of a list that a paragraph style belongs to. */
  readonly levelOf: (list: string, style: string) => number | null;
}

export const noNumbering: Numbering = { lists: new Map(), levelOf: () => null };

/** word/numbering.xml: automatic lists and how they print their numbers. */
export function readNumbering(source: string): Numbering {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  readXml(source, definitions(abstracts, nums));

  const linked = new Map<string, Abstract>();
  for (const abstract of abstracts.values())
    if (abstract.linked !== null) linked.set(abstract.linked, abstract);
  const resolve = (id: string): Abstract | undefined => {
    const abstract = abstracts.get(id);
    return (abstract?.link == null ? undefined : linked.get(abstract.link)) ?? abstract;
  };
  const lists = new Map(
    [...nums].map(([id, num]): [string, List] => [id, listOf(num, resolve(num.abstract))]),
  );
  return {
    lists,
    levelOf: (list, style) => {
      const level = resolve(nums.get(list)?.abstract ?? '')?.styles.indexOf(style) ?? -1;
      return level < 0 ? null : level;
    },
  };
}

const listOf = ({ abstract, overrides, starts }: Num, from: Abstract | undefined): List => ({
  family: abstract,
  levels: Array.from({ length: 9 }, (_, i) => overrides[i] ?? from?.levels[i]),
  starts,
});

interface LevelDraft {
  form: string;
  text: string;
  start: number;
  restart: number | null;
  isLegal: boolean;
}

function definitions(abstracts: Map<string, Abstract>, nums: Map<string, Num>) {
  let abstract: Abstract | null = null;
  let num: Num | null = null;
  let level = 0;
  let draft: LevelDraft | null = null;

  const begin = (
    { value }: Element,
    into: { readonly abstract?: Abstract; readonly num?: Num },
  ) => {
    abstract = into.abstract ?? null;
    num = into.num ?? null;
    draft = null;
    if (abstract !== null) abstracts.set(value('abstractNumId') ?? '', abstract);
    if (num !== null) nums.set(value('numId') ?? '', num);
  };
  const acts: Readonly<Record<string, (element: Element, value: string) => void>> = {
    'w:abstractNum': (element) =>
      begin(element, { abstract: { levels: [], styles: [], link: null, linked: null } }),
    'w:num': (element) => begin(element, { num: { abstract: '', overrides: [], starts: [] } }),
    'w:abstractNumId': (_, value) => {
      if (num !== null) num.abstract = value;
    },
    'w:numStyleLink': (_, value) => {
      if (abstract !== null) abstract.link = value;
    },
    'w:styleLink': (_, value) => {
      if (abstract !== null) abstract.linked = value;
    },
    'w:lvlOverride': (element) => {
      level = levelNumber(element);
    },
    'w:startOverride': (_, value) => {
      if (num !== null) num.starts[level] = wholeOf(value);
    },
    'w:lvl': (element) => {
      level = levelNumber(element);
      draft = { form: 'decimal', text: '', start: 0, restart: null, isLegal: false };
      (num?.overrides ?? abstract?.levels ?? [])[level] = draft;
    },
    'w:pStyle': (_, value) => {
      if (abstract !== null) abstract.styles[level] = value;
    },
  };
  return {
    open: (element: Element): boolean => {
      const act = acts[element.name];
      if (act !== undefined) act(element, element.value('val') ?? '');
      else if (draft !== null) noteLevel(draft, element);
      return true;
    },
  };
}

/** A number as written; what is none counts as the usual 0. */
const wholeOf = (value: string | undefined): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? 0 : number;
};

/** Lists have nine levels. */
const levelNumber = ({ value }: Element) => Math.min(8, Math.max(0, wholeOf(value('ilvl'))));

function noteLevel(level: LevelDraft, element: Element): void {
  const value = element.value('val') ?? '';
  switch (element.name) {
    case 'w:start':
      level.start = wholeOf(value);
      break;
    case 'w:numFmt':
      level.form = value;
      break;
    case 'w:lvlText':
      level.text = value;
      break;
    case 'w:lvlRestart':
      level.restart = wholeOf(value);
      break;
    case 'w:isLgl':
      level.isLegal = isSet(element);
      break;
  }
}
