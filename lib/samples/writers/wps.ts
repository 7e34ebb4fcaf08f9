import { day, type Paper, type Part } from '../paper.ts';
import type { Printed } from '../sheet.ts';
import { escaped, spans, table } from './markup.ts';

const run = (text: string, font: string) =>
  `<span style="mso-spacerun:'yes';font-family:${font};font-size:16.0000pt;"><font face="${font}">${escaped(text)}</font></span>`;

const cell = (printed: Printed) =>
  `<td${spans(printed)} valign=center style="border:1.0000pt solid windowtext;"><p class=MsoNormal align=center>${printed.text === '' ? '' : run(printed.text, '宋体')}<span><o:p></o:p></span></p></td>`;

const markup = (part: Part): string => {
  switch (part.kind) {
    case 'title':
      return `<p class=MsoNormal align=center><b>${run(part.text, '方正小标宋简体')}</b></p>`;
    case 'heading':
    case 'item':
      return `<p class=p style="text-indent:32.0000pt;"><b>${run(part.text, '黑体')}</b></p>`;
    case 'paragraph':
      return `<p class=p style="text-indent:32.0000pt;">${run(part.text, '仿宋_GB2312')}</p>`;
    case 'signature':
      return `<p class=MsoNormal align=right>${run(part.text, '仿宋_GB2312')}</p>`;
    case 'table':
      return table(
        part.sheet,
        cell,
        '<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;">',
      );
  }
};

/** What WPS saves as a web page; the day of publication is typed under the title. */
export function wps({ draft, parts }: Paper): string {
  const [title, ...rest] = parts.map(markup);
  const published = draft.publishedOn
    ? `<p class=MsoNormal align=center>${run(`（${day(draft.publishedOn)}发布）`, '楷体')}</p>`
    : '';
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 14"><title></title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Administrator</o:Author><o:LastSaved>${draft.year + 1}-01-03T03:14:00Z</o:LastSaved></o:DocumentProperties></xml><![endif]--></head>
<body style="tab-interval:21pt;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
${title}
${published}
${rest.join('\n')}
</div><!--EndFragment--></body></html>
`;
}
