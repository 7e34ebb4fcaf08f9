import { DISCLOSED, outcomeToldBy } from './prose-outcomes.ts';

/** What stands around a number: the words before it in its clause, those after it, and the sentence. */
export interface Context {
  readonly near: string;
  readonly after: string;
  /** What follows, the next number included. */
  readonly next: string;
  readonly sentence: string;
  /** Empty where a list leaves it out. */
  readonly unit: string;
  readonly value: number;
  readonly edition: '2019' | '2021' | 'pre-2019';
  /** Whether the report is of a whole district, whose offices' numbers are then its own. */
  readonly isOfDistrict: boolean;
  /** Whether the sentence is about applications for disclosure, and about reviews of how they were answered. */
  readonly isOnApplications: boolean;
  readonly isOnRemedies: boolean;
}

type Rule = (context: Context) => string | null;

const cases = /^(?:件|条|份|宗|次|例|起|个|项|件次|人次)$/;
const items = /^(?:条|件|篇|份|则|次|条次|篇次|期)$/;

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

/** Cases that are none about disclosure, as an office counts them beside those that are. */
const onOtherMatters =
  /非(?:政府|政务)?信息公开|与(?:政府|政务)?信息公开(?:工作)?无关|不涉及(?:政府|政务)?信息公开/;

const tail = '(?:案件|申请|案)?(?:数量|数)?(?:共|共计|均为|各为|为)?$';
const bothRemedies = new RegExp(`复议(?:案件|案)?(?:[、/]|和|及|与|或)(?:行政)?诉讼${tail}`);
const reviewsOnly = new RegExp(`复议${tail}`);
const suitsOnly = new RegExp(`诉讼${tail}`);

const remedies: Rule = ({ near, sentence, isOnRemedies, unit, value }) => {
  if (onOtherMatters.test(sentence)) return null;
  const isCounted = /^(?:件|起|宗|例|次|个)$/.test(unit) || (unit === '条' && value === 0);
  if (!isOnRemedies || !isCounted) return null;
  if (bothRemedies.test(near)) return value === 0 ? 'remedies.all' : null;
  if (reviewsOnly.test(near)) return 'remedies.cases.reconsideration/total';
  return suitsOnly.test(near) ? 'remedies.litigation' : null;
};

/** What of reviews came out how; those of suits are told in other words. */
const reviewOutcomes: readonly (readonly [words: RegExp, column: string])[] = [
  [/维持(?:原[^,]{0,8})?$/, 'upheld'],
  [/(?:纠正|纠错)$/, 'corrected'],
  [/(?:尚未|未|待)审[结理](?:的)?$/, 'pending'],
];

/** «行政复议6件，结果维持4件，尚未审结2件», in a sentence without suits, or with none of them. */
const reviewOutcome: Rule = ({ near, sentence, isOnRemedies, unit }) => {
  if (!isOnRemedies || onOtherMatters.test(sentence) || !/^(?:件|起|宗|例)$/.test(unit))
    return null;
  if (!/复议/.test(sentence) || /诉讼(?!(?:案件?)?0[件起宗例])/.test(sentence)) return null;
  const [, column] = reviewOutcomes.find(([words]) => words.test(near)) ?? [];
  return column === undefined ? null : `remedies.cases.reconsideration/${column}`;
};

/** «规章13件（含废止4件），规范性文件42件»: of which documents a number speaks, the nearest words before it tell. */
const isOfNormative = ({ near, after, sentence }: Context): boolean => {
  const until = sentence.slice(0, sentence.indexOf(near) + near.length);
  const last = [...until.matchAll(/规范性文件|规章/g)].at(-1)?.[0];
  return last === undefined ? /^[^,]{0,4}规范性文件/.test(after) : last === '规范性文件';
};

const normative: Rule = (context) => {
  const { near, sentence, unit, edition } = context;
  if (!isOfNormative(context) || !/^(?:件|份|个|部|项)$/.test(unit)) return null;
  const key = (column: string) => `documents.normativeDocuments.${column}`;
  if (/拟|修改|修订|清理|审查|备案|解读|部门|下级|报送/.test(near)) return null;
  // The 2019 form has no such column; its total of what is published should all the same tell of it.
  if (/废止[^,]{0,16}$/.test(near)) return edition === 'pre-2019' ? null : key('repealed');
  if (/(?:现行|继续)有效[^,]{0,16}$/.test(near)) return edition === '2021' ? key('inForce') : null;
  if (!/规范性文件(?:共|共计)?$/.test(near)) return null;
  if (edition === '2019') return key(/公开|发布/.test(sentence) ? 'newlyPublished' : 'newlyMade');
  return /(?:制发|制定|出台|印发|制作|新增)[^,]{0,14}$/.test(near) ? key('issued') : null;
};

const regulations: Rule = ({ near, unit, edition }) =>
  edition === '2019' && /^(?:件|部|个)$/.test(unit) && /公开规章$/.test(near)
    ? 'documents.regulations.newlyPublished'
    : null;

/** Decisions, not posts about them («行政处罚信息51条») and not items of a catalogue («行政许可事项35项»). */
const decisions: Rule = ({ near, unit }) => {
  if (!/^(?:件|宗|起|例|个)$/.test(unit) || /信息|公示|公开|类|目录|清单/.test(near)) return null;
  const told =
    /行政(许可|处罚|强制)(?:处理)?(?:决定|案件|事项|措施)?(?:数量)?(?:共|共计|为)?$/.exec(near);
  const keys: Readonly<Record<string, string>> = {
    许可: 'licensing.licences.decisions',
    处罚: 'enforcement.penalties.decisions',
    强制: 'enforcement.coercion.decisions',
  };
  return told === null ? null : (keys[told[1] ?? ''] ?? null);
};

const money: Rule = ({ near, unit, edition }) => {
  // «信息处理费3件» counts cases, not money.
  if (/信息处理费[^,]{0,8}$/.test(near) && /^(?:元|万元)$/.test(unit))
    return 'fee.informationProcessing';
  if (edition === '2021' && /元$/.test(unit) && /行政事业性收费[^,]{0,10}$/.test(near))
    return 'fees.administrativeFees.amount';
  if (edition !== '2019' || !/集中采购[^,]{0,12}$/.test(near)) return null;
  return `procurement.centralProcurement.${/元$/.test(unit) ? 'amount' : 'projects'}`;
};

const channels: Rule = ({ near, sentence, unit }) => {
  if (!items.test(unit)) return null;
  if (/微博[^,]{0,16}$/.test(near)) return 'disclosure.weiboPosts';
  if (/(?:微信|公众号)[^,]{0,30}$/.test(near)) return 'disclosure.wechatPosts';
  const isPushed = /(?:推送|推文|发文|编发)/.test(near) && /公众号|微信/.test(sentence);
  return isPushed && /^(?:篇|条|期)$/.test(unit) ? 'disclosure.wechatPosts' : null;
};

const hotline: Rule = ({ near, sentence, unit }) =>
  cases.test(unit) &&
  (/12345[^,]{0,24}$/.test(near) ||
    (/12345/.test(sentence) && /(?:工单|热线)[^,]{0,10}$/.test(near)))
    ? 'hotline12345.cases'
    : null;

const interpretations: Rule = ({ near, after, unit }) =>
  (items.test(unit) || /^[个项]$/.test(unit)) &&
  (/解读(?:材料|稿件?|文件|信息|文章|方案|产品|图解|视频)?(?:共|共计|累计|等)?$/.test(near) ||
    (/对$/.test(near) && /^.{0,50}进行了?(?:政策)?解读/.test(after)))
    ? 'disclosure.policyInterpretations'
    : null;

const events: Rule = ({ near, after, unit }) => {
  if (/公报[》"]?(?:共|共计)?$/.test(near) && /^(?:期|册)$/.test(unit))
    return 'disclosure.gazetteIssues';
  if (/^(?:场|次|场次|个)$/.test(unit) && (/新闻发布会$/.test(near) || /^新闻发布会/.test(after)))
    return 'disclosure.pressConferences';
  if (/公开[^,]{0,20}会议(?:信息)?$/.test(near) && /^(?:次|场|期|场次)$/.test(unit))
    return 'disclosure.meetings';
  return /媒体[^,]{0,16}(?:宣传|报道|刊发|刊登|发布|发表|稿件)[^,]{0,8}$/.test(near) &&
    items.test(unit)
    ? 'disclosure.mediaItems'
    : null;
};

/** What a list gives after the sum, and what others published. */
const isPart = /其中|其他|其余|各(?:乡镇|镇街|街道|社区|村)|区直/;

/** Information of one kind (预决算信息, 行政许可类信息) is a part, not the volume. */
const volume: Rule = ({ near, sentence, unit }) => {
  if (!/^(?:条|件|篇|项|则|份|条次)$/.test(unit) || isPart.test(near)) return null;
  if (/(?:主动)?公开(?:各类|各种)?(?:文件|公文)(?:共|共计)?$/.test(near))
    return 'disclosure.documents';
  const told =
    /(?<!依申请|不予|部分)(?:主动公开|公开|公布|发布)了?(?:(?:我|全|本)[区县市镇乡街道办局]{1,3})?(?:各级|各类|各部门|各单位|单位|政务|政府|公开)*(政府|政务|各类|公开)?信息(?:总?数量?)?(?:共|共计|合计|总计|累计|约|达|为)*$/.exec(
      near,
    );
  if (told === null || (/^发布/.test(told[0]) && told[1] === undefined)) return null;
  const place =
    sentence
      .slice(0, sentence.indexOf(near) + near.length)
      .split(/[。;]/)
      .at(-1) ?? '';
  return /(?:网站|门户|官网)[^,]{0,24}$/.test(place.slice(0, -told[0].length).slice(-30))
    ? 'disclosure.websiteItems'
    : 'disclosure.proactiveItems';
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
