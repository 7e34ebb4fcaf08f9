import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import { parse } from '#lib/parse/parse.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import { type Layout, layouts } from '#lib/parse/testing/layouts.ts';
import { isBetter, likeness } from './likeness.ts';
import type { Reading } from './told.ts';

const title = '青禾区云溪街道办事处2023年政府信息公开工作年度报告';

function read(layout: Layout, texts: Texts, edit = (text: string) => text): Reading {
  const written = layout.write(edition2021, texts);
  const whole = written.includes('<body>')
    ? written.replace('<body>', `<body><h1>${title}</h1>`)
    : `${title}\n${written}`;
  const document = readMarkup(edit(whole), 'utf-8');
  const parsed = parse(document);
  if (parsed.status === 'refused') throw new Error(`${layout.name}: ${parsed.because}`);
  return { report: parsed.report, document };
}

const all = figures(edition2021);
const form = filledForm(edition2021, { errors: 0, blanks: 0 });
const spoiled = filledForm(edition2021, { errors: 2, blanks: 10 });
/** Layouts in which every cell has its place: what differs between them differs in the report. */
const clear = fc.constantFrom(
  ...layouts.filter(({ name }) =>
    /^(a page|a framed grid|framed cells|a grid with tabs)/.test(name),
  ),
);
const any = fc.constantFrom(...layouts);

/** A form has 200 figures: a failing one is told as it is, not made smaller for minutes. */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });
const isUnread = ({ report }: Reading, at: number) =>
  report.facts[at % all.length]?.status === 'unread';

describe('one report written twice', () => {
  test('in two layouts that keep every cell it is the same, unless too little of one was read', () => {
    fc.assert(
      fc.property(spoiled, clear, clear, (texts, a, b) => {
        const [one, other] = [read(a, texts), read(b, texts)];
        const unread = [one, other].flatMap(({ report }) =>
          report.facts.filter(({ status }) => status === 'unread'),
        );
        const due = unread.length > all.length / 4 ? 'unsure' : 'same';
        expect(likeness(one, other)).toBe(due);
      }),
      runs(40),
    );
  });

  test('in whatever layout it is never called another for its figures', () => {
    fc.assert(
      fc.property(form, clear, any, (texts, a, b) => {
        const [one, other] = [read(a, texts), read(b, texts)];
        const wordless = { ...other, report: { ...other.report, sections: [] } };
        expect(likeness(one, wordless)).not.toBe('other');
      }),
      runs(40),
    );
  });
});

describe('published anew', () => {
  const corrected = (texts: Texts, at: number, by: number): Texts => {
    const key = all[at % all.length]?.key ?? '';
    // Money has four decimals at most: 5.6789 + 3 is no 8.678899999999999.
    const sum = Number((Number(texts.get(key)) + by).toFixed(4));
    return new Map([...texts, [key, `${sum}`]]);
  };

  test('one figure changed is a version, whatever the two layouts', () => {
    fc.assert(
      fc.property(form, clear, clear, fc.nat(), fc.integer({ min: 1 }), (texts, a, b, at, by) => {
        const after = corrected(texts, at, 1 + (by % 9));
        expect(likeness(read(a, texts), read(b, after))).toBe('other');
      }),
      runs(40),
    );
  });

  test('a figure changed is never taken for the same where both layouts were read', () => {
    fc.assert(
      fc.property(form, any, any, fc.nat(), (texts, a, b, at) => {
        const [one, other] = [read(a, texts), read(b, corrected(texts, at, 1))];
        fc.pre(!isUnread(one, at) && !isUnread(other, at));
        expect(likeness(one, other)).not.toBe('same');
      }),
      runs(40),
    );
  });

  test('a blank filled in is a version', () => {
    fc.assert(
      fc.property(form, clear, clear, fc.nat(), (texts, a, b, at) => {
        const blank = new Map([...texts, [all[at % all.length]?.key ?? '', '']]);
        const [before, after] = [read(a, blank), read(b, texts)];
        fc.pre(!isUnread(before, at));
        expect(likeness(before, after)).not.toBe('same');
      }),
      runs(40),
    );
  });
});

describe('words and dates', () => {
  const [page, text] = ['a page with spans', 'a grid with tabs'].map((name) =>
    layouts.find((layout) => layout.name === name),
  );
  const texts: Texts = new Map(all.map(({ key }) => [key, '0']));
  const of = (layout: Layout | undefined, edit?: (text: string) => string) => {
    if (layout === undefined) throw new Error('no such layout');
    return read(layout, texts, edit);
  };
  const told = '全年收到申请23件';

  test('blanks, width, punctuation and numbering are of the format', () => {
    const other = of(text, (t) =>
      t.replace('，予以公开', ',  予以\n公开').replace(told, `1.${told}`),
    );
    expect(likeness(of(page), other)).toBe('same');
  });

  test('a number changed in a sentence is a version', () => {
    expect(
      likeness(
        of(page),
        of(text, (t) => t.replace(told, '全年收到申请24件')),
      ),
    ).toBe('other');
    const inWords = (n: string) => (t: string) => t.replace(told, `全年收到申请${n}件`);
    expect(likeness(of(page, inWords('三')), of(text, inWords('五')))).toBe('other');
  });

  test('a sentence added is a version', () => {
    expect(
      likeness(
        of(page),
        of(page, (t) => t.replace('无。', '公开工作有待加强。')),
      ),
    ).toBe('other');
  });

  test('another date of publication is a version; a date only one tells is not', () => {
    const dated = (value: string | null): Reading => {
      const { report, document } = of(page);
      const publishedOn = value === null ? null : { value, at: null };
      return { document, report: { ...report, publishedOn } };
    };
    expect(likeness(dated('2024-01-20'), dated('2024-03-01'))).toBe('other');
    expect(likeness(dated('2024-01-20'), dated(null))).toBe('same');
  });
});

describe('what was recognised in a picture', () => {
  const [layout] = layouts.filter(({ keeps }) => keeps === 'cells');
  const texts: Texts = new Map(all.map(({ key }) => [key, '3']));
  const given = () => {
    if (layout === undefined) throw new Error('no layout');
    return read(layout, texts);
  };
  /** As a scan would be read, the first figures in these states. */
  const scan = (...states: readonly ['read' | 'inferred' | 'unread', number | null][]): Reading => {
    const { report, document } = given();
    const facts = report.facts.map((fact, i) => {
      const [status, value] = states[i] ?? ['read' as const, fact.value];
      return { ...fact, status, value };
    });
    return { report: { ...report, facts }, document: { ...document, format: 'scan' } };
  };

  test('unread figures contradict nothing, unless most are unread', () => {
    expect(likeness(given(), scan(['unread', null], ['unread', null]))).toBe('same');
    const hardly = scan(
      ...all.map(() => ['unread', null] as const).map(([s, v]): ['unread', null] => [s, v]),
    );
    expect(likeness(given(), hardly)).toBe('unsure');
  });

  test('figures that differ are for a person to say', () => {
    expect(likeness(given(), scan(['inferred', 8]))).toBe('unsure');
    expect(likeness(given(), scan(['read', 8]))).toBe('unsure');
    const many = scan(...all.slice(0, 60).map((): ['read', number] => ['read', 8]));
    expect(likeness(given(), many)).toBe('other');
  });

  test('what is unread, then inferred, then recognised is the worse rendition', () => {
    const of = (reading: Reading) => ({
      report: reading.report,
      recognised: reading.document.format === 'scan',
    });
    expect(isBetter(of(scan()), of(given()))).toBe(true);
    expect(isBetter(of(given()), of(scan()))).toBe(false);
    expect(isBetter(of(given()), of(given()))).toBe(false);
    expect(isBetter(of(scan(['unread', null])), of(scan(['inferred', 3])))).toBe(true);
  });
});
