/** «审核审核», «2021年2021年», «政府政府情况»: short words printed twice, of plain words. */
const doubled = /(20\d\d年(?:度)?|\p{Script=Han}{2,4})\1/gu;

/** Words that end one term and begin the next: 依申请公开 + 公开指南, 人民政府 + 政府信息, 和平社区 + 社区书记. */
const joining =
  /^(?:公开|政府|社区|街道|中心|小区|学校|委员|书记|代表|部门|单位|公司|大街|村民|居民|干部|人员|领导|.*[会局办镇乡村区])$/;
/** 政府 ends no term before 情况. */
const notJoined = /^(?:情况|工作的)/;

/** Repeated on purpose: 一项一项, 逐条逐条, 很多很多. */
const onPurpose = /^[一二三逐很许非十百千万点层步件条]/;

/** What makes a term of its own of the second: 申请 + 申请表, 培训 + 培训班. */
const termGoesOn = /^(?:[表书人会员局办室组箱站网厅班队单证册栏]|电话|大厅|热线|平台|问卷)/;

/** A short word that stands twice in a row without need, and the words around it. */
export interface Doubled {
  readonly word: string;
  readonly words: string;
}

/** Characters quoted on either side. */
const AROUND = 4;

export function doubledWordIn(text: string): Doubled | null {
  for (const { 0: twice, 1: word = '', index } of text.matchAll(doubled)) {
    const end = index + twice.length;
    if (isSlip(word, text.slice(end)))
      return { word, words: text.slice(Math.max(0, index - AROUND), end + AROUND) };
  }
  return null;
}

const isSlip = (word: string, next: string): boolean =>
  new Set(word).size > 1 &&
  !onPurpose.test(word) &&
  !termGoesOn.test(next) &&
  (!joining.test(word) || (word === '政府' && notJoined.test(next)));
