import type { Paper, Part } from '../paper.ts';
import type { Printed } from '../sheet.ts';
import { escaped, spans, table } from './markup.ts';

const cell = (printed: Printed) => {
  const tag = printed.kind === 'figure' ? 'td' : 'th';
  return `<${tag}${spans(printed)}>${escaped(printed.text)}</${tag}>`;
};

const markup = (part: Part): string => {
  switch (part.kind) {
    case 'title':
      return `<h1>${escaped(part.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'item':
      return `<h3>${escaped(part.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`;
    case 'signature':
      return `<p class="sign">${escaped(part.text)}</p>`;
    case 'table':
      return table(part.sheet, cell, '<table>');
  }
};

/** A page as a careful hand writes it. */
export function clean({ draft, parts }: Paper): string {
  const [title, ...rest] = parts.map(markup);
  const published = draft.publishedOn
    ? [`<p class="date">发布时间：<time>${draft.publishedOn}</time></p>`]
    : [];
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escaped(draft.title)}</title>`,
    '<style>table{border-collapse:collapse}th,td{border:1px solid #333}.sign{text-align:right}</style>',
    '</head>',
    '<body>',
    '<article>',
    title,
    ...published,
    ...rest,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
