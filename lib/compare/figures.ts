import type { Figure, Figures } from '#lib/checks/finding.ts';
import type { Status } from '#lib/parse/fact.ts';

/** A figure in one of the states a report at hand can give it. */
export interface State {
  readonly status: Status | 'not-applicable';
  /** As stored: counts, money in 分; null for what is no number. */
  readonly value: number | null;
}

/** A figure that does not say the same in two readings. */
export interface FigureChange {
  readonly key: string;
  /**
   * `changed`: both readings are sure of what they give, and it differs. `doubtful`: one of them is
   * `inferred` or `unread`, so that nobody can say yet whether anything was changed.
   */
  readonly kind: 'changed' | 'doubtful';
  readonly before: State;
  readonly after: State;
}

/** Every figure of either reading that is not the same in both, in the order of the first, then the second. */
export function figureChanges(before: Figures, after: Figures): FigureChange[] {
  const keys = new Set([...before.facts.keys(), ...after.facts.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [stateOf(before.facts.get(key)), stateOf(after.facts.get(key))];
    const kind = compared(was, is);
    return kind === 'equal' ? [] : [{ key, kind, before: was, after: is }];
  });
}

const stateOf = (figure: Figure | undefined): State =>
  figure === undefined
    ? { status: 'not-applicable', value: null }
    : { status: figure.status, value: figure.value };

/** Whether two readings of a figure agree. A number placed by rule agrees with the same number read. */
export function compared(a: State, b: State): 'equal' | FigureChange['kind'] {
  if (a.status === 'unread' || b.status === 'unread') return 'doubtful';
  if (a.value !== null && a.value === b.value) return 'equal';
  if (a.status === 'inferred' || b.status === 'inferred') return 'doubtful';
  return a.status === b.status && a.value === b.value ? 'equal' : 'changed';
}
