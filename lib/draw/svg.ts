import type { Paint } from '#lib/stats/series.ts';
import { hatchTiles, paintTiles, type Tile, tileName } from './patterns.ts';
import { type Fill, type Mark, px, type Scene, type Tone } from './scene.ts';

/** How a drawing is written: for paper or for the theme of a screen. */
export interface Style {
  readonly tone: Readonly<Record<Tone, string>>;
  readonly paint: (paint: Paint) => string;
  /** Before the names of patterns: two drawings of one page must not share them. */
  readonly prefix: string;
  /** Whether marks say where they lead, as `data-href`; a file has no app around it. */
  readonly links: boolean;
}

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

export function element(name: string, attributes: Attributes, inside = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escaped(typeof value === 'number' ? px(value) : value)}"`],
  );
  return inside === ''
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${inside}</${name}>`;
}

/** The pattern definitions and the marks of a drawing, as the inside of an <svg>. */
export const drawing = (scene: Scene, style: Style): string =>
  [definitions(scene, style), ...scene.marks.map((mark) => markOf(mark, style))]
    .filter((line) => line !== '')
    .join('\n');

function definitions({ marks }: Scene, style: Style): string {
  const patterns = new Map<string, string>();
  for (const mark of marks) {
    if (mark.kind !== 'rect') continue;
    const name = tileName(mark.fill);
    if (name !== null) patterns.set(name, patternOf(name, mark.fill, style));
  }
  return patterns.size === 0 ? '' : element('defs', {}, [...patterns.values()].join(''));
}

function patternOf(name: string, fill: Fill, { tone, paint, prefix }: Style): string {
  const id = `${prefix}${name}`;
  if ('hatch' in fill) return tiled(id, hatchTiles[fill.hatch], tone.paper, tone.rule);
  const tile = 'paint' in fill ? paintTiles[fill.paint.pattern] : null;
  return tile === null || !('paint' in fill) ? '' : tiled(id, tile, paint(fill.paint), tone.paper);
}

function tiled(id: string, { size, d, width }: Tile, back: string, stroke: string): string {
  const ground = element('rect', { width: size, height: size, fill: back });
  const line = { fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round' };
  const units = { patternUnits: 'userSpaceOnUse', width: size, height: size };
  return element('pattern', { id, ...units }, ground + element('path', { d, ...line }));
}

function fillOf(fill: Fill, { tone, paint, prefix }: Style): Attributes {
  const name = tileName(fill);
  if (name !== null) return { fill: `url(#${prefix}${name})` };
  if ('tone' in fill) return { fill: tone[fill.tone] };
  if ('hatch' in fill) return {};
  return { fill: paint(fill.paint), 'fill-opacity': fill.opacity?.toFixed(2) };
}

function markOf(mark: Mark, style: Style): string {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, edge, title } = mark;
      const line = edge && { stroke: style.tone[edge], 'stroke-width': 1 };
      const attributes = {
        x,
        y,
        width,
        height,
        ...fillOf(mark.fill, style),
        ...line,
        ...through(mark, style),
      };
      return leading(mark, element('rect', attributes, titled(title)), style);
    }
    case 'path': {
      const { d, stroke, width, dash } = mark;
      return element('path', {
        d,
        fill: 'none',
        stroke: typeof stroke === 'string' ? style.tone[stroke] : style.paint(stroke),
        'stroke-width': width,
        'stroke-dasharray': dash,
      });
    }
    case 'dot': {
      const { x: cx, y: cy, radius: r, hollow, title } = mark;
      const paint = style.paint(mark.paint);
      const fill = hollow ? style.tone.paper : paint;
      const ring = { fill, stroke: paint, 'stroke-width': 2 };
      return leading(mark, element('circle', { cx, cy, r, ...ring }, titled(title)), style);
    }
    case 'text': {
      const { x, y, size, anchor, tone } = mark;
      const where = anchor === 'start' ? undefined : anchor;
      const words = { x, y, 'font-size': size, 'text-anchor': where, fill: style.tone[tone] };
      const attributes = { ...words, ...through(mark, style) };
      return leading(mark, element('text', attributes, escaped(mark.text)), style);
    }
  }
}

/** A number on a bar is not in the way of the bar. */
const through = (mark: { href?: string | null; title?: string }, { links }: Style): Attributes =>
  links && !mark.href && mark.title === undefined ? { 'pointer-events': 'none' } : {};

const titled = (title: string | undefined): string =>
  title === undefined ? '' : element('title', {}, escaped(title));

/** For the pointer only: the table beside the picture has the same places as links, with names. */
const leading = (mark: { href?: string | null }, inside: string, { links }: Style): string =>
  links && mark.href ? element('g', { 'data-href': mark.href }, inside) : inside;
