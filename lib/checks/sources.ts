import { edition2019, edition2021 } from '#lib/form/editions.ts';

/** What the rules rest on, as cited on the rules page. */
export const sources = {
  form: `${edition2021.basis}、${edition2019.basis}所附年度报告格式`,
  form2019: `${edition2019.basis}所附年度报告格式`,
  form2021: `${edition2021.basis}所附年度报告格式`,
  /** Printed in the corner of 表三. */
  corner: `${edition2021.basis}、${edition2019.basis}所附年度报告格式，表三表头印明的勾稽关系`,
  deadlines: '《中华人民共和国政府信息公开条例》第四十九条',
  contents: '《中华人民共和国政府信息公开条例》第五十条',
  ruleMaking: '《中华人民共和国立法法》关于规章制定主体的规定',
  fees: `《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）及${edition2021.basis}所附年度报告格式`,
  /** What any reader would ask of a text, and no clause says. */
  writing: '文字质量的一般要求，无明文规定',
  /** What reports of this kind have, though the form does not ask for it. */
  custom: '年度报告的通常体例，无明文规定',
  punctuation: 'GB/T 15834—2011《标点符号用法》',
} as const;
