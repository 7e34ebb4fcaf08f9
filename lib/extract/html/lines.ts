import type { Piece } from './nodes.ts';

/** A line of a page: what stands between two breaks. Offsets into the source, around its visible text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** All of it stands in links. */
  readonly linked: boolean;
}

export interface Lines {
  /** Adds a piece of text to the line under way. */
  readonly add: (piece: Piece, style: { readonly linked: boolean; readonly pre: boolean }) => void;
  /** Ends the line under way. */
  readonly end: () => void;
  /** The lines ended since the last call. Lines of blanks alone are left out. */
  readonly take: () => Line[];
}

/** Joins inline text to lines as a browser does: blanks collapse, `&nbsp;` stays, numbers split over spans join. */
export function collectLines(): Lines {
  let lines: Line[] = [];
  let raw = '';
  let start = -1;
  let end = 0;
  let linked = true;
  let keepBlanks = false;

  const finish = () => {
    if (start >= 0)
      lines.push({ text: keepBlanks ? raw.trimEnd() : collapse(raw), start, end, linked });
    raw = '';
    start = -1;
    linked = true;
    keepBlanks = false;
  };
  const append = (text: string, offset: number, until: number, isLinked: boolean) => {
    raw += text;
    const lead = text.search(/\S/);
    if (lead < 0) return;
    if (start < 0) start = offset + lead;
    end = until;
    linked &&= isLinked;
  };

  return {
    add: ({ value, start: from, end: until }, style) => {
      if (!style.pre) return append(value, from, until, style.linked);
      let offset = from;
      value.split('\n').forEach((part, i) => {
        if (i > 0) finish();
        keepBlanks = true;
        append(part, offset, offset + part.length, style.linked);
        offset += part.length + 1;
      });
    },
    end: finish,
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

/** Blanks of the source to one blank; a line end between two Chinese characters to none. */
function collapse(raw: string): string {
  if (!/[\t\n\r\f]| {2}/.test(raw)) return raw.replace(/^ | $/g, '');
  const joined = raw.replace(/[ \t\n\r\f]+/g, (blanks, at: number) => {
    const between = wide.test(raw[at - 1] ?? '') && wide.test(raw[at + blanks.length] ?? '');
    return between && /[\n\r]/.test(blanks) ? '' : ' ';
  });
  return joined.replace(/^ | $/g, '');
}
