import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures, keyOf, lines } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Figure, Finding } from './finding.ts';
import { stamp } from './rule.ts';
import {
  altered,
  blank,
  filled,
  read,
  type Sheet,
  tableOf,
  tiedKeys,
  validSheet,
  valueAt,
} from './sheet.ts';
import { balance, columnTotal, remediesTotal, rowTotal } from './sums.ts';

/** The findings of the sums of the form, nothing else looked at. */
const judged = (edition: Edition, facts: Sheet): Finding[] =>
  [rowTotal, columnTotal, balance, remediesTotal].flatMap((rule) => {
    if (rule.scope === 'across') throw new Error(`${rule.id} needs two reports`);
    // The sums look at figures only: reaching for the report would throw.
    const report = null as never;
    const figures = { year: edition.years[0], edition: edition.id, facts };
    return rule
      .judge({ figures, document: null, report, beside: {} })
      .map((judgement) => stamp(rule, judgement));
  });

const nameOf = ({ rule, subject }: Finding) => `${rule} ${subject}`;
const verdictsOf = (findings: readonly Finding[], verdict: Finding['verdict']) =>
  findings.filter((f) => f.verdict === verdict).map(nameOf);
const stands = ({ left, right }: Finding, key: string) =>
  [...left, ...right].some((operand) => operand.key === key);
/** The equations a cell stands in. */
const through = (findings: readonly Finding[], key: string) =>
  findings.filter((finding) => stands(finding, key)).map(nameOf);

const unread: Figure = { status: 'unread', value: null, reason: 'ambiguous' };

/** Half the figures of published reports are 0. */
const anyFigure = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 20_000 }));
const validForm = (edition: Edition): fc.Arbitrary<Sheet> => {
  const count = figures(edition).length;
  return fc
    .array(anyFigure, { minLength: count, maxLength: count })
    .map((drawn) => validSheet(edition, drawn));
};
const anyCell = (edition: Edition) => fc.constantFrom(...tiedKeys(edition));

describe.each([
  { edition: edition2019 as Edition, expected: 40 },
  { edition: edition2021 as Edition, expected: 42 },
])('the sums of the $edition.id edition', ({ edition, expected }) => {
  const form = validForm(edition);
  const cell = anyCell(edition);

  it(`are ${expected} equations, and all hold for a valid form`, () => {
    fc.assert(
      fc.property(form, (sheet) => {
        expect(verdictsOf(judged(edition, sheet), 'holds')).toHaveLength(expected);
      }),
    );
  });

  it('let no single wrong figure go unseen: exactly the equations it stands in fail', () => {
    fc.assert(
      fc.property(form, cell, fc.nat({ max: 999_999 }), (sheet, key, wrong) => {
        fc.pre(wrong !== valueAt(sheet, key));
        const findings = judged(edition, altered(sheet, { [key]: read(wrong) }));
        expect(through(findings, key).length).toBeGreaterThan(0);
        expect(verdictsOf(findings, 'fails')).toEqual(through(findings, key));
      }),
      { numRuns: 300 },
    );
  });

  it('see one digit that was misprinted', () => {
    fc.assert(
      fc.property(form, cell, fc.nat(), fc.integer({ min: 1, max: 9 }), (sheet, key, i, by) => {
        const printed = String(valueAt(sheet, key));
        const at = i % printed.length;
        const digit = (Number(printed[at]) + by) % 10;
        const wrong = Number(printed.slice(0, at) + digit + printed.slice(at + 1));
        const findings = judged(edition, altered(sheet, { [key]: read(wrong) }));
        expect(verdictsOf(findings, 'fails')).toEqual(through(findings, key));
      }),
    );
  });

  it('stay open where a figure is unread, whatever the others say', () => {
    fc.assert(
      fc.property(form, cell, (sheet, key) => {
        const findings = judged(edition, altered(sheet, { [key]: unread }));
        expect(verdictsOf(findings, 'undetermined')).toEqual(through(findings, key));
        expect(verdictsOf(findings, 'fails')).toEqual([]);
      }),
    );
  });

  it('count a blank as nothing and say so, a failure by it being a warning; or stay open', () => {
    fc.assert(
      fc.property(form, cell, (sheet, key) => {
        const findings = judged(edition, altered(sheet, { [key]: blank }));
        const counted = findings.filter((f) => f.verdict !== 'undetermined' && stands(f, key));
        const due = counted.map(({ sums }) =>
          sums?.[0] === sums?.[1] ? [true, 'holds', 'error'] : [true, 'fails', 'warning'],
        );
        expect(counted.map((f) => [f.blanksAsZero, f.verdict, f.severity])).toEqual(due);
      }),
    );
  });

  it('find nothing wrong where a 0 is left blank', () => {
    fc.assert(
      fc.property(form, cell, (sheet, key) => {
        fc.pre(valueAt(sheet, key) === 0);
        const findings = judged(edition, altered(sheet, { [key]: blank }));
        expect(verdictsOf(findings, 'fails')).toEqual([]);
      }),
    );
  });

  it('leave the equation of a blank total open', () => {
    const totals = tiedKeys(edition).filter((key) => /(^|[./])total$/.test(key));
    fc.assert(
      fc.property(form, fc.constantFrom(...totals), (sheet, key) => {
        const findings = judged(edition, altered(sheet, { [key]: blank }));
        const own = findings.filter(({ subject }) => subject === key);
        expect(own.length).toBeGreaterThan(0);
        expect(own.map(({ verdict }) => verdict)).toEqual(own.map(() => 'undetermined'));
        expect(verdictsOf(findings, 'fails')).toEqual([]);
      }),
    );
  });

  it('find nothing wrong, and nothing proved, in a form left blank', () => {
    const findings = judged(edition, filled(edition, blank));
    expect(findings.map(({ verdict }) => verdict)).toEqual(findings.map(() => 'undetermined'));
  });
});

describe('figures that were inferred', () => {
  const key = 'applications.outcome/granted.naturalPerson';
  const zeros = (figure: Figure) => filled(edition2021, figure);

  it('are judged, marked, and a warning at most', () => {
    const inferred: Figure = { status: 'inferred', value: 7, reason: 'columns-shifted' };
    const findings = judged(edition2021, altered(zeros(read(0)), { [key]: inferred }));
    const failing = findings.filter(({ verdict }) => verdict === 'fails');
    expect(failing.map(({ inferred: mark, severity }) => [mark, severity])).toEqual([
      [true, 'warning'],
      [true, 'warning'],
    ]);
  });

  it.each(['sums-decide', 'all-readings-agree'] as const)(
    'prove nothing when the sums themselves decided them (%s)',
    (reason) => {
      const findings = judged(edition2021, zeros({ status: 'inferred', value: 0, reason }));
      expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['undetermined']));
      expect(findings[0]).toMatchObject({ sums: [0, 0], detail: { because: 'sums-decide' } });
    },
  );

  it('still contradict when they do not add up', () => {
    const sheet = zeros({ status: 'inferred', value: 0, reason: 'sums-decide' });
    const findings = judged(edition2021, altered(sheet, { [key]: read(1) }));
    expect(verdictsOf(findings, 'fails')).toHaveLength(2);
  });
});

describe('a row with only its total filled', () => {
  const row = (total: Figure): Sheet => {
    const columns = lines(tableOf(edition2021, 'applications').columns);
    const printed = columns.map(({ path, isTotal }) => [
      keyOf('applications', 'outcome/granted', path),
      isTotal ? total : blank,
    ]);
    return altered(filled(edition2021, read(0)), Object.fromEntries(printed));
  };
  const own = (sheet: Sheet) =>
    judged(edition2021, sheet).find(
      ({ subject }) => subject === 'applications.outcome/granted.total',
    );

  it('holds for 0, blanks counted as nothing', () => {
    expect(own(row(read(0)))).toMatchObject({ verdict: 'holds', blanksAsZero: true });
  });
  it('fails for more, as a warning: the parts may stand in the blanks', () => {
    expect(own(row(read(5)))).toMatchObject({
      verdict: 'fails',
      blanksAsZero: true,
      severity: 'warning',
      sums: [0, 5],
    });
  });
  it('contradicts itself when the parts that are there already exceed the total', () => {
    const part = { 'applications.outcome/granted.naturalPerson': read(6) };
    expect(own(altered(row(read(5)), part))).toMatchObject({
      verdict: 'fails',
      severity: 'error',
      sums: [6, 5],
    });
  });
});
