/** Endings of the names of offices that report, as printed; the longest first where one ends another. */
const endings = [
  '街道办事处|街道办|街办|办事处|街道|街',
  '人民政府办公[室厅]|政府办公[室厅]|政府办|府办|人民政府|政府',
  '镇|乡|苏木|民族乡',
  '管理委员会|管委会|委员会|管理局|管理处|管理中心|筹备处|筹备组|指挥部',
  '办公[室厅]|总局|分局|支局|局|厅|署|委|院|处|所|站|台|馆|中心|大队|支队|总队|公司|集团|医院|学校|中学|小学|大学|学院|社|联|总工会|红十字会|联合会|协会|公署|农场|林场|[^主]办',
  '自治[区州县旗]|实验区|示范区|新区|开发区|园区|[省市区县州盟旗]',
].join('|');
const ending = new RegExp(`(?:${endings})$`);

/** Words that are in no name: site furniture, pronouns, verbs of sentences. */
const foreign =
  /首页|当前|位置|栏目|专栏|正文|浏览|来源|日期|时间|索引|主题词|根据|按照|通知|要求|现将|公布|发布|^(?:其他|有关|相关|上级|下级)|^(?:我|本|该|各|全)(?:街|镇|乡|[区县市省]|局|办|机关|单位|委|中心|部门|级|院|校)(?!人民政府)/;

/** Whether a text can be the name of an office. */
export const isOffice = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 40 &&
  /^[\p{Script=Han}A-Za-z0-9()·]+$/u.test(name) &&
  ending.test(name.replace(/\([^)]*\)$/, '')) &&
  !foreign.test(name) &&
  !/^(?:街道|镇|乡|区|县|市|省)(?:办事处|办|人民政府|政府)?$/.test(name);

const inner =
  /^(.*(?:街道办事处|办事处|街道|镇人民政府|乡人民政府|镇政府|乡政府|[镇乡局]|街))(?:党政|党建|综合|政务|政府信息|信息公开|行政|办公|宣传|秘书|政工|社会|公共|便民).{0,22}$/;

/** The reporting office of a name that may go on to its inner department: 望江街道办事处党政办 → 望江街道办事处. */
export function outerOffice(name: string): string | null {
  const outer = inner.exec(name)?.[1] ?? name;
  return isOffice(outer) ? outer : null;
}
