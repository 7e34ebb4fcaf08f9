import { describe, expect, test } from 'vitest';
import { readText } from '#lib/extract/text.ts';
import type { Report } from './fact.ts';
import { readClaims } from './prose.ts';
import { readingOf } from './reading.ts';
import { findSections } from './sections.ts';

/** Claims of a sentence as `row value`; rows of 表三 without table and column. */
function told(sentence: string, edition: Report['edition'] = '2021', heading = '一、总体情况') {
  const reading = readingOf(readText(`${heading}\n${sentence}`, 'utf-8'));
  return readClaims(reading, findSections(reading), edition).map(
    ({ metric, value }) =>
      `${metric.replace(/^applications\./, '').replace(/\.total$/, '')} ${value}`,
  );
}

const reviews = 'remedies.cases.reconsideration/total';

/** Sentences in the manner of offices, and what they claim. */
const claimed: readonly (readonly [sentence: string, ...claims: string[]])[] = [
  // What came.
  ['全年受理依申请信息56条，均按时答复。', 'received 56'],
  ['共承办依申请公开政府信息事项14件。', 'received 14'],
  ['收到4件针对本部门有关政府信息公开事务的申请。', 'received 4'],
  ['2023年，我办共收到政府信息公开申请12件，同比增加3件。', 'received 12'],
  ['本年度新收政府信息公开申请9件，上年结转1件。', 'received 9', 'carriedOver 1'],
  ['收到公民、法人和其他组织的政府信息公开申请7件。', 'received 7'],
  ['我街道接到群众提出的政府信息公开申请共计3件。', 'received 3'],
  ['依申请公开件共6件，已全部答复。', 'received 6'],
  ['全年共收到自然人提出的政府信息公开申请8件。', 'received.naturalPerson 8'],
  // What became of it.
  [
    '办结政府信息公开申请15件，其中予以公开6件，部分公开4件，不予公开2件，无法提供3件。',
    'outcome/total 15',
    'outcome/granted 6',
    'outcome/partiallyGranted 4',
    'outcome/refused 2',
    'outcome/unavailable 3',
  ],
  [
    '已答复的申请中，属于四类过程性信息1件，本办不掌握相关政府信息2件，其他1件（申请人自主撤销）。',
    'outcome/refused/deliberativeProcess 1',
    'outcome/unavailable/notHeld 2',
    'outcome/other/misc 1',
  ],
  [
    '依申请公开答复中，属于三类内部事物信息2件，没有现成信息需另行制作1件。',
    'outcome/refused/internalAffairs 2',
    'outcome/unavailable/needsCreation 1',
  ],
  [
    '政府信息公开申请办理中，予以公开20件，占40%，部分公开3,占6%，不予公开27。',
    'outcome/granted 20',
    'outcome/partiallyGranted 3',
    'outcome/refused 27',
  ],
  ['政府信息公开申请中本单位不掌握相关政府信息3件。', 'outcome/unavailable/notHeld 3'],
  ['政府信息公开申请补正后申请内容仍不明确2件。', 'outcome/unavailable/stillUnclear 2'],
  ['对重复申请公开的2件不予处理。', 'outcome/notProcessed/repeated 2'],
  ['依申请公开中重复申请1件。', 'outcome/notProcessed/repeated 1'],
  ['办理依申请公开时，保护第三方合法权益不予公开1件。', 'outcome/refused/thirdPartyRights 1'],
  ['依申请公开中，信访举报投诉类申请4件。', 'outcome/notProcessed/complaint 4'],
  ['政府信息公开申请5件，其中申请人主动撤回2件。', 'received 5', 'outcome/other/misc 2'],
  ['截至年底，政府信息公开申请已全部办结，共办结11件。', 'outcome/total 11'],
  ['同意公开或部分公开共81件，均为政府信息公开申请。', 'disclosed 81'],
  ['政府信息公开申请中，予以公开及部分公开258件。', 'disclosed 258'],
  ['对政府信息公开申请予以公开、部分公开合计9件。', 'disclosed 9'],
  [
    '政府信息公开申请中，予以公开3件，部分公开2件。',
    'outcome/granted 3',
    'outcome/partiallyGranted 2',
  ],
  ['政府信息公开申请中，不予公开及部分公开共6件。'],
  ['政府信息公开申请中，因本机关不掌握等情形无法提供8件。', 'outcome/unavailable 8'],
  ['政府信息公开申请中，因本机关不掌握无法提供8件。', 'outcome/unavailable/notHeld 8'],
  [
    '全年主动公开政府信息153条，办理依申请公开件2件。',
    'disclosure.proactiveItems 153',
    'outcome/total 2',
  ],
  // What was left over.
  ['上年结转2件，本年新收政府信息公开申请5件。', 'carriedOver 2', 'received 5'],
  ['政府信息公开申请全部办结，无下年度结转。', 'carriedForward 0'],
  ['政府信息公开申请已按期答复，没有结转下年度办理的申请。', 'carriedForward 0'],
  ['政府信息公开申请全部办结，无结转至下一年度件。', 'carriedForward 0'],
  ['无上年结转政府信息公开申请。', 'carriedOver 0'],
  ['1件政府信息公开申请转入下一年度继续办理。', 'carriedForward 1'],
  ['结转下年度继续办理政府信息公开申请3件。', 'carriedForward 3'],
  // Reviews and suits.
  ['因政府信息公开引起的行政复议、行政诉讼0条。', 'remedies.all 0'],
  ['发生针对本部门政府信息公开工作的行政复议案0件。', `${reviews} 0`],
  [
    '发生针对本部门政府信息公开的行政复议案件2件，行政诉讼案件1件。',
    `${reviews} 2`,
    'remedies.litigation 1',
  ],
  ['因政府信息公开被申请行政复议3起，被提起行政诉讼1起。', `${reviews} 3`, 'remedies.litigation 1'],
  ['未发生针对政府信息公开的行政复议。', `${reviews} 0`],
  ['没有因政府信息公开引发的行政诉讼案件。', 'remedies.litigation 0'],
  ['全年无政府信息公开行政复议和行政诉讼。', 'remedies.all 0'],
  [
    '因政府信息公开引起的行政复议6件，结果维持4件，结果纠正1件，尚未审结1件。',
    `${reviews} 6`,
    'remedies.cases.reconsideration/upheld 4',
    'remedies.cases.reconsideration/corrected 1',
    'remedies.cases.reconsideration/pending 1',
  ],
  [
    '政府信息公开行政复议6件、行政诉讼2件，均获维持。',
    `${reviews} 6`,
    'remedies.litigation 2',
    'remedies.cases.reconsideration/upheld 6',
    'remedies.litigationUpheld 2',
  ],
  [
    '因政府信息公开被申请行政复议6件，全部维持，行政诉讼2件，均被驳回。',
    `${reviews} 6`,
    'remedies.litigation 2',
    'remedies.cases.reconsideration/upheld 6',
  ],
  // Which of the two were upheld, the sentence leaves open.
  ['政府信息公开行政复议6件、行政诉讼2件，维持5件。', `${reviews} 6`, 'remedies.litigation 2'],
  // None came.
  ['全年未收到政府信息公开申请。', 'received 0'],
  ['2023年度没有收到公民提出的依申请公开事项。', 'received 0'],
  ['2023年收到依申请公开0件。', 'received 0'],
  ['全年未收取任何费用，政府信息公开信息处理费为零。', 'fee.informationProcessing 0'],
  ['受理12345热线工单683件，其中政府信息公开申请类咨询已答复。', 'hotline12345.cases 683'],
  [
    '政府信息公开申请9件办结，结转至2025年办理政府信息公开申请2件。',
    'received 9',
    'carriedForward 2',
  ],
  // Documents and decisions.
  [
    '全年公开规章9件（其中制定5件，废止4件），废止行政规范性文件3件。',
    'documents.normativeDocuments.repealed 3',
  ],
  ['经过清理，废止3件行政规范性文件。', 'documents.normativeDocuments.repealed 3'],
  [
    '全年制发行政规范性文件2件，废止1件，现行有效7件。',
    'documents.normativeDocuments.issued 2',
    'documents.normativeDocuments.repealed 1',
    'documents.normativeDocuments.inForce 7',
  ],
  [
    '全年制作信息100条，主动公开信息数40条，占40%；依申请公开信息数35条，占35%；不予公开信息数25条，占25%。',
    'disclosure.proactiveItems 40',
  ],
  ['作出行政处罚决定36件。', 'enforcement.penalties.decisions 36'],
  ['办理行政许可58件。', 'licensing.licences.decisions 58'],
  ['全年收取行政事业性收费3.25万元。', 'fees.administrativeFees.amount 3.25'],
  ['收取政府信息公开信息处理费120元。', 'fee.informationProcessing 120'],
];

/** Numbers that are somebody else's, of another year, or of something else than the form counts. */
const unclaimed: readonly string[] = [
  '全区各职能部门、镇街共收到政府信息公开申请1499件。',
  '2020年滨江区共受理政府信息公开申请321件。',
  '全县政府信息公开申请共收到812件，其中本机关6件。',
  '全市各级行政机关共受理依申请公开5210件。',
  '区直各部门共收到政府信息公开申请83件。',
  '各社区共答复政府信息公开申请4件。',
  '下属单位共收到政府信息公开申请2件。',
  '全年制发公文236件，主动公开98件，依申请公开26件，不予公开112件。',
  '文件公开属性为不予公开的112件。',
  '本年度公文主动公开56件、依申请公开12件、不予公开30件。',
  '就政府信息公开申请收取信息处理费3件。',
  '办理政府信息公开申请期间，答复网上咨询58件。',
  '区长信箱收到来信申请公开答复93件。',
  '办理人大代表建议和政协提案16件，并公开答复。',
  '公众留言答复24件，依申请公开渠道畅通。',
  '发生行政复议案件3件，均为非政府信息公开案件。',
  '行政诉讼5件，与政府信息公开无关。',
  '自2008年以来累计收到政府信息公开申请320件。',
  '历年共收到政府信息公开申请120件。',
  '近三年收到政府信息公开申请25件。',
  '较上年政府信息公开申请增加11件。',
  '政府信息公开申请量同比减少5件。',
  '通过网络提交政府信息公开申请3件，信函4件，当面1件。',
  '协助区政府办公室答复政府信息公开申请5件。',
  '公开行政处罚信息51条。',
  '公布行政许可事项目录35项。',
  '下一步将力争办结政府信息公开申请20件。',
  '社区服务中心收到入托申请15件。',
  '受理低保申请42件并公开公示。',
  '转发的政府信息公开申请典型案例6个。',
  '开展依申请公开业务培训3次。',
  '政府信息公开申请按时办结率100%。',
  '组织依申请公开答复文书评查2次，抽查案卷20件。',
  '全年通过政务网站共办理并答复政府信息公开申请3件、纸质申请36件。',
  '全年处理依申请公开92件次事项，其中2020年结转办理1件。',
  '公开规章9件（其中制定5件，废止4件），规范性文件见网站。',
  '行政复议6件，结果维持4件，与政府信息公开无关。',
];

describe('claims', () => {
  test.each(claimed.map(([sentence, ...expected]) => ({ sentence, expected })))(
    '$sentence',
    ({ sentence, expected }) => {
      expect(told(sentence)).toEqual(expected);
    },
  );

  test.each(unclaimed)('none: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});
