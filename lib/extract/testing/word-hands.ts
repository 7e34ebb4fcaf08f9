import { type Hand, paragraph, run, spans, widths } from './word-docx.ts';

const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

/** A text box as Word writes it: drawn anew, and once more for programs that know only the old drawing. */
export const textBox = (inside: string): string => {
  const content = `<w:txbxContent>${inside}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};

const deleted = (text: string) =>
  `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`;
const oldShape = '<w:tcPrChange w:id="3"><w:tcPr><w:gridSpan w:val="9"/></w:tcPr></w:tcPrChange>';

/** Ways reports are written in; every figure keeps its cell in each. */
export const hands: readonly Hand[] = [
  { name: 'plainly' },
  {
    name: 'in split runs',
    runs: (text) =>
      `<w:bookmarkStart w:id="0"/>${[...text].map((sign) => run(sign, '<w:rFonts w:hint="eastAsia"/>')).join('<w:proofErr w:type="spellStart"/>')}<w:bookmarkEnd w:id="0"/>`,
  },
  {
    name: 'with empty paragraphs in cells',
    cell: (inside) => `<w:p/>${inside}<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>`,
  },
  { name: 'without spans, by widths', shape: widths },
  {
    name: 'with spans a column at a time',
    row: (cells) =>
      cells.flatMap((cell) =>
        Array.from({ length: cell.right - cell.left }, (_, i) => ({
          ...cell,
          left: cell.left + i,
          right: cell.left + i + 1,
          text: i === 0 ? cell.text : '隐藏',
        })),
      ),
    shape: (cell) =>
      spans(cell) + (cell.text === '隐藏' ? '<w:hMerge/>' : '<w:hMerge w:val="restart"/>'),
  },
  { name: 'in text boxes', table: (table) => paragraph(textBox(`${table}<w:p/>`)) },
  {
    name: 'inside a table that lays out the page',
    body: (all) =>
      `<w:tbl><w:tr><w:tc><w:tcPr/><w:p>${run('年度报告')}</w:p></w:tc></w:tr><w:tr><w:tc>${all}<w:p/></w:tc></w:tr></w:tbl>`,
  },
  {
    name: 'with changes not accepted',
    runs: (text) => `${deleted('77')}${inserted(text)}`,
    shape: (cell) => spans(cell) + oldShape,
    table: (table) =>
      table.replace(
        '</w:tbl>',
        `<w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc><w:p>${run('88')}</w:p></w:tc></w:tr></w:tbl>`,
      ),
  },
  {
    name: 'with numerals printed by a list',
    heading: (text) =>
      paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
    extras: [{ path: 'numbering.xml', kind: 'numbering', content: numbering }],
  },
  {
    name: 'with fields, controls and hidden words',
    runs: (text) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE) 66</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('55', '<w:vanish/>')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('44')}</w:sdtContent></w:sdt>`,
    table: (table) => `<w:sdt><w:sdtContent>${table}</w:sdtContent></w:sdt>`,
  },
];
