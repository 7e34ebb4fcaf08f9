import { cellOf } from '#lib/form/cell-of.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { halfWidth, readFigure } from '#lib/parse/figure.ts';

/** What a person wrote down for a figure of the form. */
export type Typed =
  | ({ readonly status: 'figure' } & { readonly figure: Pick<Fact, 'status' | 'value' | 'text'> })
  | {
      readonly status: 'refused';
      readonly because: 'nothing-typed' | 'not-a-figure' | 'other-unit';
    };

/** Words by which a person says that the cell is empty, or that nobody can tell what stands there. */
const blankWord = '空白';
const unreadWords: ReadonlySet<string> = new Set(['?', '未识别', '看不清']);

/**
 * Reads what a person typed by the rules by which a cell of the document is read: counts are whole, money is
 * in 万元 with up to six decimals. An empty line says nothing: a blank is said as «空白», «/» or «—».
 */
export function typedFigure(key: string, typed: string): Typed {
  const text = halfWidth(typed);
  if (text === '') return { status: 'refused', because: 'nothing-typed' };
  if (unreadWords.has(text)) return figure({ status: 'unread', value: null, text: null });
  if (text === blankWord) return figure({ status: 'blank', value: null, text: '' });
  const read = readFigure(text, cellOf(key)?.unit ?? 'count');
  switch (read.status) {
    case 'number':
      return figure({ status: 'read', value: read.value, text });
    case 'blank':
      return figure({ status: 'blank', value: null, text });
    case 'unreadable':
      return { status: 'refused', because: read.because };
  }
}

const figure = (figure: Pick<Fact, 'status' | 'value' | 'text'>): Typed => ({
  status: 'figure',
  figure,
});
