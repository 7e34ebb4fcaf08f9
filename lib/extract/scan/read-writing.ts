import type { Recognised } from '../document.ts';
import type { Glyph } from '../layout/sheet.ts';
import type { Engine } from '../recogniser/engine.ts';
import { isFigure, isFigureLike, spellingOf } from '../recogniser/figures.ts';
import { type Reading, readLines, type Spelling } from '../recogniser/read-lines.ts';
import { lackingDigits, misfits } from './digit-width.ts';
import { likenessOf, type Printed } from './likeness.ts';
import { firstLook, type Look, longLook, otherLooks, secondLook, shown } from './looks.ts';
import { EITHER, printsOf, SHOWN, type Written, witnessed } from './prints.ts';
import type { Raster } from './raster.ts';
import { isRing } from './ring.ts';
import { isSlash, mayBeSlash, slashesAmong } from './slash.ts';
import type { Line } from './writing.ts';

/** What stands where nothing could be read although there is ink. */
export const ILLEGIBLE = '\ufffd';
/** Surer than this, and read alike twice, needs no further look. */
const SURE = 0.9;

/**
 * Reads lines of writing: figures that the print confirms once, other numbers at least twice, in different
 * ways, and oftener where the looks differ. `known` are figures of the pages before.
 */
export async function readWriting(
  engine: Engine,
  raster: Raster,
  lines: readonly Line[],
  known: readonly Printed[],
): Promise<Written> {
  const look = (some: readonly Line[], how: Look) =>
    readLines(
      engine,
      some.map((line) => shown(raster, line, how)),
    );
  const readings = (await look(lines, firstLook)).map((reading) => [reading]);
  const prints = printsOf(raster, lines, readings.flat());
  const figures = prints.flatMap((print) => print ?? []);
  const likeness = likenessOf(figures, [...known, ...figures]);
  const isAlike = (print: Printed | null | undefined) => print != null && likeness.alike.has(print);
  const again = async (isMeant: (readings: readonly Reading[]) => boolean, how: Look) => {
    const meant = readings.flatMap((all, i) => (!isAlike(prints[i]) && isMeant(all) ? [i] : []));
    const more = await look(
      meant.flatMap((i) => lines[i] ?? []),
      how,
    );
    for (const [n, i] of meant.entries()) readings[i]?.push(...more.slice(n, n + 1));
  };
  await again((all) => mayTellNumber(all) && !isLong(all), secondLook);
  await again((all) => mayTellNumber(all) && isLong(all), longLook);
  for (const how of otherLooks) await again(isDoubtful, how);
  const read = lines.map((line, i) => glyphOf(line, readings[i] ?? []));
  const slashes = slashesAmong(raster, read);
  const glyphs = read.map((glyph) =>
    slashes.has(glyph) ? asSlash(glyph) : measured(glyph, raster),
  );
  return witnessed({ glyphs: unsure(glyphs), prints }, likeness);
}

/** Where a number may stand one look is not enough; of a label it is, and of the number it begins with. */
const mayTellNumber = (readings: readonly Reading[]): boolean =>
  readings.some(
    (reading) =>
      /\d/.test(reading.text.replace(NUMBERING, '')) ||
      isFigureLike(reading) ||
      reading.text.length <= 2,
  );

const NUMBERING = /^[(（]?\d{1,2}[.、．)）](?=\p{Script=Han}{2})/u;

/** A line of sentences. */
const isLong = (readings: readonly Reading[]) => readings.some(({ text }) => text.length > 16);

/** Figures that looks do not agree on, or not surely. */
function isDoubtful(readings: readonly Reading[]): boolean {
  const spellings = readings.map(spellingOf);
  const isFigure = readings.some(isFigureLike) || spellings.every(({ text }) => text.length <= 1);
  const isSure = spellings.every((s) => s.text === spellings[0]?.text && s.confidence > SURE);
  return isFigure && !isSure;
}

function glyphOf({ box, isCut }: Line, readings: readonly Reading[]): Glyph {
  const all = readings.map(spellingOf);
  const best = chosen(all);
  const text = best.text === '' ? ILLEGIBLE : best.text;
  const other = all.find((spelling) => spelling.text !== best.text);
  const recognised: Recognised = {
    confidence: rounded(best.text === '' ? 0 : isCut ? best.confidence / 2 : best.confidence),
    second: all.length < 2 ? null : (other?.text ?? text),
  };
  return { ...box, text, recognised };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/**
 * What most looks read, the surest of equals; as sure as the least sure look that read it. A look that
 * makes a figure of it counts more than one that makes no sense of it.
 */
function chosen(all: readonly Spelling[]): Spelling {
  const figures = all.filter(({ text }) => isFigure(text));
  const isLabel = all.some(({ text }) => /\p{Script=Han}.*\p{Script=Han}/u.test(text));
  const spellings = figures.length > 0 && !isLabel ? figures : all;
  const texts = [...new Set(spellings.map(({ text }) => text))].filter((text) => text !== '');
  const votes = texts.map((text) => {
    const own = spellings.filter((spelling) => spelling.text === text).map((s) => s.confidence);
    return { text, confidence: Math.min(...own), weight: own.reduce((sum, c) => sum + c, 0) };
  });
  return votes.sort((a, b) => b.weight - a.weight)[0] ?? { text: '', confidence: 0 };
}

/** Below this the looks are too unsure for any measure. */
const LIKELY = 0.6;

/**
 * Single digits tell the recogniser least, and are the most frequent. The form of their ink can be
 * measured: a ring is a 0. And a «/», which says that there is nothing, is taken for a 1: it may be either.
 */
function measured(glyph: Glyph, raster: Raster): Glyph {
  const { text, recognised } = glyph;
  if (recognised === undefined) return glyph;
  if (text === '1' && isSlash(raster, glyph))
    return { ...glyph, text: '/', recognised: { ...recognised, second: '1' } };
  if (mayBeSlash(raster, glyph, text))
    return {
      ...glyph,
      recognised: { ...recognised, confidence: Math.min(EITHER, recognised.confidence) },
    };
  const isSeen = recognised.second === text && recognised.confidence >= LIKELY;
  if (text === '0' && isSeen && isRing(raster, glyph))
    return {
      ...glyph,
      recognised: { ...recognised, confidence: Math.max(SHOWN, recognised.confidence) },
    };
  return glyph;
}

const asSlash = (glyph: Glyph): Glyph => ({
  ...glyph,
  text: '/',
  recognised: { confidence: SHOWN, second: '/' },
});

/** Figures wider or narrower than so many digits are on this page: one was lost or gained, or stands beside. */
function unsure(glyphs: readonly Glyph[]): Glyph[] {
  const suspect = misfits(glyphs);
  const lacking = lackingDigits(glyphs);
  return glyphs.map((glyph) => {
    const { recognised } = glyph;
    if (recognised === undefined || !suspect.has(glyph)) return glyph;
    const doubtful = { ...recognised, confidence: recognised.confidence / 2 };
    const text = lacking.has(glyph) ? `${glyph.text}${ILLEGIBLE}` : glyph.text;
    return { ...glyph, text, recognised: doubtful };
  });
}
