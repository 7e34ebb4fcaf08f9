import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { madeUp } from '#lib/draw/made-up.ts';
import { sheet } from '#lib/draw/sheet.ts';
import { chartPng, chartSvg } from './chart.ts';
import { chartCsv } from './chart-csv.ts';
import { csv, wan } from './csv.ts';
import { FONT_FILE } from './font.ts';

const ON = '2026-01-31';
const kinds = ['bars', 'stacked', 'lines', 'heat'] as const;
const lying = madeUp({ axis: { ...madeUp().axis, over: 'units' } });

/** Code points of the font's format 12 character map. */
function letters(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(record + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const map = maps.find((at) => font.readUInt16BE(at) === 12) ?? 0;
  const groups = Array.from({ length: font.readUInt32BE(map + 12) }, (_, i) => map + 16 + 12 * i);
  return new Set(
    groups.flatMap((at) => {
      const first = font.readUInt32BE(at);
      return Array.from({ length: font.readUInt32BE(at + 4) - first + 1 }, (_, i) => first + i);
    }),
  );
}

describe('SVG', () => {
  test('is one document with its texts, its own letters and nothing Word paints black', async () => {
    for (const kind of kinds) {
      const svg = await chartSvg(madeUp({ kind }), ON);
      expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true);
      expect(svg).toContain('>办理结果：滠口街道、硚口街道，2019—2022年</text>');
      expect(svg).toContain('&lt;共&gt; 12 件 &amp; 其他');
      expect(svg).toContain(`${ON}。</text>`);
      expect(svg).toContain('src:url(data:font/woff2;base64,');
      expect(svg).not.toMatch(/var\(|oklch|rgba?\(|light-dark|https?:\/\/(?!www\.w3\.org)/);
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
      expect(colours.filter((c) => !/^(#[0-9a-f]{6}|none|url\(#[\w-]+\))$/.test(c ?? ''))).toEqual(
        [],
      );
    }
  });
  test('is the same bytes for the same chart on the same day', async () => {
    expect(await chartSvg(madeUp(), ON)).toBe(await chartSvg(madeUp(), ON));
    expect(await chartSvg(madeUp(), '2026-02-01')).not.toBe(await chartSvg(madeUp(), ON));
  });
  test('defines every pattern it uses', async () => {
    const svg = await chartSvg(lying, ON);
    const used = new Set([...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, name]) => name));
    for (const name of used) expect(svg).toContain(`<pattern id="${name}"`);
    expect(used.size).toBeGreaterThan(1);
  });
});

describe('PNG', () => {
  test('is twice the size of the drawing and not blank', async () => {
    for (const kind of kinds) {
      const scene = sheet(madeUp({ kind }), ON);
      const png = Buffer.from(await chartPng(madeUp({ kind }), ON));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        scene.width * 2,
        scene.height * 2,
      ]);
      expect(coloursIn(png)).toBeGreaterThan(20);
    }
  });
});

/** How many different bytes the image data has: a blank sheet has a few. */
function coloursIn(png: Buffer): number {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return new Set(inflateSync(Buffer.concat(chunks))).size;
}

test('the font has the rare characters of place names and the signs of reports', () => {
  const known = letters(readFileSync(FONT_FILE));
  const wanted = '硚垱泃砲滠圐圙漖曈簕‰①②≥≠≤—«»½…“”（）÷−↑↓○＊員計數0123456789%';
  expect([...wanted].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  const drawn = kinds.flatMap((kind) => sheet(madeUp({ kind }), ON).marks);
  const texts = drawn.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
  expect([...texts].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});

describe('CSV', () => {
  const lines = chartCsv(madeUp()).split('\r\n');
  test('begins with a BOM, ends lines with CRLF and has one line for every point', () => {
    expect(lines[0]).toBe('\uFEFF单位,年度,指标,规则,数值,计量,状态,分母,说明,键,来源文件');
    expect(lines).toHaveLength(1 + 3 * 4 + 1);
    expect(lines.at(-1)).toBe('');
  });
  test('has a word and never 0 where no number is', () => {
    expect(lines[2]).toBe('滠口街道,2020,予以公开,,未报送,件,未报送,,,,');
    expect(lines[7]).toBe('滠口街道,2021,不予公开,,未识别,件,未识别,,,,');
    expect(lines[8]).toBe('滠口街道,2022,不予公开,,0,件,数字,,,,');
  });
  test('says when a number is soft', () => {
    expect(lines[3]).toBe('滠口街道,2021,予以公开,,7,件,数字,,推定,,');
  });
  test('splits no field and runs no formula', () => {
    expect(csv([['=1+1', 'a,b', '说"好"', -3, '-3.50', null]])).toBe(
      '\uFEFF\'=1+1,"a,b","说""好""",-3,-3.50,\r\n',
    );
  });
  test('prints money in 万元 to the last digit', () => {
    expect([0, 1, 1_000_000, 391_000, -123_456_700].map(wan)).toEqual([
      '0.0000',
      '0.000001',
      '1.0000',
      '0.3910',
      '-123.4567',
    ]);
  });
});
