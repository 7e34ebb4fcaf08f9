import { hatchTiles, paintTiles, type Tile, tileName } from '#lib/draw/patterns.ts';
import { type Fill, type Mark, px, type Scene, type Tone } from '#lib/draw/scene.ts';
import type { Paint } from '#lib/stats/series.ts';

/** The light theme: a file is paper. Plain #rrggbb, since Word paints everything cleverer black. */
const tones: Readonly<Record<Tone, string>> = {
  ink: '#1d2733',
  soft: '#566270',
  hairline: '#d9d6cd',
  rule: '#8d928f',
  paper: '#fbfaf7',
  white: '#ffffff',
  accent: '#23508e',
  fail: '#b3261e',
};

/** Family of the embedded face and of the rasteriser's font file. */
export const FAMILY = 'Noto Sans SC';
const FALLBACK = `'${FAMILY}','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** For text and attributes. Controls and half characters are not allowed in XML at all, not even as entities. */
export const escaped = (words: string): string =>
  words
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{NChar}]/gu, '')
    .replace(/[&<>"]/g, (char) => entities[char] ?? char);

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, inside = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escaped(typeof value === 'number' ? px(value) : value)}"`],
  );
  return inside === ''
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${inside}</${name}>`;
}

/**
 * A drawing as a complete SVG document. Links are left out: an export has no app around it. `style` goes
 * into the document as it is, for an embedded font.
 */
export function svgOf(scene: Scene, title: string, description: string, style = ''): string {
  const size = { width: scene.width, height: scene.height };
  const inside = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    definitions(scene, style),
    element('rect', { ...size, fill: tones.paper }),
    ...scene.marks.map(markOf),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${px(scene.width)} ${px(scene.height)}`,
    'font-family': FALLBACK,
    role: 'img',
    lang: 'zh-CN',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${inside.filter((line) => line !== '').join('\n')}\n`)}\n`;
}

function definitions(scene: Scene, style: string): string {
  const patterns = new Map<string, string>();
  for (const mark of scene.marks) {
    if (mark.kind !== 'rect') continue;
    const name = tileName(mark.fill);
    if (name !== null && !patterns.has(name)) patterns.set(name, patternOf(name, mark.fill));
  }
  const css = style === '' ? '' : element('style', {}, style);
  const inside = [css, ...patterns.values()].filter((line) => line !== '').join('\n');
  return inside === '' ? '' : element('defs', {}, `\n${inside}\n`);
}

function patternOf(name: string, fill: Fill): string {
  if ('hatch' in fill) return tiled(name, hatchTiles[fill.hatch], tones.white, tones.rule);
  if (!('paint' in fill)) return '';
  const tile = paintTiles[fill.paint.pattern];
  return tile === null ? '' : tiled(name, tile, fill.paint.light, tones.paper);
}

function tiled(name: string, { size, d, width }: Tile, back: string, stroke: string): string {
  const ground = element('rect', { width: size, height: size, fill: back });
  const strokes = element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
  });
  const units = { patternUnits: 'userSpaceOnUse', width: size, height: size };
  return element('pattern', { id: name, ...units }, `${ground}${strokes}`);
}

function fillOf(fill: Fill): Attributes {
  const name = tileName(fill);
  if (name !== null) return { fill: `url(#${name})` };
  if ('tone' in fill) return { fill: tones[fill.tone] };
  if ('hatch' in fill) return {};
  return {
    fill: fill.paint.light,
    ...(fill.opacity !== undefined && { 'fill-opacity': fill.opacity.toFixed(2) }),
  };
}

const strokeOf = (stroke: Tone | Paint): string =>
  typeof stroke === 'string' ? tones[stroke] : stroke.light;

function markOf(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, edge, title } = mark;
      const line = edge && { stroke: tones[edge], 'stroke-width': 1 };
      return element('rect', { x, y, width, height, ...fillOf(mark.fill), ...line }, titled(title));
    }
    case 'path':
      return element('path', {
        d: mark.d,
        fill: 'none',
        stroke: strokeOf(mark.stroke),
        'stroke-width': mark.width,
        'stroke-dasharray': mark.dash,
      });
    case 'dot': {
      const { x: cx, y: cy, radius: r, paint, hollow, title } = mark;
      const fill = hollow ? tones.paper : paint.light;
      const ring = { stroke: paint.light, 'stroke-width': 2 };
      return element('circle', { cx, cy, r, fill, ...ring }, titled(title));
    }
    case 'text': {
      const { x, y, size, anchor, tone } = mark;
      const where = anchor === 'start' ? undefined : anchor;
      const attributes = { x, y, 'font-size': size, 'text-anchor': where, fill: tones[tone] };
      return element('text', attributes, escaped(mark.text));
    }
  }
}

const titled = (title: string | undefined): string =>
  title === undefined ? '' : element('title', {}, escaped(title));
