import { region } from '../district.ts';
import type { Bank, Facts } from './facts.ts';

const basis = ({ year }: Facts) =>
  year < 2021 ? '（国办公开办函〔2019〕60号）' : '（国办公开办函〔2021〕30号）';
const law = '《中华人民共和国政府信息公开条例》';

export const titles: Bank = [
  ({ publisher, year }) => `${publisher.office}${year}年政府信息公开工作年度报告`,
  ({ publisher, year }) => `${year}年${publisher.name}政府信息公开工作年度报告`,
  ({ publisher, year }) => `${publisher.name}${year}年度政府信息公开工作年度报告`,
  ({ publisher, year }) => `${publisher.office}政府信息公开工作${year}年度报告`,
  ({ publisher, year }) =>
    `${region.district}${withoutDistrict(publisher.office)}${year}年政府信息公开年度报告`,
  ({ publisher, year }) => `${publisher.name}${year}年政府信息公开工作年度报告`,
  ({ publisher, year }) =>
    `${region.city}${region.district}${withoutDistrict(publisher.office)}${year}年度政府信息公开工作报告`,
];

const withoutDistrict = (name: string) => name.replace(region.district, '');

export const prefaces: Bank = [
  (f) =>
    `按照${law}第五十条和年度报告格式${basis(f)}的要求，${f.publisher.office}编制了本年度报告。报告中的数据自${f.year}年1月1日起统计，至${f.year}年12月31日止。对内容有疑问的，可向${f.publisher.desk}反映（地址：${f.publisher.address}，电话：${f.publisher.phone}）。`,
  (f) =>
    `现将${f.publisher.office}${f.year}年度政府信息公开工作情况向社会公布。本报告依据${law}编制，由总体情况、主动公开、申请办理、复议诉讼、问题改进、其他事项六部分组成，所列数据统计期限为${f.year}年1月1日至12月31日。`,
  (f) =>
    `本年度报告由${f.publisher.office}${f.publisher.desk}编制，统计时段为${f.year}年1月1日至${f.year}年12月31日。公众可在${region.district}人民政府网站查阅、下载报告电子版，联系电话${f.publisher.phone}。`,
  (f) =>
    `为便于公众了解和监督，${f.publisher.office}根据${law}（国务院令第711号）以及${region.district}政务公开主管部门的统一部署，形成${f.year}年年度报告。数据统计期限：${f.year}年1月1日—${f.year}年12月31日。`,
  (f) =>
    `${f.publisher.office}依照${law}第四十九条、第五十条之规定，公布上一年度政府信息公开工作年度报告。文中数字均为${f.year}年1月1日到${f.year}年12月31日期间发生数。联系人所在处室：${f.publisher.desk}；通信地址：${f.publisher.address}。`,
  (f) =>
    `本报告遵照国务院办公厅政府信息与政务公开办公室印发的年度报告格式${basis(f)}撰写，统计口径为${f.year}年1月1日至${f.year}年12月31日，供社会各界监督。`,
  (f) =>
    `依据${law}和市、区关于做好年报编制发布工作的安排，现发布${f.publisher.office}年报。所列数据的统计期限从${f.year}年1月1日开始，到${f.year}年12月31日结束；如需进一步了解，请致电${f.publisher.phone}。`,
];

/** Opening words of section 一, before its five items. */
export const overviews: Bank = [
  ({ publisher, year }) =>
    `${year}年，${publisher.self}把公开透明作为改进作风、服务居民的抓手，${theme(year)}，各项公开任务有序推进。`,
  ({ publisher, year }) =>
    `一年来，${publisher.self}围绕区委、区政府中心任务，${theme(year)}，信息公开的覆盖面和及时性都有提高。`,
  ({ publisher, year }) =>
    `${year}年度，${publisher.self}坚持以公开促落实、促规范、促服务，${theme(year)}，较好完成了全年工作。`,
  ({ publisher, year }) =>
    `回顾${year}年，${publisher.self}从群众最关心的事项入手，${theme(year)}，公开工作向小区、楼栋延伸。`,
  ({ publisher, year }) =>
    `${year}年，${publisher.self}严格对标上级要点逐条分解任务，${theme(year)}，做到任务有人领、进度有人问、结果有人评。`,
  ({ publisher, year }) =>
    `本年度，${publisher.self}把政府信息公开列入重点工作清单，${theme(year)}，力求让居民看得到、看得懂、用得上。`,
  ({ publisher, year }) =>
    `${year}年是各项改革持续深化的一年。${publisher.self}主动适应新要求，${theme(year)}，信息公开质量稳中有升。`,
];

const themes: Readonly<Record<number, string>> = {
  2019: '认真组织学习新修订的条例，重新梳理了公开职责',
  2020: '及时公布疫情防控、复工复产等信息，回应居民关切',
  2021: '同步推进基层政务公开标准化规范化建设',
  2022: '突出稳就业、惠民生、助企纾困等内容的公开',
  2023: '结合大兴调查研究之风改进公开方式',
  2024: '围绕老旧小区改造、社区食堂等民生实事加强公开',
  2025: '围绕“高效办成一件事”和规划收官做好公开',
};
const theme = (year: number) => themes[year] ?? '';
