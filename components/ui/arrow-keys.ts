/** Where the keys of a table lead from one of its cells; Home and End to the ends of the row. */
export const arrowSteps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** An index that stays within so many. */
export const within = (index: number, length: number): number =>
  Math.max(0, Math.min(length - 1, index));
