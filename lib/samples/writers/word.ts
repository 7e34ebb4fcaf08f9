import type { Paper, Part } from '../paper.ts';
import type { Printed } from '../sheet.ts';
import { escaped, spans, table } from './markup.ts';

/** Word puts digits and Latin letters into spans of their own. */
const runs = (text: string) =>
  escaped(text)
    .split(/([0-9A-Za-z.()-]+)/)
    .filter(Boolean)
    .map((piece) =>
      /^[0-9A-Za-z.()-]+$/.test(piece)
        ? `<span lang=EN-US style='font-size:16.0pt'>${piece}</span>`
        : `<span style='font-size:16.0pt;font-family:仿宋_GB2312'>${piece}</span>`,
    )
    .join('');

const closing = '<span lang=EN-US><o:p></o:p></span>';
const cell = (printed: Printed) => {
  const inner =
    printed.text === ''
      ? '<span lang=EN-US><o:p>&nbsp;</o:p></span>'
      : runs(printed.text) + closing;
  return `  <td${spans(printed)} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>
  <p class=MsoNormal align=center>${inner}</p></td>`;
};

const markup = (part: Part): string => {
  switch (part.kind) {
    case 'title':
      return `<p class=MsoNormal align=center style='text-align:center'><b>${runs(part.text)}</b>${closing}</p>

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`;
    case 'heading':
    case 'item':
      return `<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:
normal'>${runs(part.text)}</b>${closing}</p>`;
    case 'paragraph':
      return `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;
mso-line-height-rule:exactly'>${runs(part.text)}${closing}</p>`;
    case 'signature':
      return `<p class=MsoNormal align=right style='text-align:right'>${runs(part.text)}${closing}</p>`;
    case 'table':
      return `<div align=center>\n\n${table(part.sheet, cell, '<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>', " <tr style='page-break-inside:avoid'>")}\n\n</div>`;
  }
};

/** What Word saves as a web page. */
export const word = ({
  draft,
  parts,
}: Paper): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<title>${escaped(draft.title)}</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties><o:Author>bgs</o:Author><o:Created>${draft.year + 1}-01-05T01:20:00Z</o:Created><o:Words>2019</o:Words></o:DocumentProperties>
</xml><![endif]-->
<style>
<!--
 p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;}
-->
</style>
</head>

<body lang=ZH-CN style='text-justify-trim:punctuation'>

<div class=WordSection1>

${parts.map(markup).join('\n\n')}

</div>

</body>

</html>
`;
