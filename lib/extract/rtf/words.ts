/** Groups that hold no text of the document, though older readers do not know them by `\*`. */
export const silentGroups: ReadonlySet<string> = new Set(
  (
    'annotation atnauthor atndate atnicn atnid atnparent atnref atntime author buptim category comment ' +
    'company creatim doccomm filetbl footer footerf footerl footerr footnote ftncn ftnsep ftnsepc header ' +
    'headerf headerl headerr hlinkbase info keywords listoverridetable listtable manager nonesttables nonshppict ' +
    'operator pict printim private pgdsctbl revtbl revtim rsidtbl rxe sn sp subject sv tc title ud userprops xe'
  ).split(' '),
);

/** Groups marked `\*` that are read all the same. */
export const knownGroups: ReadonlySet<string> = new Set([
  'fldinst',
  'shpinst',
  'nesttableprops',
  'dptxbxtext',
  'do',
  'pntext',
]);

/** Words that stand for characters. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

/** Signs that stand for characters: blank and hyphen that do not break, a hyphen that is not shown. */
export const signs: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

export const lineBreaks: ReadonlySet<string> = new Set([
  'line',
  'lbr',
  'page',
  'column',
  'softline',
]);
