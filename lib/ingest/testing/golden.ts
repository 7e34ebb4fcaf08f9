import { check } from '#lib/checks/check.ts';
import type { Finding, Operand } from '#lib/checks/finding.ts';
import { editions } from '#lib/form/editions.ts';
import { keyOf, lines } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Claim, Fact, Notice, Report } from '#lib/parse/fact.ts';
import { ingest } from '../ingest.ts';

/** A line of expected.json: a value short enough to stand on one line. */
type Line = string | number | null | readonly (string | number | null)[];
type Lines = Readonly<Record<string, Line>> | readonly Line[];

/**
 * What the line makes of a file, for a reviewer's eye: who, when, then every row of the tables on one
 * line, then what fails, then what was odd. The diff of two of these is what a change of the reader did.
 */
export async function golden(bytes: Uint8Array, name: string): Promise<string> {
  const ingested = await ingest(bytes, name);
  if (ingested.status === 'refused') {
    const { status, because, detail } = ingested;
    return printed({ status, because, detail });
  }
  const { report, document } = ingested;
  return printed({
    status: 'report',
    ...identity(report),
    sections: report.sections.map(({ id, heading }) => `${id} ${heading}`),
    rows: rows(report),
    claims: report.claims.map(claim),
    fails: check(report, null, document)
      .filter(({ verdict }) => verdict === 'fails')
      .map(failure),
    notices: report.notices.map(notice),
  });
}

const identity = ({
  title,
  publisher,
  region,
  year,
  edition,
  publishedOn,
  signedOn,
  period,
}: Report) => ({
  title,
  publisher,
  region: [region.province, region.city, region.district],
  year,
  edition,
  publishedOn: publishedOn?.value ?? null,
  signedOn: signedOn?.value ?? null,
  period: period?.value ?? null,
});

/** A number was read; null is a blank cell; «5?» was inferred; «未识别» was not read. */
function figure(fact: Fact | undefined, unit: string): number | string | null {
  if (fact === undefined) return 'no fact';
  const value = unit === '万元' && fact.value !== null ? fact.value / 1_000_000 : fact.value;
  switch (fact.status) {
    case 'read':
      return value;
    case 'inferred':
      return `${value}?`;
    case 'blank':
      return null;
    case 'unread':
      return '未识别';
  }
}

function rows(report: Report): Record<string, Line> {
  const edition: Edition | undefined = editions.find(({ id }) => id === report.edition);
  const facts = new Map<string, Fact>(report.facts.map((fact) => [fact.key, fact]));
  const entries = (edition?.tables ?? []).flatMap(({ id, rows: axis, columns }) =>
    lines(axis).map(({ path }): [string, Line] => [
      `${id}.${path}`,
      lines(columns).map((column) => figure(facts.get(keyOf(id, path, column.path)), column.unit)),
    ]),
  );
  return Object.fromEntries(entries);
}

const claim = ({ metric, value, unit, qualifier, year }: Claim): string =>
  [metric, value, unit, qualifier, year].filter((part) => part !== null).join(' ');

const sum = (side: readonly Operand[]) => side.map(({ value }) => value ?? '空白').join(' + ');

function failure({ rule, subject, left, right, relation, detail }: Finding): string {
  if (left.length > 0 && right.length > 0)
    return `${rule} ${subject}: not ${sum(left)} ${relation ?? '='} ${sum(right)}`;
  const told = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
  return [rule, subject, ...told].join(' ');
}

const notice = ({ kind, text, key }: Notice): string =>
  [kind, key, text.replace(/\s+/g, ' ').slice(0, 60)].filter(Boolean).join(' ');

/** JSON with one value a line, and lists and rows one level below. */
function printed(whole: Readonly<Record<string, Line | Lines>>): string {
  const parts = Object.entries(whole).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${nested(name, value)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

const listed = ['sections', 'claims', 'fails', 'notices'];

function nested(name: string, value: Line | Lines): string {
  if (listed.includes(name) && Array.isArray(value))
    return block(
      '[',
      value.map((item) => JSON.stringify(item)),
      ']',
    );
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return JSON.stringify(value);
  return block(
    '{',
    Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`),
    '}',
  );
}

const block = (open: string, items: readonly string[], close: string) =>
  items.length === 0 ? open + close : `${open}\n    ${items.join(',\n    ')}\n  ${close}`;
