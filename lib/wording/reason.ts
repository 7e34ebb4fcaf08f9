import type { Reason } from '#lib/parse/fact.ts';

/** `inferred` with a reason asks for a human; `unread` with a reason says what is in the way. */
const sentences = {
  'only-total': '该行只印有一个数字，按填报习惯推定为总计，请对照原文核实。',
  'sums-decide':
    '该行数字在原文中的位置不能直接确定，只有一种读法符合勾稽关系，据此推定，请对照原文核实。',
  'all-readings-agree':
    '该行数字在原文中连成一串，各种可能的拆法在这一格上数值相同，据此推定，请对照原文核实。',
  'labels-lost': '原文中行或栏的名称缺失，按格式的次序推定，请对照原文核实。',
  'columns-shifted': '原文中各列错位，按本表其他行的位置推定，请对照原文核实。',
  ambiguous: '原文有不止一种读法，勾稽关系也不能确定是哪一种，因此不取数，请查看原文。',
  'row-missing': '文件中没有找到这一行，请查看原文。',
  'table-missing': '文件中没有找到这张表，表格可能在图片或附件里，请查看原文。',
  'not-a-figure': '该格所印的不是一个可以确定的数字，因此不取数，请查看原文。',
  'other-unit': '该格自带的单位与表头不同，请对照原文核实。',
  recognised: '该格由图像识别得出，勾稽关系和第二次识别都不能证实，请对照原文核实。',
  illegible: '该格图像中有字但认不出来，因此不取数，请查看原文。',
} as const satisfies Record<Reason, string>;

/** Why a figure is `inferred` or `unread`, and what to do; one Chinese sentence. */
export const reasonSentence = (reason: Reason): string => sentences[reason];
