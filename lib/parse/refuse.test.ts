import { expect, test } from 'vitest';
import { readHtml } from '#lib/extract/html.ts';
import { readText } from '#lib/extract/text.ts';
import { parse } from './parse.ts';

const sections =
  '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n';

const verdict = (text: string) => {
  const parsed = parse(text.startsWith('<') ? readHtml(text, 'utf-8') : readText(text, 'utf-8'));
  return parsed.status === 'report' ? parsed.report.edition : parsed.because;
};

test.each([
  [
    'interpretation',
    '《望江街道2022年政府信息公开工作年度报告》解读\n2022年主动公开信息300条，收到申请5件。',
  ],
  ['interpretation', `<h1>一图读懂望江街道2022年政府信息公开工作年度报告</h1><p>${sections}</p>`],
  ['interpretation', '2022年政府信息公开工作年度报告图解\n2022年公开信息300条。'],
  ['news', '望江街道召开政府信息公开年度报告编制工作推进会\n会议要求各科室按时完成年度报告。'],
  ['news', '<title>青石区举办政务公开培训班</title><p>培训围绕年度报告编制开展。</p>'],
  ['not-a-report', '关于做好2023年政府信息公开工作年度报告编制工作的通知\n各街道：按格式编制。'],
  ['not-a-report', '望江街道2024年政务公开工作要点\n一、加强主动公开\n二、做好依申请公开'],
  ['not-a-report', '政府信息公开工作年度报告问题整改清单\n序号 问题 整改措施'],
  ['not-a-report', '年度报告编制服务采购公告\n采购内容：年度报告。'],
  ['not-a-report', '今天天气很好。'],
  ['title-only', '望江街道2023年政府信息公开工作年度报告\n附件：望江街道2023年年报.doc'],
  ['title-only', '<h1>望江街道2023年政府信息公开工作年度报告</h1><p><img src="1.jpg"></p>'],
  [
    'list-page',
    '<ul><li><a href=1>望江街道2023年政府信息公开工作年度报告</a> 2024-01-10</li><li><a href=2>望江街道2022年政府信息公开工作年度报告</a></li><li><a href=3>望江街道2021年政府信息公开工作年度报告</a></li></ul>',
  ],
  ['no-year', `望江街道政府信息公开工作年度报告\n${sections}`],
  ['2021', `望江街道2023年政府信息公开工作年度报告\n${sections}`],
  ['2019', `望江街道2020年政府信息公开工作年度报告\n${sections}`],
  [
    'pre-2019',
    `望江街道2017年政府信息公开工作年度报告\n一、概述\n二、主动公开政府信息情况\n三、政府信息依申请公开办理情况\n四、收费及减免情况\n统计指标 计量单位 历年累计`,
  ],
  ['2021', `${sections}2023年做好工作。统计期限为2023年1月1日至2023年12月31日。`],
])('%s: %s', (expected, text) => {
  expect(verdict(text)).toBe(expected);
});
