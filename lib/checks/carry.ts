import { byEdition, carries } from './equations.ts';
import { type Figures, ruleTitles } from './finding.ts';
import { judge, lookup } from './judge.ts';
import type { Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { yearBefore } from './year-before.ts';

const equations = byEdition(carries);

function judgeCarries(current: Figures, previous: Figures | null): Judgement[] {
  const figure = lookup(current, yearBefore(current, previous, ['2019', '2021']));
  return equations(current.edition).map((equation) => {
    const judgement = judge(equation, figure);
    // Cases may change hands between kinds of applicant; their total may not.
    return equation.subject.endsWith('.total') ? judgement : { ...judgement, soft: true };
  });
}

export const carryOver: Rule = {
  id: 'carry-over',
  title: ruleTitles['carry-over'],
  catalogue: 'X1-CARRY',
  formula: '表三每一列：上一年度报告的结转下年度 = 本年度报告的上年结转',
  source: sources.form,
  severity: 'error',
  undecided:
    '上一年度报告未入库、相隔不止一年或仍用 2019 年以前的格式时，无法判定。总计不符为错误；各类申请人之间的不符只提示数据存疑。',
  scope: 'across',
  judge: judgeCarries,
  examples: {
    holds: {
      note: '上年结转 2 件，本年照数接续',
      previous: { 'applications.carriedForward.total': 2 },
      figures: { 'applications.carriedOver.total': 2 },
    },
    breaks: {
      note: '上年结转 2 件，本年只接续 1 件',
      previous: { 'applications.carriedForward.total': 2 },
      figures: { 'applications.carriedOver.total': 1 },
    },
  },
};
