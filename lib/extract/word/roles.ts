import type { Text } from '../document.ts';

/** Names of the styles every word processor has, as English and Chinese ones store them. */
const names: readonly (readonly [name: RegExp, role: Text['role']])[] = [
  [/^(?:title|标题|標題)$/i, 'title'],
  [/^(?:heading|标题|標題) ?[1-9]$/i, 'heading'],
  // A table of contents repeats every heading.
  [/^(?:toc|目录|目錄) ?[1-9]$|^WPSOffice手动目录/i, 'chrome'],
];

/** What a paragraph is by the name of its style and its level in the outline (0 to 8; 9 is text). */
export const roleOfStyle = (name: string, outline: number | null): Text['role'] =>
  names.find(([pattern]) => pattern.test(name))?.[1] ??
  (outline !== null && outline < 9 ? 'heading' : undefined);
