import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2021 } from '#lib/form/editions.ts';
import { figures, lines } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import type { Figure, Figures } from '../finding.ts';
import { tableOf } from '../sheet.ts';
import { culprits } from './culprits.ts';
import { solve } from './elimination.ts';
import { typingDistance } from './likelihood.ts';
import { sumsOf } from './sheet-equations.ts';

const edition: Edition = edition2021;

/** A filled form as figures; money, which is in no sum, left out. */
const figuresFrom = (texts: Texts): Figures => ({
  year: 2023,
  edition: edition.id,
  facts: new Map(
    figures(edition)
      .filter(({ unit }) => unit === 'count')
      .map(({ key }): [string, Figure] => {
        const text = texts.get(key) ?? '';
        const value = text === '' ? null : Number(text);
        return [key, { value, status: value === null ? 'blank' : 'read' }];
      }),
  ),
});
const alone = (current: Figures) => ({ current, previous: null, next: null });
const right = filledForm(edition, { errors: 0, blanks: 0 }).map(figuresFrom);

const withFigure = (report: Figures, key: string, value: number): Figures => ({
  ...report,
  facts: new Map([...report.facts, [key, { value, status: 'read' }]]),
});

const crossed = figures(edition)
  .map(({ key }) => key)
  .filter((key) => key.startsWith('applications.'));

const cell = (row: string, column: string) => `applications.outcome/${row}.${column}`;

/** With receipts that fit what is carried over: the balances and the row of receipts hold again. */
function balanced(report: Figures): Figures {
  const at = (row: string, column: string) =>
    report.facts.get(`applications.${row}.${column}`)?.value ?? Number.NaN;
  const rows = ['outcome/total', 'carriedForward'] as const;
  const columns = lines(tableOf(edition, 'applications').columns).map(({ path }) => path);
  return columns.reduce((sheet, column) => {
    const done = rows.reduce((sum, row) => sum + at(row, column), 0);
    const received = done - at('carriedOver', column);
    return withFigure(sheet, `applications.received.${column}`, received);
  }, report);
}

describe('culprits', () => {
  it('nobody is accused where all sums hold', () => {
    fc.assert(
      fc.property(right, (report) => {
        expect(culprits(alone(report))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('one wrong figure of 表三 is among the smallest remedies, with what is due', () => {
    const wrong = fc.tuple(right, fc.constantFrom(...crossed), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(wrong, ([report, key, more]) => {
        const due = report.facts.get(key)?.value;
        if (typeof due !== 'number') return;
        const accused = culprits(alone(withFigure(report, key, due + more)));
        const named = accused.flatMap(({ remedies }) =>
          remedies.flatMap(({ changes }) => changes.map(({ key, to }) => `${key} ${to}`)),
        );
        expect(named).toContain(`${key} ${due}`);
      }),
      { numRuns: 60 },
    );
  });

  it('every remedy makes every sum hold that it is to settle', () => {
    const wrong = fc.tuple(
      right,
      fc.uniqueArray(fc.constantFrom(...crossed), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(wrong, ([report, keys, more]) => {
        const broken = keys.reduce((sheet, key, i) => {
          const due = sheet.facts.get(key)?.value;
          return typeof due === 'number' ? withFigure(sheet, key, due + more + i) : sheet;
        }, report);
        const before = sumsOf(alone(broken)).sums.filter(({ excess }) => excess !== 0);
        for (const { remedies, failing } of culprits(alone(broken)))
          for (const { changes } of remedies) {
            const mended = changes.reduce(
              (sheet, { key, to }) => withFigure(sheet, key, to),
              broken,
            );
            const after = sumsOf(alone(mended)).sums.filter(({ excess }) => excess !== 0);
            expect(after).toHaveLength(before.length - failing.length);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('a wrong total of 表四 has no second witness: nobody is named', () => {
    fc.assert(
      fc.property(right, (report) => {
        const key = 'remedies.cases.reconsideration/total';
        const due = report.facts.get(key)?.value;
        if (typeof due !== 'number') return;
        const [accusation] = culprits(alone(withFigure(report, key, due + 3)));
        expect(accusation?.remedies.length).toBeGreaterThanOrEqual(1);
        expect(accusation?.failing).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('two wrong figures that share no sum are accused apart', () => {
    fc.assert(
      fc.property(right, (report) => {
        const keys = [
          cell('granted', 'naturalPerson'),
          cell('partiallyGranted', 'organisation/other'),
        ];
        const broken = keys.reduce((sheet, key, i) => {
          const due = sheet.facts.get(key)?.value;
          return typeof due === 'number' ? withFigure(sheet, key, due + 40_000 + i) : sheet;
        }, report);
        const found = culprits(alone(broken)).map(({ remedies }) =>
          remedies[0]?.changes.map(({ key }) => key),
        );
        // Both stand in the column totals, so they are told together or apart, but both are told.
        expect(found.flat().toSorted()).toEqual(keys.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it('an applicant counted in the wrong column is two figures, told once', () => {
    const [natural, business] = ['naturalPerson', 'organisation/business'].map(
      (column) => `applications.received.${column}`,
    );
    fc.assert(
      fc.property(right, (report) => {
        const [from, to] = [natural, business].map((key) => report.facts.get(key ?? '')?.value);
        if (typeof from !== 'number' || typeof to !== 'number' || from < 2) return;
        const moved = withFigure(
          withFigure(report, natural ?? '', from - 2),
          business ?? '',
          to + 2,
        );
        const found = culprits(alone(moved));
        expect(found).toHaveLength(1);
        const sets = found[0]?.remedies.map(({ changes }) =>
          changes.map(({ key }) => key).toSorted(),
        );
        expect(sets).toContainEqual([natural, business].toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('a figure a person compared is not accused before one nobody looked at', () => {
    fc.assert(
      fc.property(right, (report) => {
        const key = 'remedies.cases.reconsideration/total';
        const due = report.facts.get(key)?.value;
        if (typeof due !== 'number') return;
        const broken = { ...withFigure(report, key, due + 3), settled: new Set([key]) };
        const [accusation] = culprits(alone(broken));
        const first = accusation?.remedies[0]?.changes ?? [];
        if ((accusation?.remedies.length ?? 0) > 1)
          expect(first.map(({ settled }) => settled)).not.toContain(true);
      }),
      { numRuns: 20 },
    );
  });

  it('what the year before prints decides between two years that contradict each other', () => {
    fc.assert(
      fc.property(right, right, (report, other) => {
        const key = 'applications.carriedForward.total';
        const previous = { ...other, year: 2022 };
        const over = [...report.facts].map(([at, figure]): [string, Figure] =>
          at.startsWith('applications.carriedOver.')
            ? [at, other.facts.get(at.replace('carriedOver', 'carriedForward')) ?? figure]
            : [at, figure],
        );
        const taken = balanced({ ...report, facts: new Map(over) });
        const due = previous.facts.get(key)?.value;
        if (typeof due !== 'number') return;
        const around = { current: taken, previous: withFigure(previous, key, due + 7), next: null };
        const found = culprits(around);
        expect(found.map(({ status }) => status)).toEqual(['located']);
        expect(found[0]?.remedies[0]?.changes).toMatchObject([{ key, years: -1, to: due }]);
      }),
      { numRuns: 20 },
    );
  });

  it('a carry-over that does not fit is one figure of one of the two years', () => {
    const key = 'applications.carriedOver.total';
    fc.assert(
      fc.property(right, (report) => {
        const taken = report.facts.get(key)?.value;
        if (typeof taken !== 'number') return;
        const carried = new Map([
          ...[...report.facts].map(([at]): [string, Figure] => [at, { value: 0, status: 'read' }]),
          ['applications.carriedForward.total', { value: taken + 1, status: 'read' }] as const,
        ]);
        const previous: Figures = { year: 2022, edition: edition.id, facts: carried };
        const found = culprits({ current: report, previous, next: null });
        expect(found.flatMap(({ failing }) => failing.map(({ rule }) => rule))).toContain(
          'carry-over',
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('elimination', () => {
  it('solves, finds freedom, and names the rows that contradict', () => {
    const rows = [
      { coefficients: [1, 1], right: 5 },
      { coefficients: [1, -1], right: 1 },
    ];
    expect(solve(rows, 2)).toEqual({ status: 'solved', values: [3, 2] });
    expect(solve(rows.slice(0, 1), 2)).toEqual({ status: 'free' });
    expect(solve([...rows, { coefficients: [1, 0], right: 4 }], 2).status).toBe('contradiction');
  });
});

it.each([
  ['12', '12', 0],
  ['12', '13', 1],
  ['12', '21', 1],
  ['12', '120', 1],
  ['112', '12', 1],
  ['12', '34', 2],
  ['1', '123', 2],
] as const)('from %s to %s: %i', (a, b, distance) => {
  expect(typingDistance(a, b)).toBe(distance);
});
