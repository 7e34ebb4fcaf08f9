import type { Scene } from '#lib/draw/scene.ts';
import { drawing, element, escaped, type Style } from '#lib/draw/svg.ts';

/** The light theme: a file is paper. Plain #rrggbb, since Word paints everything cleverer black. */
const paper: Style = {
  tone: {
    ink: '#1d2733',
    soft: '#566270',
    hairline: '#d9d6cd',
    rule: '#8d928f',
    paper: '#fbfaf7',
  },
  paint: ({ light }) => light,
  prefix: '',
  links: false,
};

/** Family of the embedded face and of the rasteriser's font file. */
export const FAMILY = 'Noto Sans SC';
const FALLBACK = `'${FAMILY}','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif`;

/** A drawing as a complete SVG document; `style` is CSS put into it, for an embedded font. */
export function svgOf(scene: Scene, title: string, description: string, style = ''): string {
  const size = { width: scene.width, height: scene.height };
  const inside = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    style === '' ? '' : element('style', {}, style),
    element('rect', { ...size, fill: paper.tone.paper }),
    drawing(scene, paper),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${scene.width} ${scene.height}`,
    'font-family': FALLBACK,
    role: 'img',
    lang: 'zh-CN',
  };
  const body = inside.filter((line) => line !== '').join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${body}\n`)}\n`;
}
