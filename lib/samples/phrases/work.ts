import {
  applied,
  type Bank,
  cases,
  type Facts,
  figure,
  growth,
  nearly,
  over,
  type Phrase,
} from './facts.ts';

const normative = 'documents.normativeDocuments';

/** What was issued in the year, in the words of the edition in force. */
function documents(f: Facts): string {
  if (f.year < 2021) {
    const made = figure(f, `${normative}.newlyMade`);
    return made === 0 ? '本年未新制作规范性文件' : `新制作并公开规范性文件${made}件`;
  }
  const issued = figure(f, `${normative}.issued`);
  const repealed = figure(f, `${normative}.repealed`);
  const kept = `现行有效${figure(f, `${normative}.inForce`)}件`;
  if (issued === 0 && repealed === 0) return `本年没有制发和废止行政规范性文件，${kept}`;
  return `制发行政规范性文件${issued}件，废止${repealed}件，${kept}`;
}

export const proactive: Bank = [
  (f) =>
    `全年在区政府门户网站主动公开政府信息${f.volumes.items}条${growth(f.volumes.items, f.last?.volumes.items, '条')}；${documents(f)}。预算、决算和“三公”经费按规定时间公布。`,
  (f) =>
    `${f.publisher.self}及时更新机构职能、领导分工和办事指南，共主动公开政府信息${f.volumes.items}条，发布政策解读${f.volumes.interpretations}件。${documents(f)}。`,
  (f) =>
    `围绕社会救助、征地补偿、公共文化等领域，全年主动公开信息${over(f.volumes.items)}条，配发政策解读${f.volumes.interpretations}件；${documents(f)}。`,
  (f) =>
    `对照基本目录逐项核查，补齐缺项漏项，主动公开政府信息共计${f.volumes.items}条${growth(f.volumes.items, f.last?.volumes.items, '条', '较上一年')}。政策解读${f.volumes.interpretations}件，均与文件同步发布。`,
  (f) =>
    `重点公布低保、临时救助、物业管理、食品安全等居民关心的事项，${f.year}年累计主动公开政府信息${f.volumes.items}条；${documents(f)}。`,
  (f) =>
    `${documents(f)}。通过网站、公告栏等渠道主动公开各类政府信息${f.volumes.items}条，其中政策解读${f.volumes.interpretations}件${growth(f.volumes.interpretations, f.last?.volumes.interpretations, '件')}。`,
  (f) =>
    `坚持应公开尽公开，${f.year}年主动公开政府信息${f.volumes.items}条，开展政策解读${f.volumes.interpretations}件次，通过居民议事会听取意见${f.volumes.meetings}场。`,
];

const carriedIn = (f: Facts) => {
  const n = applied(f, 'carriedOver');
  return n === 0 ? '' : `，上年结转${n}件`;
};
const carriedOut = (f: Facts) => {
  const n = applied(f, 'carriedForward');
  return n === 0 ? '，没有结转下年度的申请' : `，结转下年度继续办理${n}件`;
};
const granted = (f: Facts) => {
  const full = applied(f, 'outcome/granted');
  const part = applied(f, 'outcome/partiallyGranted');
  return [full > 0 && `予以公开${full}件`, part > 0 && `部分公开${part}件`]
    .filter(Boolean)
    .join('、');
};
const channels = (n: number) => {
  const letters = Math.floor(n / 4);
  const visits = Math.floor(n / 6);
  const online = n - letters - visits;
  const told = [
    `网络提交${online}件`,
    letters > 0 && `信函提交${letters}件`,
    visits > 0 && `当面提交${visits}件`,
  ];
  return told.filter(Boolean).join('、');
};

/** Sentences for a year without new applications, and for a year with some. */
const requested =
  (none: Bank[number], some: Bank[number]): Bank[number] =>
  (f) => {
    if (applied(f, 'received') > 0) return some(f);
    const carried = applied(f, 'carriedOver');
    return carried === 0 ? none(f) : `${none(f)}上年结转的${carried}件已依法答复。`;
  };

export const onRequest: Bank = [
  requested(
    (f) => `${f.year}年，${f.publisher.self}未收到政府信息公开申请。`,
    (f) =>
      `${f.year}年共收到政府信息公开申请${applied(f, 'received')}件${carriedIn(f)}，全年办结${applied(f, 'outcome/total')}件${carriedOut(f)}。`,
  ),
  requested(
    () => '全年没有收到公民、法人或者其他组织提出的政府信息公开申请。',
    (f) =>
      `畅通网上、信函、当面三条受理渠道，全年新收政府信息公开申请${applied(f, 'received')}件，其中${channels(applied(f, 'received'))}，均按时限要求办理。`,
  ),
  requested(
    (f) => `本年度${f.publisher.self}未接到依申请公开事项，受理窗口保持正常开放。`,
    (f) =>
      `规范登记、审核、答复、归档各环节，${f.year}年受理政府信息公开申请${applied(f, 'received')}件${growth(applied(f, 'received'), f.last ? f.last.figures.get('applications.received.total') : undefined, '件')}${carriedOut(f)}。`,
  ),
  requested(
    () => '设专人负责依申请公开工作，本年未收到政府信息公开申请。',
    (f) =>
      `本年收到政府信息公开申请${applied(f, 'received')}件${carriedIn(f)}，答复${applied(f, 'outcome/total')}件${granted(f) && `，其中${granted(f)}`}，没有发生逾期。`,
  ),
  requested(
    () => '完善了申请接收、会商、答复流程。全年未收到政府信息公开申请。',
    (f) =>
      `完善了申请接收、会商、答复流程，全年共接收政府信息公开申请${applied(f, 'received')}件${granted(f) && `，${granted(f)}`}${carriedOut(f)}。`,
  ),
  requested(
    (f) => `${f.publisher.self}${f.year}年未受理政府信息公开申请，也未因此收取任何费用。`,
    (f) =>
      `${f.publisher.self}坚持先沟通、后答复，${f.year}年收到公民、法人和其他组织政府信息公开申请共${applied(f, 'received')}件${carriedIn(f)}，已办结${applied(f, 'outcome/total')}件。`,
  ),
  requested(
    () => '没有收到政府信息公开申请，依申请公开指南已更新。',
    (f) =>
      `${carriedIn(f) ? `上年结转${applied(f, 'carriedOver')}件，` : ''}本年新收政府信息公开申请${applied(f, 'received')}件，办结${applied(f, 'outcome/total')}件${carriedOut(f)}，答复文书统一使用规范格式。`,
  ),
];

export const management: Bank = [
  () =>
    '实行信息产生、审核、发布、归档全过程管理，拟制公文时同步注明公开属性，发布前由专人核对保密事项。',
  (f) =>
    `落实“先审查、后公开”，${f.publisher.desk}负责统一出口，全年没有发生泄密和错发问题；对历史信息开展清理，修正过期内容。`,
  () =>
    '建立信息台账，按月比对栏目更新情况，对失效、重复的页面及时下线，确保同一信息在不同渠道口径一致。',
  () => '细化公开目录，将事项落实到科室和岗位；严格执行三级审稿，重要稿件由主要负责人签发。',
  () =>
    '对存量文件逐件标注公开属性，属于不予公开的说明理由并备案；涉及个人隐私的公示内容一律作去标识处理。',
  (f) =>
    `修订了信息发布审查办法，明确撰稿、校核、签发责任，全年校核稿件${over(f.volumes.posts)}篇，错敏字词差错明显下降。`,
  () =>
    '依托区级平台统一管理行政规范性文件，做到底数清楚、状态准确、检索方便，废止文件同步加注标识。',
];

export const platform: Bank = [
  (f) =>
    `运维好“${f.publisher.account}”微信公众号，全年推送信息${f.volumes.posts}篇；社区公告栏、便民服务大厅电子屏同步更新。`,
  (f) =>
    `线上以区政府门户网站为主，线下以便民服务中心公开查阅点为辅，“${f.publisher.account}”公众号发布图文${over(f.volumes.posts)}篇。`,
  (f) =>
    `关停长期不更新的账号，集中力量办好“${f.publisher.account}”，微信推送${f.volumes.posts}篇${growth(f.volumes.posts, f.last?.volumes.posts, '篇')}。`,
  (f) =>
    `在服务大厅增设查询终端和意见箱，并通过“${f.publisher.account}”微信公众号推送${nearly(f.volumes.posts)}篇信息，方便居民随手查。`,
  (f) =>
    `以社区网格群、“${f.publisher.account}”公众号为载体，把政策送到家门口，${f.year}年微信发布信息${f.volumes.posts}篇，办理12345热线工单${f.volumes.hotline}件。`,
  (f) =>
    `网站专栏完成适老化改造，“${f.publisher.account}”微信公众号全年推文${f.volumes.posts}篇，留言均在两个工作日内回复。`,
  (f) =>
    `打通网站、微信和服务大厅三个端口，微信公众号累计推送${f.volumes.posts}篇，政务公开专区接待咨询群众${over(f.volumes.hotline)}人次。`,
];

export const supervision: Bank = [
  (f) => `主要负责人两次听取专题汇报，组织业务培训${f.volumes.trainings}次；全年无责任追究情形。`,
  (f) =>
    `将公开工作纳入科室年度考核，设置监督电话${f.publisher.phone}，邀请居民代表开展评议，满意度较好。`,
  () => '建立月提醒、季通报机制，对更新迟缓的科室点名督办；在网站开设评议入口，接受社会监督。',
  (f) =>
    `调整领导小组成员，配备专兼职人员，开展培训${f.volumes.trainings}场；没有因信息公开被问责的情况。`,
  () => '聘请人大代表、热心居民担任公开监督员，对反馈的意见逐条销号，并把整改情况记入科室考核。',
  (f) => `以案代训，结合典型案例组织学习${f.volumes.trainings}次，把公开成效与评先评优挂钩。`,
  () => '配合区级第三方评估查找短板，形成问题清单，明确整改时限；年内未出现责任追究案例。',
];

/** What a government reports beside the five items (Regulation, article 50, item 4). */
export const assessment: Phrase = (f) =>
  `工作考核方面，政务公开在全区年度综合考核中占有分值，结果予以通报；社会评议方面，面向公众发放问卷，意见均已转办；责任追究方面，${f.year}年没有因政府信息公开工作被追究责任的情形。`;

const said = (f: Facts) => {
  const { reconsideration, litigation } = cases(f);
  return [
    reconsideration > 0 && `被申请行政复议${reconsideration}件`,
    litigation > 0 && `被提起行政诉讼${litigation}件`,
  ]
    .filter(Boolean)
    .join('、');
};

/** Words over the table of section 四; the empty ones leave the table to speak for itself. */
export const remedies: Bank = [
  (f) =>
    said(f)
      ? `${f.year}年因政府信息公开工作${said(f)}，具体情况见下表。`
      : `${f.year}年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`,
  () => '',
  (f) =>
    said(f) ? `本年因政府信息公开${said(f)}。` : '本年没有因政府信息公开引发的行政复议和行政诉讼。',
  () => '具体数据见下表。',
  (f) =>
    said(f)
      ? `全年因政府信息公开事项${said(f)}，均依法应对。`
      : '全年未收到涉及政府信息公开的行政复议和行政诉讼。',
  () => '',
  (f) => (said(f) ? `统计期内${said(f)}。` : '统计期内无政府信息公开行政复议、行政诉讼案件。'),
];
