import { chartPng, pngOf } from '#lib/export/chart.ts';
import { FORM_FONT_FILE } from '#lib/export/font.ts';
import { svgOf } from '#lib/export/svg.ts';
import { editions } from '#lib/form/editions.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Chart } from '#lib/stats/series.ts';
import { tableLabel } from '#lib/wording/cell.ts';
import { excerpt, type FigureAt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import type { Picture } from './picture.ts';
import type { Problem } from './problem.ts';

/** The figures of one report of a unit, looked up by key. */
export interface Figures {
  readonly year: number;
  readonly edition: '2019' | '2021' | 'pre-2019';
  readonly figureAt: FigureAt;
}

/** The tables in which problems of a report stand, its own and those of the years beside, each once. */
export async function picturesOf(
  problems: readonly Problem[],
  year: number,
  reports: ReadonlyMap<number, Figures>,
): Promise<Picture[]> {
  const findings = problems.map(({ finding }) => finding);
  const suspects = problems.flatMap(({ hint }) => hint?.suspects ?? []);
  const drawn: Picture[] = [];
  for (const years of [0, -1, 1] as const) {
    const report = reports.get(year + years);
    const marks = marksOf(findings, suspects, years);
    for (const table of tablesOf(report?.edition)) {
      const scene = report && excerpt(table, report.figureAt, marks);
      if (!scene) continue;
      const words = `${year + years} 年度报告${tableLabel(table.id)}（摘录）`;
      const svg = svgOf(scene, words, words);
      drawn.push({
        png: await pngOf(svg, FORM_FONT_FILE),
        width: scene.width,
        height: scene.height,
        words,
      });
    }
  }
  return drawn;
}

const tablesOf = (edition: string | undefined) =>
  (editions as readonly Edition[]).find(({ id }) => id === edition)?.tables ?? [];

/** A chart as it goes into a paper; `on` is the day printed in it. */
export async function chartPicture(chart: Chart, on: string): Promise<Picture> {
  const png = await chartPng(chart, on);
  const head = new DataView(png.buffer, png.byteOffset);
  // The first chunk of a PNG tells its size.
  return { png, width: head.getUint32(16), height: head.getUint32(20), words: chart.summary };
}
