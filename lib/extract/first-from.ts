/** Index of the first of items in ascending order that is not below `least`; how many they are where none is. */
export function firstFrom<T>(sorted: readonly T[], least: number, of: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const item = sorted[half];
    if (item !== undefined && of(item) < least) low = half + 1;
    else high = half;
  }
  return low;
}
