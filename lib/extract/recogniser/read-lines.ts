import type { Raster } from '../scan/raster.ts';
import type { Engine, Output } from './engine.ts';

/** What the engine reads in the picture of one line. */
export interface Reading {
  readonly text: string;
  /** Of the least sure character, 0 to 1; 0 where nothing was read. */
  readonly confidence: number;
  /** The same, when only what figures are written with may stand there. */
  readonly asFigure: Spelling;
}

export interface Spelling {
  readonly text: string;
  readonly confidence: number;
}

/** Height the network reads at, in pixels; pictures of lines must have it. */
export const LINE_HEIGHT = 48;
/** Most pictures read at once, and how much wider than the narrowest the widest of them may be. */
const MOST = 8;
const WIDER = 1.25;

/** Reads lines of text, each a picture {@link LINE_HEIGHT} high; answers in their order. */
export async function readLines(engine: Engine, lines: readonly Raster[]): Promise<Reading[]> {
  const order = lines.map((_, i) => i).sort((a, b) => widthOf(lines, a) - widthOf(lines, b));
  const readings = lines.map(() => nothing);
  for (let from = 0; from < order.length; ) {
    const narrowest = widthOf(lines, order[from]);
    let to = from + 1;
    while (to < order.length && to - from < MOST && widthOf(lines, order[to]) <= narrowest * WIDER)
      to += 1;
    const batch = order.slice(from, to);
    const read = await readBatch(
      engine,
      batch.flatMap((i) => lines[i] ?? []),
    );
    batch.forEach((line, i) => {
      readings[line] = read[i] ?? nothing;
    });
    from = to;
  }
  return readings;
}

const widthOf = (lines: readonly Raster[], i: number | undefined) => lines[i ?? -1]?.width ?? 0;

const nothing: Reading = { text: '', confidence: 0, asFigure: { text: '', confidence: 0 } };

async function readBatch(engine: Engine, lines: readonly Raster[]): Promise<Reading[]> {
  const width = Math.ceil(Math.max(...lines.map((line) => line.width)) / 16) * 16;
  const size = LINE_HEIGHT * width;
  const input = new Float32Array(lines.length * 3 * size);
  lines.forEach((line, n) => {
    for (let channel = 0; channel < 3; channel += 1)
      fill(input, (n * 3 + channel) * size, width, line);
  });
  const output = await engine.read(input, [lines.length, 3, LINE_HEIGHT, width]);
  return lines.map((_, n) => ({
    ...spelled(output, n, engine.alphabet, null),
    asFigure: spelled(output, n, engine.alphabet, figuresOf(engine)),
  }));
}

function fill(input: Float32Array, offset: number, width: number, line: Raster) {
  for (let y = 0; y < LINE_HEIGHT; y += 1)
    for (let x = 0; x < line.width; x += 1)
      input[offset + y * width + x] = (line.pixels[y * line.width + x] ?? 0) / 127.5 - 1;
}

const figureCharacters = new Set('0123456789.,-+—/');
const figureIndexes = new WeakMap<Engine, readonly number[]>();

/** Indexes of «none» and the characters figures are written with. */
function figuresOf(engine: Engine): readonly number[] {
  const known = figureIndexes.get(engine);
  if (known !== undefined) return known;
  const found = engine.alphabet.flatMap((character, i) =>
    i === 0 || figureCharacters.has(character) ? [i] : [],
  );
  figureIndexes.set(engine, found);
  return found;
}

/** The likeliest character at every step; equal neighbours are one, «none» parts them. */
function spelled(
  { values, shape }: Output,
  line: number,
  alphabet: readonly string[],
  allowed: readonly number[] | null,
): Spelling {
  const [, steps = 0, size = 0] = shape;
  let text = '';
  let confidence = 1;
  let last = 0;
  let peak = 0;
  for (let step = 0; step < steps; step += 1) {
    const from = (line * steps + step) * size;
    const best = likeliest(values, from, size, allowed);
    const chance = values[from + best] ?? 0;
    if (best !== last) {
      if (last !== 0) confidence = Math.min(confidence, peak);
      if (best !== 0) text += alphabet[best] ?? '';
      peak = 0;
    }
    peak = Math.max(peak, chance);
    last = best;
  }
  if (last !== 0) confidence = Math.min(confidence, peak);
  return { text, confidence: text === '' ? 0 : confidence };
}

function likeliest(
  values: Float32Array,
  from: number,
  size: number,
  allowed: readonly number[] | null,
): number {
  let best = 0;
  if (allowed !== null) {
    for (const i of allowed) if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i;
    return best;
  }
  for (let i = 1; i < size; i += 1)
    if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i;
  return best;
}
