/** One rule of a style sheet, as far as it may hide, strike or raise a text. */
export interface Rule {
  /** From the outermost; the last selects the element itself. */
  readonly selector: readonly Compound[];
  readonly declarations: readonly Declaration[];
  /** Of two rules for one thing the heavier counts: ids, then classes, then elements. */
  readonly weight: number;
}

/** `td.old`, `#zoom`, `.a.b`. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** It must be right inside the one before it: `ul > li`. */
  readonly isChild: boolean;
}

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** More text than the sheets of any honest page; what is beyond is not looked at. */
const LONGEST = 2_000_000;

/** The rules of a style sheet in its order. Selectors that tell more than elements, classes and ids are left out. */
export function rulesOf(sheet: string): Rule[] {
  const text = sheet.slice(0, LONGEST).replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ');
  const rules: Rule[] = [];
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const prelude = text
      .slice(at, open)
      .replace(/^[\s\S]*[;}]/, '')
      .trim();
    if (holdsRules(prelude)) {
      // Its rules follow as if it were not there; its closing brace is passed over with them.
      at = open + 1;
      continue;
    }
    const end = prelude.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    const close = end < 0 ? text.length : end;
    if (!prelude.startsWith('@')) rules.push(...ruleOf(prelude, text.slice(open + 1, close)));
    at = close + 1;
  }
  return rules;
}

/** Wide enough for any page and narrow enough for any desk. */
const WIDTH = 1280;

/** What holds on a wide screen: no printer, no telephone. */
function holdsRules(prelude: string): boolean {
  if (/^@(?:supports|layer)\b/i.test(prelude)) return true;
  if (!/^@media\b/i.test(prelude)) return false;
  if (/\bprint\b|\bspeech\b|\bnot\b|max-(?:device-)?width|prefers|orientation/i.test(prelude))
    return false;
  const least = /min-(?:device-)?width\s*:\s*(\d+)px/i.exec(prelude)?.[1];
  return least === undefined || Number(least) <= WIDTH;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let match = brace.exec(text); match !== null; match = brace.exec(text)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return -1;
}

function ruleOf(prelude: string, body: string): Rule[] {
  const declarations = declarationsOf(body);
  if (declarations.length === 0) return [];
  return prelude.split(',').flatMap((each) => {
    const selector = selectorOf(each.trim());
    return selector === null ? [] : [{ selector, declarations, weight: weightOf(selector) }];
  });
}

/** What a declaration says that changes what is read; anything else only takes such a thing back. */
const tells: Readonly<Record<string, RegExp>> = {
  display: /^none$/i,
  visibility: /^hidden$/i,
  'text-decoration': /line-through/i,
  color: /^(?:white|transparent|#fff|rgba?\(\s*255)/i,
  'vertical-align': /^(?:super|sub)$/i,
  'font-size': /^[012](?:\.\d+)?(?:px|pt|em|rem|%)?$/i,
  opacity: /^0?(?:\.0+)?$/,
  'mso-hide': /^all$/i,
};

/** Only what is said of things of which some rule says something that matters: most sheets are fonts and margins. */
export function withoutIdle(rules: readonly Rule[]): Rule[] {
  const kept = new Set(
    rules.flatMap(({ declarations }) =>
      declarations.flatMap(({ property, value }) =>
        tells[property]?.test(value) ? [property] : [],
      ),
    ),
  );
  if (kept.has('color')) for (const each of backgrounds) kept.add(each);
  return rules.flatMap((rule) => {
    const declarations = rule.declarations.filter(({ property }) => kept.has(property));
    return declarations.length === 0 ? [] : [{ ...rule, declarations }];
  });
}

const backgrounds = ['background', 'background-color', 'background-image'];
const told =
  /^(?:display|visibility|text-decoration(?:-line)?|color|background(?:-color|-image)?|vertical-align|font-size|opacity|mso-hide)$/;

/** What a rule or a `style` says of the looks that matter here. */
export const declarationsOf = (body: string): Declaration[] =>
  body.split(';').flatMap((each) => {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(each) ?? [];
    const property = name.toLowerCase();
    if (!told.test(property)) return [];
    return [
      {
        property: property.replace('-line', ''),
        value: value.replace(/\s*!\s*important/i, ''),
        isImportant: /!\s*important/i.test(value),
      },
    ];
  });

const compound = /^(?<tag>[a-z][a-z\d]*)?(?<marks>(?:[.#][\w\p{L}-]+)*)$/iu;

function selectorOf(text: string): Compound[] | null {
  const steps = text.replace(/\s*>\s*/g, ' >').split(/\s+/);
  const compounds = steps.map((step): Compound | null => {
    const isChild = step.startsWith('>');
    const { tag, marks } = compound.exec(isChild ? step.slice(1) : step)?.groups ?? {};
    if (tag === undefined && (marks ?? '') === '') return null;
    const parts = marks?.match(/[.#][^.#]+/g) ?? [];
    return {
      tag: tag?.toLowerCase() ?? null,
      id: parts.find((part) => part.startsWith('#'))?.slice(1) ?? null,
      classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
      isChild,
    };
  });
  const known = compounds.filter((each) => each !== null);
  return known.length === compounds.length ? known : null;
}

const weightOf = (selector: readonly Compound[]): number =>
  selector.reduce(
    (sum, { tag, id, classes }) =>
      sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag === null ? 0 : 1),
    0,
  );
