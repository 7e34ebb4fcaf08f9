import { describe, expect, test } from 'vitest';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact } from './fact.ts';
import { readTables } from './tables.ts';
import { layouts } from './testing/layouts.ts';

const read = (source: string, edition: Edition) =>
  readTables(readMarkup(source, 'utf-8'), edition, []);

/** `5` read, `(5)` inferred, `_` blank, `?` unread. */
const sign = ({ status, value, key }: Fact): string => {
  const shown = key.endsWith('.amount') && value !== null ? value / 1_000_000 : value;
  if (status === 'blank') return '_';
  if (status === 'unread') return '?';
  return status === 'inferred' ? `(${shown})` : `${shown}`;
};

/** The figures of a row in printed order. */
const rowOf = (facts: readonly Fact[], row: string) =>
  facts
    .filter(({ key }) => key.startsWith(`${row}.`))
    .map(sign)
    .join(' ');

const kinds = (source: string, edition: Edition) =>
  read(source, edition).notices.map(({ kind, text }) => `${kind} ${text}`);

const cellRow = (cells: readonly string[]) =>
  `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;
const grid = (...rows: readonly (readonly string[])[]) =>
  `<!DOCTYPE html><html><body><table>${rows.map(cellRow).join('')}</table></body></html>`;

describe('section 二', () => {
  const documents = [
    '第二十条第（一）项',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '规章 1 2 3',
    '行政规范性文件 4 5 6',
  ];
  const read2021 = (...lines: readonly string[]) => read(lines.join('\n'), edition2021).facts;

  test('rows of figures', () => {
    const facts = read2021(...documents);
    expect(rowOf(facts, 'documents.regulations')).toBe('1 2 3');
    expect(rowOf(facts, 'documents.normativeDocuments')).toBe('4 5 6');
  });

  test('the year in the heads and a title inside the table', () => {
    const facts = read2021(
      '二、主动公开政府信息情况',
      '越城区2023年度主动公开政府信息情况统计表',
      '第二十条 第(一)项',
      '信息内容\t本年(2023)制发件数\t本年(2023)废止件数\t现行有效件数',
      '规章\t1\t2\t3',
      '规范性文件\t4\t5\t6',
    );
    expect(rowOf(facts, 'documents.regulations')).toBe('1 2 3');
    expect(rowOf(facts, 'documents.normativeDocuments')).toBe('4 5 6');
  });

  test('long notes in heads and labels are no figures', () => {
    const facts = read(
      [
        '第二十条第（五）项',
        '信息内容',
        '上一年项目数量（指2019年事项数）',
        '本年增/减（…减用负值表示，如-8）',
        '处理决定数量（指2020年办件量）',
        '行政许可（含2020年新增）',
        '12',
        '-8',
        '30',
        '其他对外管理服务事项',
        '1',
        '+19',
        '2',
        '规章（设区的市、自治州',
        '人民政府应提供相关数据）',
        '7',
        '8',
        '9',
      ].join('\n'),
      edition2019,
    ).facts;
    expect(rowOf(facts, 'licensing.licences')).toBe('12 -8 30');
    expect(rowOf(facts, 'licensing.otherServices')).toBe('1 19 2');
  });

  test('columns in another order go where their heads say', () => {
    const swapped = ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'];
    const source = grid(['第二十条第（一）项'], swapped, ['规章', '3', '1', '2']);
    expect(rowOf(read(source, edition2021).facts, 'documents.regulations')).toBe('1 2 3');
    const text = ['第二十条第（一）项', swapped.join('  '), '规章  3  1  2'].join('\n');
    expect(rowOf(read(text, edition2021).facts, 'documents.regulations')).toBe('1 2 3');
  });

  test('a column more is left out, a column less leaves the row unread', () => {
    const more = grid(
      ['信息内容', '本年制发件数', '本年公开件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '9', '2', '3'],
    );
    expect(rowOf(read(more, edition2021).facts, 'documents.regulations')).toBe('1 2 3');
    const other = grid(
      ['信息内容', '本年制发件数', '本年公开件数', '现行有效件数'],
      ['规章', '1', '9', '3'],
    );
    expect(rowOf(read(other, edition2021).facts, 'documents.regulations')).toBe('? ? ?');
  });

  test('a number of the row before its label, or a remark behind it, is no figure', () => {
    const source = grid(
      ['序号', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '备注'],
      ['1', '规章', '4', '5', '6', ''],
      ['2', '行政规范性文件', '7', '', '9', '见附件'],
    );
    const { facts } = read(source, edition2021);
    expect(rowOf(facts, 'documents.regulations')).toBe('4 5 6');
    expect(rowOf(facts, 'documents.normativeDocuments')).toBe('7 _ 9');
  });

  test('rows of one office are skipped and told', () => {
    const lines = [
      '规章 1 2 3',
      '行政规范性文件 4 5 6',
      '其他主动公开文件 7 8 9',
      '第二十条第（五）项',
      '信息内容 本年处理决定数量',
      '行政许可 10',
      '行政检查 11',
      '第二十条第（六）项',
      '行政处罚 12',
      '行政强制 13',
    ];
    const facts = read2021(...lines);
    expect(rowOf(facts, 'documents.normativeDocuments')).toBe('4 5 6');
    expect(rowOf(facts, 'licensing.licences')).toBe('10');
    expect(rowOf(facts, 'enforcement.penalties')).toBe('12');
    expect(kinds(lines.join('\n'), edition2021)).toEqual(
      expect.arrayContaining(['unknown-row 其他主动公开文件', 'unknown-row 行政检查']),
    );
    const cells = lines.flatMap((line) => line.split(' ')).join('\n');
    expect(rowOf(read(cells, edition2021).facts, 'documents.normativeDocuments')).toBe('4 5 6');
    expect(rowOf(read(cells, edition2021).facts, 'licensing.licences')).toBe('10');
  });

  test('a row of another name that begins like one of the form is another row', () => {
    const facts = read2021(
      '规章及规范性文件 1 2 3',
      '行政规范性文件 4 5 6',
      '行政强制措施 7',
      '行政处罚 8',
    );
    expect(rowOf(facts, 'documents.regulations')).toBe('? ? ?');
    expect(rowOf(facts, 'enforcement.coercion')).toBe('?');
    expect(rowOf(facts, 'enforcement.penalties')).toBe('8');
  });

  test('money: unit in the cell, another unit in the cell, another unit in the head', () => {
    const fee = (head: string, amount: string) =>
      read(`第二十条第（八）项\n信息内容\t${head}\n行政事业性收费\t${amount}`, edition2021);
    const amounts = (head: string, amount: string) =>
      rowOf(fee(head, amount).facts, 'fees.administrativeFees');
    expect(amounts('本年收费金额（单位：万元）', '39.1')).toBe('39.1');
    expect(amounts('本年收费金额（单位：万元）', '240万元')).toBe('240');
    expect(amounts('本年收费金额（单位：万元）', '251000元')).toBe('?');
    expect(amounts('本年收费金额（单位：元）', '251000')).toBe('?');
    expect(amounts('本年收费金额（单位：元）', '25.1万元')).toBe('25.1');
    expect(amounts('本年收费金额', '25.1')).toBe('25.1');
    expect(fee('本年收费金额', '251000元').notices.map(({ kind }) => kind)).toContain('other-unit');
    expect(fee('本年收费金额', '240万元').notices.map(({ kind }) => kind)).toContain(
      'unit-in-cell',
    );
  });

  test('sentences with digits never enter a table', () => {
    const { facts } = read(
      [
        '二、主动公开政府信息情况',
        '行政许可12件，行政处罚5件，行政强制0件。',
        '规章0件、行政规范性文件3件',
        '行政许可方面，全年办理30件。',
        '规章',
        '2023年，街道共制发文件85件。',
      ].join('\n'),
      edition2021,
    );
    expect(facts.filter(({ value }) => value !== null)).toEqual([]);
  });

  test('what no figure is stays unread, with its words', () => {
    const { facts, notices } = read('规章 0 □ 0\n行政规范性文件 1 ?? 若干', edition2021);
    expect(rowOf(facts, 'documents.regulations')).toBe('0 ? 0');
    expect(rowOf(facts, 'documents.normativeDocuments')).toBe('1 ? ?');
    expect(notices.filter(({ kind }) => kind === 'not-a-figure').map(({ text }) => text)).toEqual([
      '□',
      '??',
      '若干',
    ]);
  });
});

const row = (n: number, ...figures: readonly number[]) => [n, ...figures].join(' ');

describe('section 三', () => {
  const heads = [
    '申请人情况',
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
  ];
  const received = (...rest: readonly string[]) =>
    read([...heads, ...rest].join('\n'), edition2021).facts;

  test('labels as they are met', () => {
    const facts = received(
      '本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
      '2、上年结转政府信息公开申请数量（件） 2 0 0 0 0 0 2',
      '三、本年度办理结果',
      '（一） 予以公开 3 0 0 0 0 0 3',
      '(二)部分公开(区分处理的,只计这一情形) 4 0 0 0 0 0 4',
      '①属于国家秘密 5 0 0 0 0 0 5',
      '2.其他法律行政法规静止公开 6 0 0 0 0 0 6',
      '3．危及三安全一稳定 7 0 0 0 0 0 7',
      '4.保护第三方合法权 8 0 0 0 0 0 8',
      '5.属于三类内部事务信息（内部管理） 9 0 0 0 0 0 9',
    );
    const rows = [
      'received',
      'carriedOver',
      'outcome/granted',
      'outcome/partiallyGranted',
      'outcome/refused/stateSecret',
      'outcome/refused/prohibitedByLaw',
      'outcome/refused/securityAndStability',
      'outcome/refused/thirdPartyRights',
      'outcome/refused/internalAffairs',
    ];
    expect(rows.map((path) => rowOf(facts, `applications.${path}`))).toEqual(
      rows.map((_, i) => row(i + 1, 0, 0, 0, 0, 0, i + 1)),
    );
  });

  test('a wrong character in a label is told', () => {
    const lines = [
      '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
      '二、上年结转政府信息公幵申请数量 2 0 0 0 0 0 2',
      '（一）予以公开 3 0 0 0 0 0 3',
    ];
    expect(kinds(lines.join('\n'), edition2021)).toContain(
      'label-variant 二、上年结转政府信息公幵申请数量',
    );
  });

  test('sums that somebody added for a group shift no row', () => {
    const byLabel = received(
      '（二）部分公开 1 0 0 0 0 0 1',
      '（三）不予公开 9 0 0 0 0 0 9',
      '1.属于国家秘密 2 0 0 0 0 0 2',
      '8.属于行政查询事项 7 0 0 0 0 0 7',
      '小计 9 0 0 0 0 0 9',
      '（四）无法提供 4 0 0 0 0 0 4',
      '1.本机关不掌握相关政府信息 3 0 0 0 0 0 3',
    );
    expect(rowOf(byLabel, 'applications.outcome/partiallyGranted')).toBe('1 0 0 0 0 0 1');
    expect(rowOf(byLabel, 'applications.outcome/refused/stateSecret')).toBe('2 0 0 0 0 0 2');
    expect(rowOf(byLabel, 'applications.outcome/refused/administrativeInquiry')).toBe(
      '7 0 0 0 0 0 7',
    );
    expect(rowOf(byLabel, 'applications.outcome/unavailable/notHeld')).toBe('3 0 0 0 0 0 3');
    expect(rowOf(byLabel, 'applications.outcome/refused/thirdPartyRights')).toBe('? ? ? ? ? ? ?');
  });

  test('a sum of a group is never taken for the last row before it, were that blank', () => {
    const lines = [
      '（四）无法提供',
      '1.本机关不掌握相关政府信息 3 0 0 0 0 0 3',
      '2.没有现成信息需要另行制作 1 0 0 0 0 0 1',
      '3.补正后申请内容仍不明确',
      '（五）不予处理 9 0 0 0 0 0 9',
      '1.信访举报投诉类申请 9 0 0 0 0 0 9',
    ];
    for (const printed of [lines, lines.flatMap((line) => line.split(' '))])
      expect(rowOf(received(...printed), 'applications.outcome/unavailable/stillUnclear')).toMatch(
        /^(_ _ _ _ _ _ _|\? \? \? \? \? \? \?)$/,
      );
  });

  test('figures before their labels are nobody’s', () => {
    const facts = received(
      '7.属于行政执法案卷 1 0 0 0 0 0 1',
      '2 0 0 0 0 0 2',
      '8.属于行政',
      '查询事项',
      '3 0 0 0 0 0 3',
      '1.本机关不掌握',
      '相关政府信息',
      '4 0 0 0 0 0 4',
      '2.没有现成信息',
      '需要另行制作',
    );
    expect(rowOf(facts, 'applications.outcome/refused/enforcementFile')).toBe('1 0 0 0 0 0 1');
    for (const path of ['refused/administrativeInquiry', 'unavailable/notHeld'])
      expect(rowOf(facts, `applications.outcome/${path}`)).toBe('? ? ? ? ? ? ?');
  });

  test('a page number of its own among the cells is found by the sums', () => {
    const cells =
      '一、本年新收政府信息公开申请数量 5 0 12 3 0 0 0 8 二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1';
    const facts = received(...cells.split(' '));
    expect(rowOf(facts, 'applications.received')).toBe('(5) (0) (3) (0) (0) (0) (8)');
    expect(rowOf(facts, 'applications.carriedOver')).toBe('1 0 0 0 0 0 1');
  });

  const leading = [
    '',
    '总计',
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];

  test('the total in the first column', () => {
    const source = grid(leading, [
      '一、本年新收政府信息公开申请数量',
      '9',
      '1',
      '2',
      '3',
      '0',
      '0',
      '3',
    ]);
    expect(rowOf(read(source, edition2021).facts, 'applications.received')).toBe('1 2 3 0 0 3 9');
    const lines = [
      ...leading.slice(1, 3),
      '法人或其他组织',
      ...leading.slice(3),
      '一、本年新收政府信息公开申请数量',
      ...[9, 1, 2, 3, 0, 0, 3],
      '二、上年结转政府信息公开申请数量',
      ...[6, 1, 2, 3, 0, 0, 0],
    ];
    expect(rowOf(read(lines.join('\n'), edition2021).facts, 'applications.received')).toBe(
      '1 2 3 0 0 3 9',
    );
  });

  test('a sum of the organisations beside their columns', () => {
    const source = `<!DOCTYPE html><table>
      <tr><td rowspan="2" colspan="3"></td><td rowspan="2">自然人</td><td colspan="6">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>小计</td></tr>
      <tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>1</td><td>2</td><td>3</td><td></td><td></td><td>4</td><td>9</td><td>10</td></tr>
      <tr><td colspan="3">二、上年结转政府信息公开申请数量</td><td>1</td><td></td><td></td><td></td><td></td><td></td><td></td><td>1</td></tr></table>`;
    const { facts } = read(source, edition2021);
    expect(rowOf(facts, 'applications.received')).toBe('1 2 3 _ _ 4 10');
    expect(rowOf(facts, 'applications.carriedOver')).toBe('1 _ _ _ _ _ 1');
    const text = received(
      '一、本年新收政府信息公开申请数量 1 2 3 0 0 4 9 10',
      '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 0 1',
    );
    expect(rowOf(text, 'applications.received')).not.toMatch(/^1 2 3 0 0 4 9/);
  });

  test('the head printed again where the table is cut', () => {
    const lines = [
      ...heads,
      '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 2 0 0 0 0 0 2',
      '- 4 -',
      ...heads,
      '三、本年度办理结果',
      '3.其他 3 0 0 0 0 0 3',
      '（七）总计 4 0 0 0 0 0 4',
      '四、结转下年度继续办理 5 0 0 0 0 0 5',
    ];
    for (const printed of [
      lines,
      lines.flatMap((line) => (line.startsWith('-') ? line : line.split(' '))),
    ]) {
      const { facts, notices } = read(printed.join('\n'), edition2021);
      expect(rowOf(facts, 'applications.outcome/other/misc')).toBe('3 0 0 0 0 0 3');
      expect(rowOf(facts, 'applications.outcome/total')).toBe('4 0 0 0 0 0 4');
      expect(rowOf(facts, 'applications.carriedForward')).toBe('5 0 0 0 0 0 5');
      expect(notices.map(({ kind }) => kind)).toContain('table-split');
    }
  });

  test('合计 for 总计, 其它 for 其他', () => {
    const facts = read(
      [
        '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其它 合计',
        '2．其它法律行政法规禁止公开 1 0 0 0 0 0 1',
        '3、其它 2 0 0 0 0 0 2',
        '小计 9 0 0 0 0 0 9',
        '合计 9 0 0 0 0 0 9',
        '（七）合计 3 0 0 0 0 0 3',
        '四、结转下年继续办理 4 0 0 0 0 0 4',
      ].join('\n'),
      edition2021,
    ).facts;
    const paths = [
      'outcome/refused/prohibitedByLaw',
      'outcome/other/misc',
      'outcome/total',
      'carriedForward',
    ];
    expect(paths.map((path) => rowOf(facts, `applications.${path}`))).toEqual(
      [1, 2, 3, 4].map((n) => row(n, 0, 0, 0, 0, 0, n)),
    );
  });

  test('one empty cell over several columns is blank in each', () => {
    const source = `<!DOCTYPE html><table>
      <tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
      <tr><td>一、本年新收政府信息公开申请数量</td><td colspan="6"></td><td>3</td></tr>
      <tr><td>二、上年结转政府信息公开申请数量</td><td colspan="6">2</td><td>2</td></tr></table>`;
    const { facts } = read(source, edition2021);
    expect(rowOf(facts, 'applications.received')).toBe('_ _ _ _ _ _ 3');
    expect(rowOf(facts, 'applications.carriedOver')).toBe('? ? ? ? ? ? ?');
  });

  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（七）总计',
    '四、结转下年度继续办理',
  ];

  test('blanks moved to the end: one figure is the total, two have lost their place', () => {
    const bars = (...figures: readonly string[]) =>
      read(labels.map((label, i) => `${label} | ${figures[i]} | |||||||`).join('\n'), edition2021);
    const totals = bars('5', '1', '4', '2');
    expect(rowOf(totals.facts, 'applications.received')).toBe('? ? ? ? ? ? (5)');
    expect(totals.notices.map(({ kind }) => kind)).toContain('only-totals');
    // Not when their sums do not hold: then the figures may be of several columns.
    expect(rowOf(bars('5', '1', '4', '1').facts, 'applications.received')).toBe('? ? ? ? ? ? ?');
    expect(rowOf(bars('5 | 5', '1', '4', '2').facts, 'applications.carriedOver')).toBe(
      '? ? ? ? ? ? ?',
    );
  });

  test('figures that run together are taken apart by the sums', () => {
    const glued = (...figures: readonly string[]) =>
      read(labels.map((label, i) => label + figures[i]).join(''), edition2021);
    const { facts, notices } = glued('640020470', '0000000', '630020469', '1000001');
    expect(rowOf(facts, 'applications.received')).toBe('(64) (0) (0) (2) (0) (4) (70)');
    expect(rowOf(facts, 'applications.carriedForward')).toBe('(1) (0) (0) (0) (0) (0) (1)');
    expect(notices.map(({ kind }) => kind)).toContain('glued-figures');
    expect(facts.find(({ key }) => key === 'applications.received.total')).toMatchObject({
      text: '70',
      at: { block: 0, start: labels[0]?.length === undefined ? 0 : labels[0].length + 7 },
    });
  });

  test('the columns choose between readings, unless they contradict what is certain', () => {
    const lines = (received: string, total: string) =>
      [labels[0], received, labels[1], '0000000', labels[2], total, labels[3], '0000000'].join('');
    const both = '220000325';
    const chosen = read(lines(both, '22 0 0 0 0 3 25'), edition2021).facts;
    expect(rowOf(chosen, 'applications.received')).toBe('(22) (0) (0) (0) (0) (3) (25)');
    const left = read(lines(both, '30 0 0 0 0 0 30'), edition2021).facts;
    expect(rowOf(left, 'applications.received')).toBe('? ? (0) (0) (0) (3) (25)');
  });

  test('labels lost, figures counted off when their sums hold', () => {
    const lost = (...figures: readonly string[]) =>
      received(
        '（三）不予公开',
        '8.属于行政查询事项 1 0 0 0 0 0 1',
        '（四）无法提供',
        ...figures,
        '（五）不予处理',
        '1.信访举报投诉类申请 9 0 0 0 0 0 9',
      );
    const rows = ['notHeld', 'needsCreation', 'stillUnclear'];
    const found = (facts: readonly Fact[]) =>
      rows.map((path) => rowOf(facts, `applications.outcome/unavailable/${path}`));
    const counted = [
      '(2) (0) (0) (0) (0) (0) (2)',
      '(0) (0) (0) (0) (0) (0) (0)',
      '(3) (1) (0) (0) (0) (0) (4)',
    ];
    expect(found(lost('2 0 0 0 0 0 2', '0 0 0 0 0 0 0', '3 1 0 0 0 0 4'))).toEqual(counted);
    expect(found(lost('0 2 0 0 0 0 0 2', '0 0 0 0 0 0 0 0', '0 3 1 0 0 0 0 4'))).toEqual(counted);
    const unread = Array.from({ length: 3 }, () => '? ? ? ? ? ? ?');
    expect(found(lost('2 0 0 0 0 0 3', '0 0 0 0 0 0 0', '3 1 0 0 0 0 4'))).toEqual(unread);
    expect(found(lost('2 0 0 0 0 0 2', '0 0 0 0 0 0 0'))).toEqual(unread);
    expect(found(lost('2 0 0 0 0 0 2'))).toEqual(unread);
  });

  test('a table that comes twice', () => {
    const copy = (n: number) => [
      ...heads,
      `一、本年新收政府信息公开申请数量 ${n} 0 0 0 0 0 ${n}`,
      `二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0`,
      `（一）予以公开 ${n} 0 0 0 0 0 ${n}`,
      `四、结转下年度继续办理 0 0 0 0 0 0 0`,
    ];
    const same = read([...copy(5), '附表', ...copy(5)].join('\n'), edition2021);
    expect(rowOf(same.facts, 'applications.received')).toBe('5 0 0 0 0 0 5');
    expect(same.notices.map(({ kind }) => kind)).toContain('duplicate-table');
    const other = read([...copy(5), '附表', ...copy(6)].join('\n'), edition2021);
    expect(rowOf(other.facts, 'applications.received')).toBe('? 0 0 0 0 0 ?');
  });
});

describe('section 四', () => {
  const outcome = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const heads = [
    '行政复议',
    '行政诉讼',
    ...outcome,
    '未经复议直接起诉',
    '复议后起诉',
    ...outcome,
    ...outcome,
  ];
  const fifteen = '1 2 3 4 10 0 0 0 0 0 5 0 0 0 5';
  const cases = (...lines: readonly string[]) =>
    rowOf(
      read(['四、政府信息公开行政复议、行政诉讼情况', ...lines].join('\n'), edition2021).facts,
      'remedies.cases',
    );

  test.each<[string, string[]]>([
    ['one line', [heads.join(' '), fifteen]],
    ['a cell on each line', [...heads, ...fifteen.split(' ')]],
    ['a row label in front', [heads.join(' '), `件数 ${fifteen}`]],
    ['a row label on its line', [...heads, '件数', ...fifteen.split(' ')]],
    ['over several lines', [heads.join(' '), '1 2 3 4 10', '0 0 0 0 0', '5 0 0 0 5']],
    ['heads letter by letter', [heads.flatMap((head) => [...head]).join('\n'), fifteen]],
    [
      'heads set upright',
      [
        '行政复议 行政诉讼',
        '未经复议直接起诉 复议后起诉',
        '结 结 其 尚 总 结 结 其 尚 总 结 结 其 尚 总',
        '果 果 他 未 计 果 果 他 未 计 果 果 他 未 计',
        '维 纠 结 审 维 纠 结 审 维 纠 结 审',
        '持 正 果 结 持 正 果 结 持 正 果 结',
        fifteen,
      ],
    ],
    [
      'in three parts',
      [
        '行政复议',
        ...outcome,
        '1 2 3 4 10',
        '行政诉讼',
        '未经复议直接起诉',
        ...outcome,
        '0 0 0 0 0',
        '复议后起诉',
        ...outcome,
        '5 0 0 0 5',
      ],
    ],
    [
      'a page number behind',
      [heads.join(' '), fifteen, '- 7 -', '五、存在的主要问题及改进情况', '2023年，收到1件。'],
    ],
    ['tabs', [heads.join('\t'), fifteen.replaceAll(' ', '\t')]],
  ])('%s', (_, lines) => {
    expect(cases(...lines)).toBe(fifteen);
  });

  test('blanks between bars keep their place, also behind a row label', () => {
    const figures = ['5', '', '', '2', '7', '8', '', '', '1', '9', '', '', '', '', ''];
    const source = grid(
      ['', '行政复议', '', '', '', '', '行政诉讼'],
      ['', ...outcome, ...outcome, ...outcome],
      ['件数', ...figures],
    );
    expect(rowOf(read(source, edition2021).facts, 'remedies.cases')).toBe(
      '5 _ _ 2 7 8 _ _ 1 9 _ _ _ _ _',
    );
  });

  test('a few figures alone have lost their place', () => {
    expect(cases(heads.join(' '), '1 2 3')).toBe(Array(15).fill('?').join(' '));
    expect(cases(heads.join(' '), '1 1')).toBe(Array(15).fill('?').join(' '));
  });

  test('heads in an order the form does not have', () => {
    const turned = ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'];
    const line = ['行政复议', '行政诉讼', ...turned, ...turned, ...turned].join(' ');
    expect(cases(line, '10 1 2 3 4 0 0 0 0 0 5 5 0 0 0')).toBe(Array(15).fill('?').join(' '));
  });

  test('no table, only sentences', () => {
    expect(cases('全年行政复议3件，结果维持2件，结果纠正1件；行政诉讼0件。')).toBe(
      Array(15).fill('?').join(' '),
    );
  });
});

test('tables that are pictures are missing, each by its name', () => {
  const { facts, notices } = read(
    '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n无。',
    edition2021,
  );
  expect(facts).toHaveLength(200);
  expect(new Set(facts.map(({ reason }) => reason))).toEqual(new Set(['table-missing']));
  expect(notices.map(({ kind }) => kind)).toEqual(Array(6).fill('table-missing'));
});

test('a blank form is blank in every layout, never 0', () => {
  for (const edition of [edition2019, edition2021])
    for (const layout of layouts) {
      const { facts } = read(layout.write(edition, new Map()), edition);
      expect([layout.name, new Set(facts.map(({ value }) => value))]).toEqual([
        layout.name,
        new Set([null]),
      ]);
    }
});
