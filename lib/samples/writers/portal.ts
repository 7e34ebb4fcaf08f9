import { region } from '../district.ts';
import type { Paper, Part } from '../paper.ts';
import type { Printed } from '../sheet.ts';
import { cut, escaped, halves, spans, table } from './markup.ts';

const face = 'font-family: 仿宋_GB2312, 仿宋; font-size: 16pt;';
const run = (text: string, style = face) => `<span style="${style}">${escaped(text)}</span>`;
/** Editors of such sites start a new span wherever somebody corrected a word. */
const runs = (text: string) =>
  text.length > 60
    ? halves(text)
        .map((half) => run(half))
        .join('')
    : run(text);

const figureRuns = (text: string) =>
  text.length > 1
    ? halves(text)
        .map((half) => `<span>${half}</span>`)
        .join('')
    : `<span>${text}</span>&nbsp;`;

const cell = (printed: Printed) => {
  const inner =
    printed.kind === 'figure' ? figureRuns(printed.text) : run(printed.text, 'font-family: 宋体;');
  return `<td${spans(printed)} style="border: 1px solid; padding: 0 7px;"><p style="text-align: center;">${inner}</p></td>`;
};

const open = '<table border="1" cellspacing="0" style="border-collapse: collapse;"><tbody>';
const close = (markup: string) => markup.replace(/<\/table>$/, '</tbody></table>');

const grid = (part: Extract<Part, { kind: 'table' }>, split: boolean): string => {
  const sheets = split && part.section === '三' ? cut(part.sheet, 16) : [part.sheet];
  return sheets
    .map((sheet) => `<div class="table-wrap">${close(table(sheet, cell, open))}</div>`)
    .join('\n<p style="text-indent: 2em;">&nbsp;</p>\n');
};

const markup = (part: Part, split: boolean): string => {
  switch (part.kind) {
    case 'title':
      return `<h1 class="arti_title">${escaped(part.text)}</h1>`;
    case 'heading':
    case 'item':
      return `<p style="text-indent: 2em;"><strong>${run(part.text, 'font-family: 黑体;')}</strong></p>`;
    case 'paragraph':
      return `<p style="text-indent: 2em; line-height: 2em;">&nbsp;&nbsp;${runs(part.text)}</p>`;
    case 'signature':
      return `<p style="text-align: right;">${run(part.text)}</p>`;
    case 'table':
      return grid(part, split);
  }
};

const sections = ['网站首页', '走进鹭洲', '政务公开', '政务服务', '互动交流', '专题专栏'];
const nav = (
  year: number,
) => `<div class="header"><div class="top"><span>今天是${year + 2}年3月5日 星期四</span> <a href="#">无障碍浏览</a> <a href="#">长者版</a></div>
<ul class="nav">${sections.map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul></div>
<div class="crumb">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">法定主动公开内容</a> &gt; <a href="#">政府信息公开年报</a></div>`;

const side = (name: string, year: number) => `<div class="side"><h3>政府信息公开年报</h3><ul>
${[-1, 1, 2].map((n) => `<li><a href="#">${escaped(name)}${year + n}年政府信息公开工作年度报告</a><span>${year + n + 1}-01-20</span></li>`).join('\n')}
<li><a href="#">${region.district}${year - 1}年度部门决算公开情况</a></li></ul></div>`;

const box = ({ draft }: Paper) => {
  const rows = [
    [
      '索 引 号',
      `A0${draft.year - 2000}-0${draft.year}-${String(draft.texts.size).padStart(4, '0')}`,
      '公开类别',
      '主动公开',
    ],
    ['发布机构', draft.publisher.office, '发布日期', draft.publishedOn ?? ''],
    ['主 题 词', '政务公开；年报', '有 效 性', '有效'],
  ];
  return `<table class="xxgk-box"><tbody>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
};

const foot = `<div class="footer"><p>主办单位：${region.district}人民政府办公室　网站标识码：9901020008</p>
<p>澜ICP备20260001号　澜公网安备99010202000016号　联系电话：0990-5180000</p><p>扫一扫在手机打开当前页</p></div>`;

/** A page of a government site: navigation, a box of index data, side lists, footers. */
export function portal(paper: Paper, options: { split?: boolean; charset?: string } = {}): string {
  const { draft, parts } = paper;
  const [title, ...rest] = parts.map((part) => markup(part, options.split ?? false));
  const published = draft.publishedOn
    ? `发布日期：${draft.publishedOn} 09:${10 + (draft.year % 40)}`
    : '';
  return `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${options.charset ?? 'utf-8'}">
<title>${escaped(draft.title)}_${region.district}人民政府</title>
<meta name="SiteName" content="${region.district}人民政府门户网站">
<meta name="ColumnName" content="政府信息公开年报">
<script>var channelId = "2018${draft.year}01"; function zoom(size) { document.getElementById("zoom").style.fontSize = size + "px"; }</script>
</head>
<body>
${nav(draft.year)}
<div class="main">
${side(draft.publisher.name, draft.year)}
<div class="content">
${box(paper)}
${title}
<div class="info"><span>${published}</span>&nbsp;&nbsp;<span>来源：${draft.publisher.office}</span>&nbsp;&nbsp;<span>浏览次数：<em id="hits">1${draft.year % 90}</em></span>&nbsp;&nbsp;字号：【大 中 小】 <a href="#">打印</a></div>
<div id="zoom" class="TRS_Editor">
${rest.join('\n')}
</div>
<div class="share">分享到： 微信 微博</div>
</div>
</div>
${foot}
</body>
</html>
`;
}
