import { region } from '../district.ts';
import { day, type Paper, type Part } from '../paper.ts';
import type { Printed } from '../sheet.ts';
import { escaped, spans, table } from './markup.ts';

const cell = (printed: Printed) =>
  `<td align="center"${spans(printed)}>${escaped(printed.text).replace(/^(商业|科研)(?=企业|机构)/, '$1<br>')}</td>`;

const markup = (part: Part): string => {
  switch (part.kind) {
    case 'title':
      return '';
    case 'heading':
    case 'item':
      return `<p>　　<b>${escaped(part.text)}</b></p>`;
    case 'paragraph':
      return `<p>　　${escaped(part.text)}</p>`;
    case 'signature':
      return `<p align="right">${escaped(part.text)}　　</p>`;
    case 'table':
      return table(
        part.sheet,
        cell,
        '<table border="1" width="100%" class="ke-zeroborder">',
        '<tr align="center">',
      );
  }
};

/** An older kind of site: the page itself is laid out with tables, the text marked by comments. */
export function jcms({ draft, parts }: Paper): string {
  const published = draft.publishedOn ?? '';
  return `<html><head><meta charset="utf-8">
<title>${region.district}人民政府 政府信息公开年报 ${escaped(draft.title)}</title>
<meta name="ArticleTitle" content="${escaped(draft.title)}">
<meta name="PubDate" content="${published}">
<meta name="ContentSource" content="${draft.publisher.office}">
</head><body>
<table width="1000" align="center"><tr><td><img src="/picture/0/banner.jpg" alt="${region.district}人民政府"></td></tr>
<tr><td>您现在的位置： 首页 &raquo; 信息公开 &raquo; 法定主动公开内容 &raquo; 年度报告</td></tr>
<tr><td>
<table id="article" width="100%"><tr><td class="title"><!--<$[标题名称(html)]>begin-->${escaped(draft.title)}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td align="center">发布时间：${published && day(published)} 来源：${draft.publisher.office} 点击数：<script>document.write("2023")</script> 字体：[ 大 中 小 ]</td></tr>
<tr><td class="bt_content"><div id="zoom"><!--<$[信息内容]>begin-->
${parts.map(markup).filter(Boolean).join('\n')}
<!--<$[信息内容]>end--></div></td></tr>
<tr><td>附件： 无</td></tr></table>
</td></tr>
<tr><td align="center">版权所有：${region.district}人民政府　技术支持：区大数据中心　网站地图　隐私声明</td></tr></table>
</body></html>
`;
}
