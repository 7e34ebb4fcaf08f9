import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subset from 'subset-font';
import { FAMILY } from './svg.ts';

/** Our own subset of Noto Sans SC: the same letters on every machine, whatever fonts it has. */
export const FONT_FILE = join(
  /*turbopackIgnore: true*/ process.cwd(),
  'lib/export/fonts/NotoSansSC-Regular.ttf',
);

/** The letters of the official tables alone, which draws a table six times as quickly: see form-font.test.ts. */
export const FORM_FONT_FILE = join(
  /*turbopackIgnore: true*/ process.cwd(),
  'lib/export/papers/fonts/NotoSansSC-Form.ttf',
);

let font: Promise<Buffer> | undefined;
const bytes = () => {
  font ??= readFile(FONT_FILE);
  return font;
};

/** A CSS rule that carries just the letters of `words`, so that the text of a drawing stays text. */
export async function fontFace(words: string): Promise<string> {
  const letters = [...new Set(words)].toSorted().join('');
  const face = await subset(await bytes(), letters, { targetFormat: 'woff2' });
  const source = `url(data:font/woff2;base64,${face.toString('base64')})format('woff2')`;
  return `@font-face{font-family:'${FAMILY}';src:${source}}`;
}
