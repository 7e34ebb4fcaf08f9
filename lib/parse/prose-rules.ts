import { type Context, cases, type Rule } from './prose-context.ts';
import { decisions, money, normative, regulations } from './prose-documents.ts';
import { DISCLOSED, outcomeToldBy } from './prose-outcomes.ts';
import { remedies, reviewOutcome } from './prose-remedies.ts';
import { channels, events, hotline, interpretations, volume } from './prose-volumes.ts';

/** Numbers that compare, number off, or belong to somebody else's work. */
const foreign =
  /(?:增加|减少|增长|下降|上升|提高|降低|回落|提升|多|少|同比|环比|占比?|第)了?(?:约|近)?$|全国|全省|粉丝|关注(?:数|量|人数)|阅读量|访问量|浏览量|点击/;

/** What all offices of a district did together, and those below. */
const wider =
  /全[区市县州旗盟]|[区市县]直|各级|[^,。;年]{2,4}[区市县](?:全年|年内)?(?:共|累计|总计)/;
const others =
  /各(?:职能|社区|村|街道?|镇街|乡镇|镇|部门|单位|科室|委办局)|下属|所属|直属|协助|配合|兄弟/;
const ownOffice =
  /本(?:机关|单位|级|局|办|委|街道?|镇|乡|部门)|[我本][^,。;]{0,4}(?:局|办|委|街道|镇|乡|单位)/;

/** Who reports for a district and then tells its own office's part means the whole by the first number only. */
const isForOthers = ({ near, sentence, isOfDistrict }: Context): boolean =>
  wider.test(near)
    ? !isOfDistrict || ownOffice.test(sentence)
    : others.test(near) || (wider.test(sentence) && /其中/.test(near) && ownOffice.test(near));

/** Several years together. */
const manyYears = /历年|以来|近[一二两三四五六七八九十\d]+年|\d{4}年?[至—-]\d{4}年/;

/** «累计收到50件，其中上年结转8件»: a sum of two rows of the form. */
const isWithCarriedOver = ({ near, sentence }: Context): boolean =>
  !/新收/.test(near) &&
  /(?:其中|含|包括)[^。;]{0,30}(?:上年|上一年|去年|往年)(?:度)?结转/.test(
    sentence.slice(sentence.indexOf(near) + near.length),
  );

export function metricOf(context: Context): string | null {
  const { unit, near } = context;
  if (unit === '%' || foreign.test(near) || manyYears.test(near) || isForOthers(context))
    return null;
  for (const rule of rules) {
    const metric = rule(context);
    if (metric !== null) return metric;
  }
  return null;
}

/** The row whose label stands nearest before the number; a list may leave the unit out («部分公开3,占6%»). */
const outcome: Rule = ({ near, isOnApplications, unit }) => {
  const row = isOnApplications && (unit === '' || cases.test(unit)) ? outcomeToldBy(near) : null;
  if (row === DISCLOSED) return 'applications.disclosed';
  return row === null ? null : `applications.${row}.total`;
};

const ways =
  '网络|网上|网站|在线|平台|信函|邮寄|邮政|邮件|当面|现场|传真|来信|窗口|快递|微信|线上|线下|书面|纸质';
const channel = new RegExp(`(?:${ways})[^,]{0,14}$`);
/** «通过网站共答复3件、纸质申请36件»: what came one way, whatever 共 says. */
const otherChannelNext = new RegExp(`^[、,](?:通过)?(?:${ways})[^,。;]{0,10}?\\d`);
const inTotal = /(?:共|累计|合计|总)[^,]{0,24}$/;
const otherMatters =
  /12345|热线|工单|信访件|行政许可|低保|救助|公租房|补贴|建议|提案|复议|诉讼|留言|信箱|来信|咨询|提问|举报(?!投诉类)|评查|抽查|培训|检查|督查/;

const isOfOneChannel = ({ near, next }: Context): boolean =>
  channelAnywhere.test(near) && otherChannelNext.test(next);
const channelAnywhere = new RegExp(`(?:通过|经由?)[^,]*(?:${ways})`);

/** Whoever may apply at all (条例 art. 27): no kind of applicant. */
const everybody = /(?:公民|自然人)[、,]?法人(?:[和或及与、]|或者)其[他它]组织/;

const received: Rule = (context) => {
  const { near, after, isOnApplications, unit } = context;
  if (!isOnApplications || !cases.test(unit) || otherMatters.test(near)) return null;
  if (isWithCarriedOver(context)) return null;
  if (channel.test(near) && !inTotal.test(near)) return null;
  if (isOfOneChannel(context)) return null;
  if (/新收[^,]{0,10}$/.test(near)) return 'applications.received.total';
  const isTaken = /(?:收到|受理|承办|接收|接到|新收|收悉|接受)[^,]{0,30}$/.test(near);
  const isOfApplications =
    /申请/.test(near) || /^[^,]{0,14}申请|^[^,]{0,24}信息公开[^,]{0,6}申请/.test(after);
  const isNamed =
    !/答复|办结|回复|处理|办理/.test(near) &&
    /(?:信息公开申请|依申请公开)(?:件|数量|量|总数|事项)?(?:共|共计|为|计|总计)?$/.test(near);
  if (!(isTaken && isOfApplications) && !isNamed) return null;
  if (/自然人/.test(near.replace(everybody, ''))) return 'applications.received.naturalPerson';
  return /企业|法人|组织|机构|其中/.test(near.replace(everybody, ''))
    ? null
    : 'applications.received.total';
};

/** Withdrawn applications stand under 3.其他 since 2021. */
const withdrawn: Rule = ({ near, after, unit, edition, isOnApplications }) =>
  isOnApplications &&
  edition === '2021' &&
  cases.test(unit) &&
  (/(?:撤回|撤销)[^,]{0,8}$/.test(near) || /^[^,]{0,8}(?:撤回|撤销)/.test(after))
    ? 'applications.outcome/other/misc.total'
    : null;

const carriedOver: Rule = ({ near, unit }) =>
  cases.test(unit) && /(?:上年|上一年|上年度|上一年度|去年|往年)(?:度)?结转[^,]{0,16}$/.test(near)
    ? 'applications.carriedOver.total'
    : null;

/** The year after the report's, by name or as 下一年. */
const nextYear = '(?:到|至|入)?(?:(?:下|次)一?年|20\\d\\d年)';
const forwardBefore = new RegExp(`(?:结转|顺延|转入|转至|转到)${nextYear}[^,]{0,22}$`);
const forwardAfter = new RegExp(`^[^,]{0,20}(?:结转|顺延|转)${nextYear}`);
const carriedForward: Rule = ({ near, after, unit }) =>
  cases.test(unit) && (forwardBefore.test(near) || forwardAfter.test(after))
    ? 'applications.carriedForward.total'
    : null;

const answered: Rule = (context) => {
  const { near, isOnApplications, unit } = context;
  // Handled is not answered where the sum of what came is told.
  const isSum = !/办结|答复|回复|办理完毕/.test(near) && isWithCarriedOver(context);
  return isOnApplications &&
    cases.test(unit) &&
    !isSum &&
    !isOfOneChannel(context) &&
    !otherMatters.test(near) &&
    /(?:办结|答复|回复|办理完毕|办理)[^,]{0,20}$/.test(near) &&
    !/超期|逾期|按时率|结转/.test(near)
    ? 'applications.outcome/total.total'
    : null;
};

/** In this order: what is told more exactly first. */
const rules: readonly Rule[] = [
  money,
  hotline,
  carriedOver,
  carriedForward,
  withdrawn,
  outcome,
  received,
  answered,
  reviewOutcome,
  remedies,
  normative,
  regulations,
  decisions,
  interpretations,
  events,
  channels,
  volume,
];
