/** A quantity that a clause says there was none of: `[from, to)` of the sentence. */
export interface Zero {
  readonly metric: string;
  readonly from: number;
  readonly to: number;
}

/** Verbs that may stand between «not» and what there was none of. */
const not =
  '(?:尚未|暂未|从未|均未|并未|未|没有|没)(?:有)?(?:收到|接到|接收到?|接受|受理|收悉|发生|产生|出现|办理|有人提出|被)';
const none = '(?:无|没有|未有|不存在|零)(?!法|正当|偿|误|障碍|关)';

const remedyClause = new RegExp(
  `(?:${not}|${none})[^。;]{0,44}?(?:复议|诉讼)(?!\\d|\\S{0,4}\\d)[^。;]{0,24}`,
);
const applicationClause = new RegExp(
  `${not}[^,。;]{0,26}(?:申请|依申请公开)[^,。;]{0,8}|${none}[^,。;]{0,14}(?:信息公开申请|依申请公开|申请公开)[^,。;]{0,8}`,
);
const feeClause =
  /(?:尚未|未|没有|没|无|不)[^,。;]{0,24}(?:信息处理费|处理费用?)[^,。;]{0,8}|(?:未|没有|不)(?:[^,。;]{0,6})收取[^,。;]{0,10}(?:任何)?费用?/;

const next = '下(?:一)?年度?';
const last = '(?:上|去)(?:一)?年度?';
/** «无下年度结转», «没有结转至下一年度的», «上年无结转»: nothing left over, by the row it is left in. */
const leftOver: readonly (readonly [metric: string, clause: RegExp])[] = [
  [
    'applications.carriedForward.total',
    new RegExp(`(?:无|没有|未有|不存在)[^,。;]{0,6}(?:${next}结转|结?转(?:至|到|入)?${next})`),
  ],
  [
    'applications.carriedOver.total',
    new RegExp(`(?:无|没有|未有|不存在)${last}结转|${last}(?:无|没有|未有)结转`),
  ],
];

/** What else an application clause may be about. */
const otherMatter = /复议|诉讼|投诉|费|超期|逾期|补正|结转|收养|许可|救助/;

/** «未收到…申请», «未发生…行政复议、行政诉讼», «无收取信息处理费情况». */
export function findZeros(
  sentence: string,
  about: { readonly isOnApplications: boolean; readonly isOnRemedies: boolean },
): Zero[] {
  const zeros: Zero[] = [];
  const add = (metric: string, match: RegExpExecArray) =>
    zeros.push({ metric, from: match.index, to: match.index + match[0].length });

  const fee = feeClause.exec(sentence);
  if (fee !== null && /信息|申请|处理费/.test(sentence)) add('fee.informationProcessing', fee);
  for (const [metric, clause] of about.isOnApplications ? leftOver : []) {
    const match = clause.exec(sentence);
    if (match !== null) add(metric, match);
  }
  const remedy = /未经复议/.test(sentence) ? null : remedyClause.exec(sentence);
  if (remedy !== null && about.isOnRemedies && !/败诉|纠错|纠正/.test(remedy[0]))
    add(remedyMetric(remedy[0]), remedy);
  const application = applicationClause.exec(sentence);
  if (application !== null && about.isOnApplications && !otherMatter.test(application[0])) {
    // 没有因政府信息公开申请行政复议: the clause goes on, and is about something else.
    const rest = sentence.slice(application.index + application[0].length);
    if (!/^[^,。;]{0,10}(?:复议|诉讼)/.test(rest)) add('applications.received.total', application);
  }
  return zeros;
}

function remedyMetric(clause: string): string {
  const [review, suit] = [clause.includes('复议'), clause.includes('诉讼')];
  if (review && suit) return 'remedies.all';
  return review ? 'remedies.cases.reconsideration/total' : 'remedies.litigation';
}
