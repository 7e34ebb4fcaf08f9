import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import type { Figure, Figures } from '../finding.ts';
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
