import { isPictureName } from './pictures.ts';

/** Pictures that are pages of one document, in page order: indices into the names given. */
export interface PageSet {
  /** Folder and common part of the names, without page numbers: what the document is called. */
  readonly name: string;
  readonly pages: readonly number[];
}

interface Numbered {
  readonly index: number;
  readonly page: number;
  /** Pictures of one set share it: folder, base name, and the way they are numbered. */
  readonly set: string;
  readonly name: string;
  /** The name says «page»; a mere number may be a year or a copy. */
  readonly isSaid: boolean;
  /** In brackets, as Windows numbers what has the same name. */
  readonly isCopy: boolean;
}

/** `name-p1`, `第1页`, `name page 2`; then `name_1`, `name (2)`, `扫描0001`; the base may be missing. */
const said =
  /^(.*?)[-_ .]?(?:(?:^|[-_ .]|(?<=[^a-z]))p(?:age|g)?[-_ .]?(\d{1,4})|第\s*(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[页頁张頁])$/iu;
const numbered = /^(.*?)(?:[-_ .]+(\d{1,4})|[-_ .]*[(（](\d{1,4})[)）]|(?<=\D|^)(\d{1,4}))$/u;

/** More pages no report has; numbers beyond are years, and what cameras count. */
export const MOST_PAGES = 500;

/**
 * Which of the files are pages of one document, by their names alone. Never across folders or base names;
 * numbers must differ, and mere numbers must begin with 0 or 1. A gap stays a gap: what is missing shows
 * when the document is read.
 */
export function pageSets(names: readonly string[]): PageSet[] {
  const sets = new Map<string, Numbered[]>();
  const unnumbered = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (!isPictureName(name)) continue;
    const found = numberOf(name, index);
    if (found === null) unnumbered.set(stemOf(name), index);
    else
      sets
        .set(found.set, sets.get(found.set) ?? [])
        .get(found.set)
        ?.push(found);
  }
  return [...sets.values()].flatMap((set) => {
    const pages = [...set, ...withoutNumber(set, unnumbered)].sort((a, b) => a.page - b.page);
    const [first] = pages;
    return first !== undefined && isOneDocument(pages, names)
      ? [{ name: first.name, pages: pages.map(({ index }) => index) }]
      : [];
  });
}

function numberOf(path: string, index: number): Numbered | null {
  const { folder, stem } = partsOf(path);
  const bySaid = said.exec(stem);
  const match = bySaid ?? numbered.exec(stem);
  if (match === null) return null;
  const [, base = ''] = match;
  const page = pageNumber(match.slice(2).find((part) => part !== undefined) ?? '');
  if (page === null || page > MOST_PAGES) return null;
  const way = bySaid === null ? match.findIndex((part, i) => i > 1 && part !== undefined) : 0;
  return {
    index,
    page,
    set: [folder, base, way].join('\n'),
    name: base === '' && folder !== '' ? folder.slice(0, -1) : `${folder}${base || stem}`,
    isSaid: bySaid !== null,
    isCopy: way === 3,
  };
}

function partsOf(path: string): { folder: string; stem: string } {
  const cut = path.lastIndexOf('/') + 1;
  return {
    folder: path.slice(0, cut),
    stem: path
      .slice(cut)
      .replace(/\.[^.]*$/, '')
      .trim(),
  };
}

function pageNumber(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  const signs = '一二三四五六七八九';
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const ten = digits.includes('十') ? (tens === '' ? 1 : signs.indexOf(tens ?? '') + 1) : 0;
  const one = ones === '' ? 0 : signs.indexOf(ones ?? '') + 1;
  return ten * 10 + one === 0 ? null : ten * 10 + one;
}

/** Of `年报.jpg`, `年报(2).jpg`, `年报(3).jpg` the first has no number. */
function withoutNumber(set: readonly Numbered[], stems: ReadonlyMap<string, number>): Numbered[] {
  const [first] = set;
  if (first?.isCopy !== true || Math.min(...set.map(({ page }) => page)) !== 2) return [];
  const index = stems.get(first.name);
  return index === undefined ? [] : [{ ...first, index, page: 1 }];
}

const stemOf = (path: string) => {
  const { folder, stem } = partsOf(path);
  return folder + stem;
};

function isOneDocument(set: readonly Numbered[], names: readonly string[]): boolean {
  const pages = set.map(({ page }) => page);
  if (set.length < 2 || new Set(pages).size < pages.length) return false;
  if (set.every(({ isSaid }) => isSaid)) return true;
  const lowest = Math.min(...pages);
  return lowest <= 1 && (!isBare(set) || isAlone(set, names));
}

/** Nothing but numbers: `1.jpg`, `2.jpg`. */
const isBare = (set: readonly Numbered[]) => set.every(({ set: key }) => key.split('\n')[1] === '');

/** Bare numbers are pages only where the folder holds nothing else. */
function isAlone(set: readonly Numbered[], names: readonly string[]): boolean {
  const folder = set[0]?.set.split('\n')[0] ?? '';
  return names.filter((name) => partsOf(name).folder === folder).length === set.length;
}
