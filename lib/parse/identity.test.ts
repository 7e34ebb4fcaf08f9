import { describe, expect, test } from 'vitest';
import { readText } from '#lib/extract/text.ts';
import type { Report } from './fact.ts';
import { parse } from './parse.ts';

/** A report with these lines before its first section, these in section 一, and these after section 六. */
function report(front: string, overview = '按照要求做好各项工作。', tail = ''): Report {
  const text = [
    front,
    '一、总体情况',
    overview,
    '二、主动公开政府信息情况',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
    '六、其他需要报告的事项',
    '无。',
    tail,
  ].join('\n');
  const parsed = parse(readText(text, 'utf-8'));
  if (parsed.status === 'refused') throw new Error(`${parsed.because}: ${parsed.detail}`);
  return parsed.report;
}

describe('the title names the office and the year', () => {
  test.each([
    ['望江街道2023年政府信息公开工作年度报告', '望江街道', 2023],
    ['青石区望江街道办事处２０２３年度政府信息公开工作年度报告', '青石区望江街道办事处', 2023],
    ['2024年青石区青石街道政府信息公开工作年度报告', '青石区青石街道', 2024],
    ['2025年云岭市青石区望江街道办事处政府信息公开年度报告', '云岭市青石区望江街道办事处', 2025],
    ['青石区教育局政府信息公开工作2025年度报告', '青石区教育局', 2025],
    ['白岩街2022年信息公开年报', '白岩街', 2022],
    ['白岩街办2022年政府信息公开工作年报', '白岩街办', 2022],
    ['前河街街道2021年政府信息公开工作年度报告', '前河街街道', 2021],
    ['安镇街道2021年政府信息公开工作年度报告', '安镇街道', 2021],
    ['建筑新村街道2021年政府信息公开工作年度报告', '建筑新村街道', 2021],
    ['河口镇人民政府2021年度政府信息公开工作年度报告', '河口镇人民政府', 2021],
    ['河口镇人民政府信息公开工作年度报告（2021年度）', '河口镇人民政府', 2021],
    ['大坪乡2020年政府信息公开工作年度报告', '大坪乡', 2020],
    ['青石区人民政府办公室2022年政府信息公开工作年度报告', '青石区人民政府办公室', 2022],
    ['青石区府办2022年政府信息公开工作年度报告', '青石区府办', 2022],
    ['云岭经济技术开发区管委会2022年政府信息公开工作年度报告', '云岭经济技术开发区管委会', 2022],
    ['云岭新城筹备处2022年政府信息公开工作年度报告', '云岭新城筹备处', 2022],
    ['望江街道办事处关于2022年度政府信息公开情况的报告', '望江街道办事处', 2022],
    ['关于望江街道办事处2022年度政府信息公开工作情况的报告', '望江街道办事处', 2022],
    ['青石区统计局二〇二三年政府信息公开工作年度报告', '青石区统计局', 2023],
    ['标题: 青石区统计局2023年度政府信息公开工作年度报告', '青石区统计局', 2023],
    ['《2023年望江街道政府信息公开工作年度报告》', '望江街道', 2023],
    ['2023年望江街道政务公开工作年度报告', '望江街道', 2023],
    ['望江 街道 2023 年 政府信息公开 工作年度报告', '望江街道', 2023],
    ['首页>政务公开>政府信息公开年报>望江街道2023年政府信息公开工作年度报告', '望江街道', 2023],
    ['青石區教育局2021年政府信息公開工作年度報告', '青石区教育局', 2021],
    ['2023年政府信息公开工作年度报告（望江街道）', '望江街道', 2023],
    ['望江街道：2023年政府信息公开工作年度报告', '望江街道', 2023],
    ['【望江街道】2023年政府信息公开工作年度报告', '望江街道', 2023],
    [
      '青石区望江街道 2023 年政府信息公开工作年度报告 发布时间：2024-01-10 浏览次数：12',
      '青石区望江街道',
      2023,
    ],
    [
      '首页 / 年报 / 正文 望江街道2023年政府信息公开工作年度报告 来源：青石区人民政府',
      '望江街道',
      2023,
    ],
    [
      '全州县机构编制委员会办公室2023年政府信息公开工作年度报告',
      '全州县机构编制委员会办公室',
      2023,
    ],
    ['本溪市总工会2023年政府信息公开工作年度报告', '本溪市总工会', 2023],
    [
      '青石区市场监督管理局（知识产权局）2023年政府信息公开工作年度报告',
      '青石区市场监督管理局(知识产权局)',
      2023,
    ],
    ['青石区信访办2023年度政府信息公开年度工作报告', '青石区信访办', 2023],
    ['望江街道办事处政府信息公开2023年年报', '望江街道办事处', 2023],
    [
      '青石区人民政府望江街道办事处2023年政府信息公开工作年度报告.docx',
      '青石区人民政府望江街道办事处',
      2023,
    ],
  ])('%s', (title, publisher, year) => {
    expect(report(title)).toMatchObject({ publisher, year });
  });

  test.each([
    ['云岭市青石区望江街道办事处2021年政府\n信息公开工作年度报告'],
    ['云岭市青石区望江街道办事处\n2021年政府信息公开工作年度报告'],
    ['云岭市青石区望江街道办事处\n\n2021年\n政府信息公开工作年度报告'],
    ['当前位置：首页 > 年报\n云岭市青石区望江街道办事处2021年政府\n\n信息公开工作年度报告'],
  ])('broken over lines: %j', (title) => {
    expect(report(title)).toMatchObject({ publisher: '云岭市青石区望江街道办事处', year: 2021 });
  });

  test('a list of other reports over it is not its title', () => {
    const list = ['河口镇', '江边镇'].map((name) => `${name}2023年政府信息公开工作年度报告`);
    const read = report([...list, '望江街道2023年政府信息公开工作年度报告'].join('\n'));
    expect(read.publisher).toBe('望江街道');
  });

  test('printed three times, with a letter before the report', () => {
    const letter = [
      '望江街道办事处2021年政府信息公开工作年度报告',
      '望街发〔2022〕3号',
      '区政府办公室：',
      '现将《望江街道办事处2021年政府信息公开工作年度报告》随文呈上，请审阅。',
      '望江街道办事处',
      '2022年3月8日',
      '望江街道办事处2021年政府',
      '信息公开工作年度报告',
    ].join('\n');
    const read = report(letter);
    expect(read).toMatchObject({
      publisher: '望江街道办事处',
      publishedOn: null,
      signedOn: { value: '2022-03-08' },
    });
    expect(read.notices.map((notice) => notice.kind)).toContain('cover-letter');
  });
});

describe('without an office in the title it is named elsewhere', () => {
  const title = '2021年政府信息公开工作年度报告';
  test.each([
    ['现公布望江街道办事处2021年政府信息公开工作年度报告。', '', '望江街道办事处'],
    ['本报告由望江街道党政综合办公室编制。', '', '望江街道'],
    ['如有疑问，请与河口镇人民政府党政办公室联系（电话：0900-88880000）。', '', '河口镇人民政府'],
    ['来源：云岭市青石区人民政府', '望江街道办事处\n2022年1月20日', '望江街道办事处'],
    ['来源：望江街道办事处  浏览次数：12', '', '望江街道办事处'],
    ['望江街道办事处\n（2022年1月15日）\n来源：青石区人民政府', '', '望江街道办事处'],
    ['来源：青石区人民政府\n现将望江街道2021年政府信息公开工作年度报告公布如下：', '', '望江街道'],
    ['发布机构：青石区教育局 发布日期：2022-01-20', '', '青石区教育局'],
  ])('%s %s', (front, tail, publisher) => {
    expect(report(`${title}\n${front}`, undefined, tail)).toMatchObject({ publisher, year: 2021 });
  });

  test('nobody is made up', () => {
    const read = report(`${title}\n来源：1`);
    expect(read.publisher).toBeNull();
    expect(read.notices.map((notice) => notice.kind)).toContain('no-publisher');
  });
});

describe('the region is what the document tells', () => {
  test.each([
    ['新河市卫城区铁桥街道办事处', '', { province: null, city: '新河市', district: '卫城区' }],
    [
      '望江街道',
      '江东区人民政府望江街道办事处',
      { province: null, city: null, district: '江东区' },
    ],
    [
      '河口镇人民政府',
      '南江省云岭市江东县河口镇人民政府',
      { province: '南江省', city: '云岭市', district: '江东县' },
    ],
    [
      '望江街道',
      '请与江东区望江街道办事处联系；昨日公开了江东区望江街道预算',
      { province: null, city: null, district: '江东区' },
    ],
    [
      '江东区教育局',
      '《云岭市江东区政府公报》',
      { province: null, city: '云岭市', district: '江东区' },
    ],
    ['上海市青浦区夏阳街道', '', { province: '上海市', city: null, district: '青浦区' }],
    ['昆山市玉山镇人民政府', '', { province: null, city: null, district: '昆山市' }],
    ['东莞市虎门镇人民政府', '', { province: null, city: '东莞市', district: null }],
    [
      '云岭市民政局',
      '宁ICP备12345678号',
      { province: '宁夏回族自治区', city: '云岭市', district: null },
    ],
    ['济南市市中区大观园街道办事处', '', { province: null, city: '济南市', district: '市中区' }],
    ['萍乡市安源区后埠街道办事处', '', { province: null, city: '萍乡市', district: '安源区' }],
    ['锡林郭勒盟正蓝旗上都镇', '', { province: null, city: '锡林郭勒盟', district: '正蓝旗' }],
    ['望江街道', '我区社区全区辖区', { province: null, city: null, district: null }],
  ])('%s, %s', (publisher, tail, region) => {
    const read = report(`${publisher}2023年政府信息公开工作年度报告`, undefined, tail);
    expect(read.region).toEqual(region);
  });
});

describe('the year', () => {
  const title = '望江街道2023年政府信息公开工作年度报告';
  const period = (year: number) => `数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  test.each([
    ['title alone', title, '', 2023, false],
    ['period before title', title, period(2022), 2022, true],
    [
      'a period that title and text contradict is stale',
      title,
      `2023年，${period(2022)}2023年公开。`,
      2023,
      true,
    ],
    ['no year in the title', '望江街道政府信息公开工作年度报告', period(2022), 2022, false],
    [
      'most spoken of',
      '望江街道政府信息公开工作年度报告',
      '2023年公开了《2022年度决算》。2023年，编制2024年度预算。',
      2023,
      false,
    ],
    [
      'numbers of circulars are no years',
      '望江街道政府信息公开工作年度报告',
      '国办公开办函〔2021〕30号、国办公开办函〔2021〕30号。2024年做好工作。',
      2024,
      false,
    ],
  ])('%s', (_, front, overview, year, isConflict) => {
    const read = report(front, overview);
    expect(read.year).toBe(year);
    expect(read.notices.some((notice) => notice.kind === 'year-conflict')).toBe(isConflict);
  });
});

describe('the statistics period', () => {
  const whole = ['2025-01-01', '2025-12-31'];
  test.each([
    ['统计期限为2025年1月1日至2025年12月31日', whole, null],
    ['统计期限自 2025 年 1 月 1 日起至 12 月 31 日止', whole, null],
    ['统计时限为２０２５年１月１日—１２月３１日', whole, null],
    ['统计期限从2025年1月1日到12月31日止', whole, null],
    ['统计期限：2025.01.01-2025.12.31', whole, null],
    ['数据统计时间为2025年1月至12月', whole, null],
    ['数据统计时间为2025年1-12月', whole, null],
    ['统计期限为二〇二五年一月一日至十二月三十一日', whole, null],
    ['本报告所列数据为2025年1月1日至2025年12月31日', whole, null],
    ['数据统计自2025年1月1日起，至12月31日止', whole, null],
    ['统计期限为2025年1月1日零时至2025年12月31日24时', whole, null],
    ['统计期限为2025年度（1月1日至12月31日）', whole, null],
    ['统计期限为2025年1月1日至12月底', whole, null],
    ['统计期限为202511日—1231日', whole, 'damaged-period'],
    ['统计期限为20251月1日至202512月31日', whole, 'damaged-period'],
    ['统计期限为2025年1月1日至12月31止', whole, 'damaged-period'],
    ['统计期限为202511日起至20251230日止', ['2025-01-01', '2025-12-30'], 'damaged-period'],
    ['统计期限为2025日至日', null, 'no-period'],
    ['数据真实', null, 'no-period'],
  ])('%s', (sentence, value, notice) => {
    const read = report('望江街道2025年政府信息公开工作年度报告', `${sentence}。`);
    expect(read.period?.value ?? null).toEqual(value);
    const kinds = read.notices.map((each) => each.kind).filter((kind) => kind.endsWith('period'));
    expect(kinds).toEqual(notice === null ? [] : [notice]);
  });
});

describe('published and signed', () => {
  const title = '望江街道2023年政府信息公开工作年度报告';
  test.each([
    ['发布日期：2024-01-10 10:26', '2024-01-10'],
    ['发布时间:2024年1月9日', '2024-01-09'],
    ['发布日期：２０２４－０１－１０', '2024-01-10'],
    ['公开日期 2026.01.13 10:00', '2026-01-13'],
    ['生成日期：2024-01-05 发布日期：2024-01-10', '2024-01-10'],
    ['成文日期：2024-01-05\n来源：望江街道 2024-01-10 16:34', '2024-01-10'],
    ['成文日期：2024-01-05', '2024-01-05'],
    ['时间：2021-03-2918:26', '2021-03-29'],
    ['来源：青石区人民政府 时间：2024-01-10 16:34 微信 微博', '2024-01-10'],
    ['统计时间：2024-01-10', null],
    ['实施日期：2024-02-01', null],
    ['2019年12月3日星期二\n2024-01-10', '2024-01-10'],
    ['2019年12月3日星期二', null],
    ['日期：202419日', null],
    ['望街发〔2024〕3号', null],
    ['索 引 号 1/2024-171718 公开分类\n发布单位 区政府办公室 发布日期 2024-01-10', '2024-01-10'],
  ])('published: %s', (line, date) => {
    expect(report(`${line}\n${title}`).publishedOn?.value ?? null).toBe(date);
    expect(report(`${title}\n${line}`).publishedOn?.value ?? null).toBe(date);
  });

  test.each([
    ['望江街道办事处\n2024年1月23日', '2024-01-23'],
    ['望江街道办事处\n二〇二四年一月二十三日', '2024-01-23'],
    ['望江街道办事处　　2024年1月23日', '2024-01-23'],
    ['2024年1月23日\n附件：报告.doc\n扫一扫', '2024-01-23'],
    ['望江街道办事处\n2024.1.23', '2024-01-23'],
    ['版权所有\n2024-05-06', null],
    ['活动截至2024年1月23日结束', null],
  ])('signed: %j', (tail, date) => {
    const read = report(title, undefined, tail);
    expect(read.signedOn?.value ?? null).toBe(date);
    expect(read.publishedOn).toBeNull();
  });

  test('a place is told for every date', () => {
    const read = report(`${title}\n发布日期：2024-01-10`, undefined, '望江街道\n2024年1月9日');
    expect(read.publishedOn?.at).toMatchObject({ block: 1, start: 5, end: 15 });
    expect(read.signedOn?.at).not.toBeNull();
  });
});
