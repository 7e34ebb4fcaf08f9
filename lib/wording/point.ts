import type { Coverage, Gap, Point, Softness, Undefined } from '#lib/stats/series.ts';

/** The word that stands where no number is; never a 0, never an empty cell. */
export const gapWords = {
  blank: '空白',
  'not-applicable': '不适用',
  unread: '未识别',
  'not-received': '未报送',
  'not-told': '未述及',
} as const satisfies Record<Gap, string>;

export const undefinedWords = {
  'zero-denominator': '分母为0',
  'no-previous': '上年无数',
  'form-changed': '格式变更，不可比',
} as const satisfies Record<Undefined, string>;

const softWords = {
  inferred: '推定',
  over: '文中为“余”',
  about: '文中为“约”',
  'at-least': '文中为“不少于”',
  blanks: '部分单元格空白，按已填合计',
  undetermined: '另有无法判定的勾稽',
} as const satisfies Record<Softness, string>;

/** Whole number with thousands separators and a true minus. */
export const grouped = (value: number): string =>
  `${value < 0 ? '−' : ''}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** Money in 分 as 万元: four decimals as the form asks, up to six where the amount needs them. */
export function money(value: number): string {
  const amount = BigInt(Math.abs(value));
  const fraction = String(amount % 1_000_000n).padStart(6, '0');
  const decimals = Math.max(4, fraction.replace(/0+$/, '').length);
  const whole = grouped(Number(amount / 1_000_000n));
  return `${value < 0 ? '−' : ''}${whole}.${fraction.slice(0, decimals)}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A change in words: an arrow and a size, never red or green. */
function change(value: number, unit: string): string {
  const size = (Math.abs(value) * 100).toFixed(1);
  if (size === '0.0') return '持平';
  return `${value > 0 ? '↑' : '↓'}${size}${unit}`;
}

/** A number in the unit of its series, the unit itself left out where the head says it. */
export function numberText(value: number, unit: string): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'growth':
      return change(value, '%');
    case 'points':
      return change(value, '个百分点');
    case '万元':
      return money(value);
    default:
      return grouped(value);
  }
}

/** What a cell of a table prints: `1,234`, `约300`, `33.3%`, `空白`, `—`. */
export function pointText(point: Point, unit: string): string {
  if (point.state === 'undefined') return '—';
  if (point.state !== 'number') return gapWords[point.state];
  return hedged(numberText(point.value, unit), point.soft);
}

/** 300余, 约300, 不少于300: as the prose says it. */
function hedged(text: string, soft: readonly Softness[] = []): string {
  if (soft.includes('over')) return `${text}余`;
  if (soft.includes('about')) return `约${text}`;
  return soft.includes('at-least') ? `不少于${text}` : text;
}

/** What has to be said beside the number: its softness, its denominator, what the sum lacks. */
export function pointNotes(point: Point, unit: string): string[] {
  if (point.state === 'undefined') return [undefinedWords[point.because]];
  return [...baseNote(point, unit), ...reservations(point)];
}

export const softNotes = (soft: readonly Softness[] = []): string[] =>
  soft.map((one) => softWords[one]);

/** Why a number is not as firm as it looks; a gap over several reports says what they gave. */
function reservations(point: Point): string[] {
  if (point.state === 'undefined') return [];
  const sum = point.sum ? coverageNotes(point.sum) : [];
  if (point.state !== 'number') return sum;
  return [...softNotes(point.soft), ...sum];
}

function baseNote(point: Point, unit: string): string[] {
  if (point.state !== 'number' || point.of === undefined) return [];
  if (unit === 'share') return [`n=${grouped(point.of)}`];
  return unit === 'growth' ? [`上年 ${grouped(point.of)}`] : [];
}

/** 含 11/12 份报告（1 份未报送）; nothing to say when the sum is whole. */
function coverageNotes({ counted, expected, lacking }: Coverage): string[] {
  if (counted === expected) return [];
  const missing = Object.entries(lacking) as [Gap, number][];
  const words = missing.map(([gap, n]) => `${n} 份${gapWords[gap]}`).join('、');
  return [`含 ${counted}/${expected} 份报告${words === '' ? '' : `（${words}）`}`];
}

/** The word of a unit behind a number in a sentence or a head. */
export function unitText(unit: string): string {
  const words: Record<string, string> = { share: '占比', growth: '同比', points: '同比（百分点）' };
  return words[unit] ?? unit;
}

/** A number with its counting word, for a sentence: `480 件`, `33.3%`, `↑12.5%`. */
export function withUnit(point: Point, unit: string): string {
  const text = pointText(point, unit);
  if (point.state !== 'number') return text;
  return ['share', 'growth', 'points'].includes(unit) ? text : `${text} ${unit}`;
}

/** Years as runs: 2018—2022、2024. */
export function yearRuns(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}—${run.at(-1)}` : run.join('、')))
    .join('、');
}
