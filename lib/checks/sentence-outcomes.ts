import type { Claim, Fact } from '#lib/parse/fact.ts';
import type { Judgement } from './rule.ts';
import type { Stretch } from './sentences.ts';

/** What the form knows an application to come to; together they are all that was answered. */
const outcomes: readonly (readonly string[])[] = [
  ['applications.outcome/granted.total'],
  ['applications.outcome/partiallyGranted.total'],
  ...['refused', 'unavailable', 'notProcessed', 'other'].map((group) => [
    `applications.outcome/${group}.total`,
  ]),
];
const DISCLOSED = 'applications.disclosed';
const ANSWERED = 'applications.outcome/total.total';

/** Rows of a group; who tells one of them beside its group may mean either. */
const isRowOf = (metric: string, group: string) =>
  metric.startsWith(`${group.replace(/\.total$/, '')}/`);

/** So many outcomes told in one paragraph are meant to be all of them. */
const MANY = 4;

/** «答复805件。予以公开及部分公开258件；不予公开35件；…»: all outcomes of the form are told beside their sum. */
export function judgeOutcomes(
  { section, at }: Stretch,
  told: readonly Claim[],
  facts: readonly Fact[],
): Judgement[] {
  if (told.length < MANY) return [];
  const answered = [...new Set(valuesOf(told, ANSWERED))];
  const parts = partsOf(told);
  const [total] = answered;
  if (parts === null || answered.length !== 1 || total === undefined) return [];
  if (!outcomes.every(([group = '']) => isCovered(group, parts, facts))) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const detail = {
    total,
    unit: '件',
    sum,
    terms: parts.map(({ value }) => value).join(' + '),
    text: told.find(({ metric }) => metric === ANSWERED)?.text ?? '',
  };
  return [
    {
      subject: `${section}.outcomes`,
      verdict: sum === total ? 'holds' : 'fails',
      detail,
      at: [at],
    },
  ];
}

const valuesOf = (told: readonly Claim[], metric: string) =>
  told.filter((claim) => claim.metric === metric).map(({ value }) => value);

/** The outcomes told, each once; null where one is told twice, beside a row of its own, or too few are. */
function partsOf(told: readonly Claim[]): readonly Claim[] | null {
  const groups = outcomes.flat();
  const parts = told.filter(({ metric }) => metric === DISCLOSED || groups.includes(metric));
  const metrics = parts.map(({ metric }) => metric);
  const isTwice = new Set(metrics).size < metrics.length;
  const isBoth =
    metrics.includes(DISCLOSED) && groups.slice(0, 2).some((one) => metrics.includes(one));
  const hasRows = told.some(({ metric }) => groups.some((group) => isRowOf(metric, group)));
  const count = parts.length + (metrics.includes(DISCLOSED) ? 1 : 0);
  return isTwice || isBoth || hasRows || count < MANY ? null : parts;
}

/** An outcome is told, or the table says there was none of it. */
function isCovered(group: string, parts: readonly Claim[], facts: readonly Fact[]): boolean {
  const isDisclosed = outcomes.slice(0, 2).flat().includes(group);
  if (parts.some(({ metric }) => metric === group || (isDisclosed && metric === DISCLOSED)))
    return true;
  const rows = facts.filter(({ key }) => key === group || isRowOf(key, group));
  return rows.length > 0 && rows.every(({ value }) => value === 0);
}
