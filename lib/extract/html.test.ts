import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid } from './document.ts';
import { expand } from './grid.ts';
import { readHtml } from './html.ts';

const blocksOf = (html: string) => readHtml(html, 'utf-8').blocks;
const linesOf = (html: string) =>
  blocksOf(html).map((block) => (block.kind === 'text' ? block.text : tableOf(block)));

/** A grid as rows of the texts that cover each column. */
const tableOf = (grid: Grid) =>
  expand(grid).map((row) =>
    row.map((cell) => (cell === null ? null : (grid.cells[cell]?.text ?? null))),
  );

describe('paragraphs', () => {
  test.each([
    ['<p>一</p><p>二</p>', ['一', '二']],
    ['<div>一<br>二<br/>三</div>', ['一', '二', '三']],
    ['<p><span>20</span><span>23</span><b>年</b></p>', ['2023年']],
    ['<p>&nbsp;&nbsp;A&amp;B&lt;C&#22269;</p>', ['\u00a0\u00a0A&B<C国']],
    ['<p>主动\n  公开  300\n 条</p>', ['主动公开 300 条']],
    ['<p>一<script>var a="二"</script><style>p{}</style><!-- 三 --></p>', ['一']],
    ['<p>一<span style="display: none">二</span></p><p hidden>三</p>', ['一']],
    ['<!--[if gte mso 9]><p>x</p><![endif]--><p>一<o:p></o:p></p>', ['一']],
    ['<p><![if !supportLists]>1.<![endif]>二</p>', ['1.二']],
    ['<pre>规章\t0\t0\n行政\t1\t2</pre>', ['规章\t0\t0', '行政\t1\t2']],
  ])('%s', (html, lines) => {
    expect(linesOf(`${html}<p>${'正文'.repeat(120)}</p>`).slice(0, -1)).toEqual(lines);
  });

  test.each([
    ['12<sup>1</sup>', '12¹'],
    ['12<sup><span lang="EN-US">1</span></sup>', '12¹'],
    ['12<span style="vertical-align: 4pt">1</span>', '12¹'],
    ['<span style="position:relative;top:-3.0pt">1</span>12', '¹12'],
    ['<span style="position:relative;top:1.5pt">12</span>', '12'],
    [
      '<span style="vertical-align: middle">12</span><span style="vertical-align:0pt">1</span>',
      '121',
    ],
    ['<span style="color:#fff">7</span>12', '\ufffc12'],
    ['<font color="white">7</font>12', '\ufffc12'],
    ['<span style="font-size:1px">7</span>12', '\ufffc12'],
    ['<span style="font-size:10.5pt">7</span>12', '712'],
    ['<span style="color:#fff">2023年</span>', '2023年'],
    ['<span style="opacity:0">7</span>12', '\ufffc12'],
  ])('%s in a cell is %s', (inside, due) => {
    const html = `<table><tr><td>合计</td><td>${inside}</td></tr></table><p>${'正文'.repeat(120)}</p>`;
    expect(linesOf(html)[0]).toEqual([['合计', due]]);
  });

  test('roles are told by the markup', () => {
    const html =
      '<nav>首页</nav><h1>标题</h1><h2>一、</h2><p>文 <a href="/x">见此</a></p><ul><li><a href="/">链接</a></li></ul>' +
      '<div class="page-footer">版权</div><p><a href="a.doc">附件.doc</a></p><p><a name="OLE_LINK1">书签</a></p>';
    expect(blocksOf(html).map((block) => ('role' in block ? block.role : null))).toEqual([
      'chrome',
      'title',
      'heading',
      null,
      'chrome',
      'chrome',
      null,
      null,
    ]);
  });

  test('what is hidden is read when nothing else is there', () => {
    expect(linesOf('<div style="display:none"><p>正文</p></div>')).toEqual(['正文']);
  });

  test('title and meta tags are told', () => {
    const html = '<title> 年报 </title><meta name="PubDate" content="2024-01-02"><p>x</p>';
    expect(readHtml(html, 'utf-8').meta).toEqual({ title: '年报', PubDate: '2024-01-02' });
  });

  test('places point into the source', () => {
    const html = '<div>\n  <p>\n  一、<b>总体</b>情况</p>\n</div>';
    const [block] = blocksOf(html);
    const place = block && 'line' in block.place ? block.place : undefined;
    expect(place?.line).toBe(3);
    expect(html.slice(place?.start, place?.end)).toBe('一、<b>总体</b>情况');
  });
});

describe('tables', () => {
  test('spans cover their rows and columns', () => {
    const html =
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2<tr><td>丙<td>3<td>4</table>';
    expect(linesOf(html)).toEqual([
      [
        ['甲', '乙', '乙'],
        ['甲', '1', '2'],
        ['丙', '3', '4'],
      ],
    ]);
  });

  test('paragraphs in a cell are lines, a number split over spans is one', () => {
    const html = '<table><tr><td><p>商业</p><p>企业</p><td>1<td><p>1<span>3</span>6</p></table>';
    expect(linesOf(html)).toEqual([[['商业\n企业', '1', '136']]]);
  });

  test('fields show what stands in them', () => {
    const html =
      '<table><tr><td><input value="12"><td><input type=checkbox value=1><input type=search value=2>' +
      '<td><select><option>3<option selected>4</select><td><textarea>5</textarea>' +
      '<tr><td><input type=number value=0><td><input><td><select><option>6<option>7</select><td></table>';
    expect(linesOf(html)).toEqual([
      [
        ['12', '', '4', '5'],
        ['0', '', '6', ''],
      ],
    ]);
    const [grid] = blocksOf(html);
    const place = grid?.kind === 'grid' ? grid.cells[0]?.place : undefined;
    expect(place && 'line' in place && html.slice(place.start, place.end)).toBe('12');
  });

  test('a cell with a picture of its figure is not blank', () => {
    const html =
      '<table><tr><td><img src=5.gif><td><img src=a.gif width=1><td>6<img src=b.gif><td>' +
      '<td><input type=hidden value=5><td><input type=int name=queries value=7></table>';
    expect(linesOf(html)).toEqual([[['\ufffc', '', '6', '', '\ufffc', '7']]]);
  });

  test('absurd spans cost nothing', () => {
    expect(linesOf('<table><tr><td colspan=1000 rowspan=65000>甲<tr><td>1<td>2</table>')).toEqual([
      [
        ['甲', '甲'],
        ['1', '2'],
      ],
    ]);
  });

  test('a table cut in two is two grids', () => {
    expect(linesOf('<table><tr><td>1<td>2</table><p> </p><table><tr><td>3<td>4</table>')).toEqual([
      [['1', '2']],
      [['3', '4']],
    ]);
  });

  test('a layout table gives its text and the tables inside it, in reading order', () => {
    const inner = '<table><tr><td>规章<td>0<tr><td>文件<td>3</table>';
    const html = `<table><tr><td>栏目<td><p>一、总体情况</p>${inner}<p>后文</p></table>`;
    expect(linesOf(html)).toEqual([
      '栏目',
      '一、总体情况',
      [
        ['规章', '0'],
        ['文件', '3'],
      ],
      '后文',
    ]);
  });

  test('a small table inside a table of figures is text of its cell', () => {
    const html = '<table><tr><td>甲<td>1<td>2<tr><td>乙<td><table><tr><td>3</table><td>4</table>';
    expect(linesOf(html)).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
      ],
    ]);
  });

  test('a table that holds an article is layout', () => {
    const html = `<table><tr><td>标题<td>日期<tr><td><p>${'正文'.repeat(300)}</p></table>`;
    expect(linesOf(html).slice(0, 2)).toEqual(['标题', '日期']);
  });
});

describe('hostile markup', () => {
  test.each([
    ['nested divs', '<div>'.repeat(100_000)],
    ['nested tables', '<table><tr><td>'.repeat(5_000)],
    ['open formatting', `${'<font size=1>'.repeat(5_000)}${'<p>x'.repeat(5_000)}`],
    ['open brackets', '<a '.repeat(50_000)],
    ['comments never closed', '<!--'.repeat(50_000)],
  ])('%s are survived', (_, html) => {
    expect(blocksOf(`${html}文`)).toBeDefined();
  });

  test('any mixture of tags gives cells inside their grid', () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '<td rowspan=3>',
        '<td colspan=4>',
        '<td>',
        '文',
        '<p>',
        '</div>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const block of blocksOf(pieces.join(''))) {
          if (block.kind !== 'grid') continue;
          for (const cell of block.cells) {
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.rows);
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
          }
        }
      }),
    );
  });
});
