import { describe, expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { readHtml } from '../html.ts';

const rest = `<p>${'正文'.repeat(120)}</p>`;
const textsOf = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text),
  );
const cellOf = (sheet: string, cell: string) =>
  textsOf(
    readHtml(`<style>${sheet}</style><table><tr><td>合计</td>${cell}</tr></table>${rest}`, 'utf-8'),
  ).slice(1, -1);

describe('what a style sheet hides, strikes or raises', () => {
  test.each([
    ['.x{text-decoration: line-through}', '<td><span class="x">7</span>12</td>', ['\ufffc12']],
    ['.x{text-decoration-line:line-through}', '<td><i class="a x">7</i></td>', ['\ufffc']],
    [
      'td.x{text-decoration:line-through}',
      '<td class="x"><p>7</p><p>8</p></td>',
      ['\ufffc\n\ufffc'],
    ],
    ['.x{display:none}', '<td><b class="x">7</b>12</td>', ['12']],
    ['.x{display:none}', '<td class="x">7</td><td>12</td>', ['12']],
    ['#x{visibility:hidden}', '<td><b id="x">7</b>12</td>', ['12']],
    ['table td > b.x{display:none !important}', '<td><b class="x">7</b>12</td>', ['12']],
    ['.a .x{display:none}', '<td><b class="x">7</b>12</td>', ['712']],
    ['.x{color:#fff}', '<td><b class="x">7</b>12</td>', ['\ufffc12']],
    ['.x{color:#fff;background:red}', '<td><b class="x">7</b>12</td>', ['712']],
    ['.x{vertical-align:super}', '<td>12<b class="x">7</b></td>', ['12⁷']],
    ['/* .x{display:none} */ .y{margin:0}', '<td><b class="x">7</b></td>', ['7']],
  ])('%s on %s', (sheet, cell, due) => {
    expect(cellOf(sheet, cell)).toEqual(due);
  });

  test.each([
    ['.x{display:none}.x.y{display:inline}', 'class="x y"'],
    ['.x.y{display:inline}.x{display:none}', 'class="x y"'],
    ['.x{display:none}.x{display:inline}', 'class="x"'],
    ['.x{display:none}', 'class="x" style="display:inline"'],
    ['@media print{.x{display:none}}', 'class="x"'],
    ['@media (max-width: 600px){.y{margin:0}.x{display:none}}', 'class="x"'],
    ['.x:before{display:none}.x ~ b{display:none}', 'class="x"'],
    ['@keyframes x{0%{opacity:0}to{opacity:1}}', 'class="x"'],
  ])('%s leaves %s in sight', (sheet, mark) => {
    expect(cellOf(sheet, `<td><b ${mark}>7</b></td>`)).toEqual(['7']);
  });

  test.each([
    ['@media screen{.y{margin:0}.x{display:none}}', 'class="x"'],
    ['@media (min-width:768px){.x{display:none}}', 'class="x"'],
    ['.x{display:none !important}', 'class="x" style="display:inline"'],
    ['@charset "utf-8";@import url(a.css);.x{display:none}', 'class="x"'],
  ])('%s takes %s out of sight', (sheet, mark) => {
    expect(cellOf(sheet, `<td>5<b ${mark}>7</b></td>`)).toEqual(['5']);
  });

  test('a page that has its tables only where its sheet hides them is read as if they were shown', () => {
    const rows = ['规章', '许可', '处罚', '强制', '收费'].map(
      (row, i) => `<tr><td>${row}</td><td>${i}</td></tr>`,
    );
    const page = `<style>.x{display:none}</style>${rest}<div class="x"><table>${rows.join('')}</table></div>`;
    expect(readHtml(page, 'utf-8').blocks.map(({ kind }) => kind)).toEqual(['text', 'grid']);
    const other = `${page}<table>${rows.join('')}</table>`;
    expect(readHtml(other, 'utf-8').blocks.map(({ kind }) => kind)).toEqual(['text', 'grid']);
  });
});
