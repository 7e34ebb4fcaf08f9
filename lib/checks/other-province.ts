import { ruleTitles } from './finding.ts';
import { type Said, saidIn } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

const provinces =
  '河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|北京市|天津市|上海市|重庆市|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区';

/** «转发《江苏省政府信息公开申请办理答复规范》»: what an office is bound by, none of what it learns from. */
const boundBy = new RegExp(
  `(?:转发|印发|贯彻|落实|执行|遵照|按照|依照|根据|依据)了?(?:《中华人民共和国政府信息公开条例》(?:[(][^()]*[)])?[、和及])?《(${provinces})[^《》]{2,40}》`,
  'g',
);
const learning = /学习|借鉴|参照|参考|对标|考察/;
const named = new RegExp(provinces, 'g');

/** So many times its own province is named, before it is known whose office reports. */
const SURE = 2;

/** The province of the office: told in the report, or the one it names most and much more than any other. */
function ownProvince(told: readonly Said[], province: string | null): string | null {
  if (province !== null) return province;
  const names = told.flatMap(({ text }) => text.match(named) ?? []);
  const counted = [...new Set(names)]
    .map((name) => ({ name, times: names.filter((one) => one === name).length }))
    .sort((a, b) => b.times - a.times);
  const [first, second] = counted;
  if (first === undefined || first.times < SURE) return null;
  return second === undefined || second.times < first.times ? first.name : null;
}

/** Documents of provinces that an office says it follows. */
const boundIn = (text: string) =>
  [...text.matchAll(boundBy)]
    .filter(({ index }) => !learning.test(text.slice(Math.max(0, index - NEAR), index)))
    .map(([words, name = '']) => ({ words, name }));
/** Characters before it that tell that it only learns from it. */
const NEAR = 12;

function judgeProvince({ report, document }: Examined): Judgement[] {
  const told = saidIn(document, report);
  const own = ownProvince(told, report.region.province);
  if (own === null) return [];
  const found = told.flatMap(({ text, at }) =>
    boundIn(text)
      .filter(({ name }) => name !== own && !name.startsWith(own))
      .map(
        ({ words, name }): Judgement => ({
          subject: words,
          verdict: 'fails',
          detail: { text: words, name, own },
          at: [at],
        }),
      ),
  );
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

export const otherProvince: Rule = {
  id: 'other-province',
  title: ruleTitles['other-province'],
  catalogue: 'F-COPIED',
  formula: '转发、落实和作为依据的省级文件为本省文件',
  source: sources.writing,
  severity: 'info',
  undecided: '不能从报告看出所在省份的，不作判断；学习、参照外省文件的不算。',
  scope: 'within',
  judge: judgeProvince,
  examples: {
    holds: {
      note: '依据本省文件',
      sections: { 一: '根据《福建省政府信息公开办法》编制，转发《福建省政务公开工作要点》。' },
    },
    breaks: {
      note: '福建的单位转发江苏的文件',
      sections: {
        一: '根据《福建省政府信息公开办法》和福建省政府部署，转发《江苏省信息公开答复规范》。',
      },
    },
  },
};
