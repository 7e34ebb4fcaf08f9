import type { Block } from './document.ts';
import type { Sheet } from './layout/sheet.ts';

/**
 * What is drawn on pages → blocks in reading order, places as spots on those pages: ruled and aligned
 * tables as grids, one that goes on over the end of a page as one grid; all else as paragraphs; page
 * numbers and running heads as chrome.
 */
export function layOutPages(_sheets: readonly Sheet[]): Block[] {
  throw new Error('under way');
}
