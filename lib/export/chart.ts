import { renderAsync } from '@resvg/resvg-js';
import { sheet } from '#lib/draw/sheet.ts';
import type { Chart } from '#lib/stats/series.ts';
import { FONT_FILE, fontFace } from './font.ts';
import { FAMILY, svgOf } from './svg.ts';

/** `on` is the day of the export, `YYYY-MM-DD`, as printed in the drawing. */
function drawn(chart: Chart, on: string) {
  const scene = sheet(chart, on);
  const words = scene.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
  return { scene, words, svg: (style: string) => svgOf(scene, chart.title, chart.summary, style) };
}

/**
 * The chart as a standalone SVG document with its title, 口径, legend, source and date, and the letters
 * it uses. The same chart on the same day gives the same bytes.
 */
export async function chartSvg(chart: Chart, on: string): Promise<string> {
  const { words, svg } = drawn(chart, on);
  return svg(await fontFace(words));
}

/** The same drawing as PNG bytes. */
export const chartPng = (chart: Chart, on: string): Promise<Uint8Array> =>
  pngOf(drawn(chart, on).svg(''));

/**
 * An SVG document as PNG bytes, two pixels for one, in the letters of a font file. No font of the machine is
 * looked at, and the drawing is done in a thread of its own: pages are not held up.
 */
export async function pngOf(svg: string, fontFile = FONT_FILE): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FAMILY },
  });
  return image.asPng();
}
