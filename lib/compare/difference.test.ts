import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureChanges } from './figures.ts';
import { proseChanges } from './prose.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

const sentence = (text: string, i = 0): Sentence => ({ text, at: { block: i } });
const text = (...sentences: string[]) => sentences.map(sentence);
/** Deletions in square brackets, insertions in braces. */
const told = (before: readonly Sentence[], after: readonly Sentence[]) =>
  proseChanges(before, after).map(({ pieces }) =>
    pieces
      .map(
        ({ kind, text: words }) => ({ same: words, gone: `[${words}]`, new: `{${words}}` })[kind],
      )
      .join(''),
  );

describe('prose', () => {
  const base = ['全年收到申请23件。', '公开工作平稳。', '明年继续努力。'];

  test('a number in a sentence is marked whole', () => {
    expect(told(text(...base), text('全年收到申请28件。', ...base.slice(1)))).toEqual([
      '全年收到申请[23]{28}件。',
    ]);
  });

  test('a sentence taken out, one put in', () => {
    expect(told(text(...base), text(...base.slice(1)))).toEqual(['[全年收到申请23件。]']);
    expect(told(text(...base), text(...base, '特此报告。'))).toEqual(['{特此报告。}']);
    expect(told(text(...base), text('公开工作平稳。'))).toEqual([
      '[全年收到申请23件。]',
      '[明年继续努力。]',
    ]);
  });

  test('a sentence written anew is no change of another one', () => {
    expect(told(text(...base), text(base[0] ?? '', '群众满意度提高。', base[2] ?? ''))).toEqual([
      '{群众满意度提高。}',
      '[公开工作平稳。]',
    ]);
  });

  test('blanks and widths are no change', () => {
    expect(told(text('收到申请 2 3 件，'), text('收到申请２３件,'))).toEqual([]);
  });

  test('whatever was changed, the pieces make up both texts', () => {
    const sentences = fc.array(fc.stringMatching(/^[甲乙丙丁0-9]{1,8}$/), { maxLength: 12 });
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const changes = proseChanges(text(...a), text(...b));
        for (const { before, after, pieces } of changes) {
          const join = (not: string) =>
            pieces.flatMap(({ kind, text: words }) => (kind === not ? [] : [words])).join('');
          expect(join('new')).toBe(before?.text ?? '');
          expect(join('gone')).toBe(after?.text ?? '');
        }
        const count = (side: 'before' | 'after') => changes.filter((c) => c[side] !== null).length;
        expect(b.length - count('after')).toBe(a.length - count('before'));
      }),
    );
  });

  test('texts that have nothing in common are told as replaced, however long', () => {
    const long = (word: string) => text(...Array.from({ length: 5000 }, (_, i) => `${word}${i}。`));
    expect(proseChanges(long('旧'), long('新'))).toHaveLength(10_000);
  });
});

test('the sentences of a document, without its tables and what surrounds it', () => {
  const place = { start: 0, end: 0, line: 1 };
  const block = (words: string) => ({ kind: 'text', text: words, place }) as const;
  const document = {
    format: 'html',
    encoding: null,
    meta: {},
    blocks: [
      { ...block('首页 > 公开。'), role: 'chrome' },
      block(' 第一句。第二句；'),
      block('3 4'),
    ],
  } as const;
  const key = 'applications.received.total';
  const facts = [{ key, status: 'read', value: 3, text: '3', at: { block: 2 } }] as const;
  expect(sentencesOf({ document, report: { facts, sections: [] } })).toEqual([
    { text: '第一句。', at: { block: 1, start: 1, end: 5 } },
    { text: '第二句；', at: { block: 1, start: 5, end: 9 } },
  ]);
});

test('five states stay apart; what nobody read for sure is doubtful, not changed', () => {
  const states = {
    number: { status: 'read', value: 0 },
    blank: { status: 'blank', value: null },
    unread: { status: 'unread', value: null },
    inferred: { status: 'inferred', value: 0 },
    other: { status: 'inferred', value: 4 },
    none: undefined,
  } as const;
  type Name = keyof typeof states;
  const kinds = (before: Name, after: Name) => {
    const of = (name: Name) => {
      const state = states[name];
      const facts = new Map(state === undefined ? [] : [['k', state]]);
      return { year: 2023, edition: '2021', facts } as const;
    };
    return figureChanges(of(before), of(after)).map(({ kind }) => kind)[0] ?? 'equal';
  };
  const table: [Name, Name, string][] = [
    ['number', 'number', 'equal'],
    ['number', 'blank', 'changed'],
    ['number', 'none', 'changed'],
    ['blank', 'none', 'changed'],
    ['blank', 'blank', 'equal'],
    ['number', 'inferred', 'equal'],
    ['number', 'other', 'doubtful'],
    ['blank', 'inferred', 'doubtful'],
    ['number', 'unread', 'doubtful'],
    ['unread', 'unread', 'doubtful'],
  ];
  for (const [before, after, kind] of table) {
    expect([before, after, kinds(before, after)]).toEqual([before, after, kind]);
    expect([before, after, kinds(after, before)]).toEqual([before, after, kind]);
  }
});
