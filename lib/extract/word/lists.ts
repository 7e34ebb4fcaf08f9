import { type NumeralForm, numeral } from './numerals.ts';

/** One level of an automatic list. */
export interface Level {
  readonly form: NumeralForm;
  /** What is printed; `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string;
  readonly start: number;
  /** The level (from 1) whose number starts it again; null: any level above; 0: none. */
  readonly restart: number | null;
  /** Numbers of the levels above are printed as digits. */
  readonly isLegal: boolean;
}

/** A list that paragraphs belong to. Lists of one `family` are counted together. */
export interface List {
  readonly family: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level: where this list starts again, whatever its family has come to. */
  readonly starts: readonly (number | undefined)[];
}

export type Lists = ReadonlyMap<string, List>;

/** Counts the paragraphs of lists in reading order: what is printed before the next paragraph of one. */
export function countLists(lists: Lists): (list: string, level: number) => string {
  const families = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return (name, level) => {
    const list = lists.get(name);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return '';
    const numbers = families.get(list.family) ?? [];
    families.set(list.family, numbers);
    const start = list.starts[level];
    const key = `${name} ${level}`;
    const isNew = start !== undefined && !begun.has(key);
    begun.add(key);
    const last = isNew ? undefined : numbers[level];
    numbers[level] = last === undefined ? (start ?? own.start) : last + 1;
    restart(numbers, list, level);
    return printed(list, level, numbers);
  };
}

/** The levels below begin anew. */
function restart(numbers: (number | undefined)[], { levels }: List, level: number): void {
  for (let below = level + 1; below < numbers.length; below += 1) {
    const by = levels[below]?.restart ?? null;
    if (by === null || (by > 0 && level < by)) numbers[below] = undefined;
  }
}

function printed(
  { levels }: List,
  level: number,
  numbers: readonly (number | undefined)[],
): string {
  const own = levels[level];
  if (own === undefined || own.form === 'bullet') return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const { form, start } = levels[at] ?? own;
    const value = numbers[at] ?? start;
    return numeral(own.isLegal && at < level ? 'decimal' : form, value);
  });
  return spaced(text);
}

/** What separates a number from the text is a tab mostly; wide punctuation needs none. */
export const spaced = (number: string): string =>
  number === '' || /[\u3000-\u303f\uff00-\uffef]$/.test(number) ? number : `${number} `;
