/** Beyond this a page lies on its side rather than askew; degrees. */
const MOST = 6;
/** Points of ink looked at: enough for a page of text. */
const POINTS = 60_000;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How far the lines of a page rise or fall, in degrees, clockwise positive, as if they fell to the right:
 * the angle at which ink gathers in the fewest rows.
 */
export function skewOf(ink: Uint8Array, width: number): number {
  const points = pointsOf(ink, width);
  if (points.length < 200) return 0;
  const coarse = best(points, angles(0, MOST, 0.25));
  const fine = best(points, angles(coarse, 0.25, 0.05));
  return best(points, angles(fine, 0.05, 0.01));
}

function pointsOf(ink: Uint8Array, width: number): Point[] {
  let all = 0;
  for (const one of ink) all += one;
  const every = Math.max(1, Math.floor(all / POINTS));
  const points: Point[] = [];
  let seen = 0;
  ink.forEach((one, i) => {
    if (one === 0) return;
    seen += 1;
    if (seen % every === 0) points.push({ x: i % width, y: Math.floor(i / width) });
  });
  return points;
}

const angles = (middle: number, reach: number, step: number): number[] =>
  Array.from({ length: 2 * Math.round(reach / step) + 1 }, (_, i) => middle - reach + i * step);

/** The angle with most ink in few rows; of equals the smallest. */
function best(points: readonly Point[], candidates: readonly number[]): number {
  const scored = candidates.map((angle) => ({ angle, score: gathered(points, angle) }));
  const most = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score === most)
    .reduce((a, b) => (Math.abs(b.angle) < Math.abs(a.angle) ? b : a)).angle;
}

function gathered(points: readonly Point[], angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const { x, y } of points) {
    const row = Math.round(y - x * slope);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let score = 0;
  for (const count of rows.values()) score += count * count;
  return score;
}
