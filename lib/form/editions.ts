import {
  type Edition,
  group,
  type KeyOf,
  line,
  type Node,
  type Section,
  table,
  total,
} from './template.ts';

const applicants = {
  naturalPerson: '自然人',
  organisation: group('法人或其他组织', {
    business: '商业企业',
    research: '科研机构',
    publicWelfare: '社会公益组织',
    legalService: '法律服务机构',
    other: '其他',
  }),
  total: total(['总计', '合计']),
};

/** 表三. The editions differ only in how (六)其他处理 is broken down. */
const applications = <const O extends Node>(other: O) =>
  table({
    id: 'applications',
    section: '三',
    title: '收到和处理政府信息公开申请情况',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    heading: '申请人情况',
    columns: applicants,
    rows: {
      received: '一、本年新收政府信息公开申请数量',
      carriedOver: '二、上年结转政府信息公开申请数量',
      outcome: group('三、本年度办理结果', {
        granted: '（一）予以公开',
        partiallyGranted: [
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
        ],
        refused: group('（三）不予公开', {
          stateSecret: '1.属于国家秘密',
          prohibitedByLaw: ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
          securityAndStability: '3.危及“三安全一稳定”',
          thirdPartyRights: '4.保护第三方合法权益',
          internalAffairs: ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
          deliberativeProcess: '6.属于四类过程性信息',
          enforcementFile: '7.属于行政执法案卷',
          administrativeInquiry: '8.属于行政查询事项',
        }),
        unavailable: group('（四）无法提供', {
          notHeld: '1.本机关不掌握相关政府信息',
          needsCreation: '2.没有现成信息需要另行制作',
          stillUnclear: '3.补正后申请内容仍不明确',
        }),
        notProcessed: group('（五）不予处理', {
          complaint: '1.信访举报投诉类申请',
          repeated: '2.重复申请',
          publication: '3.要求提供公开出版物',
          excessive: '4.无正当理由大量反复申请',
          reissue: '5.要求行政机关确认或重新出具已获取信息',
        }),
        other,
        total: total(['（七）总计', '（七）合计']),
      }),
      carriedForward: '四、结转下年度继续办理',
    },
    balances: [{ left: ['received', 'carriedOver'], right: ['outcome/total', 'carriedForward'] }],
    carries: [{ from: 'carriedForward', to: 'carriedOver' }],
  });

const caseOutcomes = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: total(['总计', '合计']),
};

/** 表四: administrative reconsideration and litigation. One line of fifteen figures. */
const remedies = table({
  id: 'remedies',
  section: '四',
  title: '政府信息公开行政复议、行政诉讼情况',
  rows: { cases: '' },
  columns: {
    reconsideration: group('行政复议', caseOutcomes),
    litigation: group('行政诉讼', {
      direct: group('未经复议直接起诉', caseOutcomes),
      afterReconsideration: group('复议后起诉', caseOutcomes),
    }),
  },
});

const applications2019 = applications('（六）其他处理');
const applications2021 = applications(
  group('（六）其他处理', {
    uncorrected: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    feeUnpaid: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    misc: '3.其他',
  }),
);

const yearly = {
  priorItems: '上一年项目数量',
  change: line(['本年增/减', '本年增减', '本年增/'], 'change'),
  decisions: '处理决定数量',
};

export const edition2019 = {
  id: '2019',
  years: [2019, 2020],
  basis: '国办公开办函〔2019〕60号',
  tables: [
    table({
      id: 'documents',
      section: '二',
      title: '第二十条第（一）项',
      corner: '信息内容',
      rows: { regulations: '规章', normativeDocuments: ['规范性文件', '行政规范性文件'] },
      columns: {
        newlyMade: '本年新制作数量',
        newlyPublished: '本年新公开数量',
        totalPublished: '对外公开总数量',
      },
    }),
    table({
      id: 'licensing',
      section: '二',
      title: '第二十条第（五）项',
      corner: '信息内容',
      rows: { licences: '行政许可', otherServices: '其他对外管理服务事项' },
      columns: yearly,
    }),
    table({
      id: 'enforcement',
      section: '二',
      title: '第二十条第（六）项',
      corner: '信息内容',
      rows: { penalties: '行政处罚', coercion: '行政强制' },
      columns: yearly,
    }),
    table({
      id: 'fees',
      section: '二',
      title: '第二十条第（八）项',
      corner: '信息内容',
      rows: { administrativeFees: '行政事业性收费' },
      columns: { priorItems: yearly.priorItems, change: yearly.change },
    }),
    table({
      id: 'procurement',
      section: '二',
      title: '第二十条第（九）项',
      corner: '信息内容',
      rows: { centralProcurement: '政府集中采购' },
      columns: {
        projects: '采购项目数量',
        amount: line(['采购总金额（单位：万元）', '采购总金额'], '万元'),
      },
    }),
    applications2019,
    remedies,
  ],
} as const satisfies Edition;

export const edition2021 = {
  id: '2021',
  years: [2021, 9999],
  basis: '国办公开办函〔2021〕30号',
  tables: [
    table({
      id: 'documents',
      section: '二',
      title: '第二十条第（一）项',
      corner: '信息内容',
      rows: { regulations: '规章', normativeDocuments: ['行政规范性文件', '规范性文件'] },
      columns: {
        issued: '本年制发件数',
        repealed: '本年废止件数',
        inForce: ['现行有效件数', '现行有效件'],
      },
    }),
    table({
      id: 'licensing',
      section: '二',
      title: '第二十条第（五）项',
      corner: '信息内容',
      rows: { licences: '行政许可' },
      columns: { decisions: '本年处理决定数量' },
    }),
    table({
      id: 'enforcement',
      section: '二',
      title: '第二十条第（六）项',
      corner: '信息内容',
      rows: { penalties: '行政处罚', coercion: '行政强制' },
      columns: { decisions: '本年处理决定数量' },
    }),
    table({
      id: 'fees',
      section: '二',
      title: '第二十条第（八）项',
      corner: '信息内容',
      rows: { administrativeFees: '行政事业性收费' },
      columns: {
        amount: line(
          ['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'],
          '万元',
        ),
      },
    }),
    applications2021,
    remedies,
  ],
} as const satisfies Edition;

export const editions = [edition2019, edition2021] as const;

/** The edition a report of that year has to use; undefined for the free form before 2019. */
export const editionOf = (year: number) =>
  editions.find((e) => e.years[0] <= year && year <= e.years[1]);

/** Any figure of either edition, as `table.row.column`. */
export type Key = KeyOf<(typeof editions)[number]['tables'][number]>;

/** The six sections, the same in both editions. */
export const sections = [
  { id: '一', heading: ['总体情况', '总体概述', '概述', '基本情况', '总体工作情况'] },
  {
    id: '二',
    heading: [
      '主动公开政府信息情况',
      '行政机关主动公开政府信息情况',
      '政府信息主动公开情况',
      '主动公开情况',
    ],
  },
  {
    id: '三',
    heading: [
      '收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请情况',
      '依申请公开政府信息情况',
      '政府信息依申请公开工作情况',
      '政府信息依申请公开办理情况',
      '依申请公开情况',
    ],
  },
  {
    id: '四',
    heading: [
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '行政复议、行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '因政府信息公开申请行政复议、提起行政诉讼情况',
    ],
  },
  {
    id: '五',
    heading: [
      '存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '政府信息公开工作存在的问题及改进情况',
      '存在问题及改进措施',
      '存在的问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
      '存在的问题及改进措施',
      '主要问题和改进措施',
      '下一步计划',
    ],
  },
  {
    id: '六',
    heading: [
      '其他需要报告的事项',
      '其他需要公开的事项情况',
      '其他需要说明的事项',
      '需要报告的其他事项',
      '其他事项',
    ],
  },
] as const satisfies readonly Section[];
