import type { Equation } from './equations.ts';
import { type Figures, ruleTitles } from './finding.ts';
import { judge, lookup } from './judge.ts';
import { documents, services } from './limits.ts';
import type { Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { noPrevious, yearBefore } from './year-before.ts';

/** Equations that tie two years of one form; without the year before they are not asked. */
const tied =
  (form: '2019' | '2021', equations: readonly Equation[]) =>
  (current: Figures, previous: Figures | null): Judgement[] => {
    const before = yearBefore(current, previous, [form]);
    if (current.edition !== form || before === null) return [];
    const figure = lookup(current, before);
    return equations.map((equation) => judge(equation, figure));
  };

const stockChains = documents.map(
  (row): Equation => ({
    subject: `documents.${row}`,
    left: [{ key: `documents.${row}.inForce`, yearsAgo: 1 }, { key: `documents.${row}.issued` }],
    right: [{ key: `documents.${row}.inForce` }, { key: `documents.${row}.repealed` }],
  }),
);

export const documentChain: Rule = {
  id: 'document-chain',
  title: ruleTitles['document-chain'],
  catalogue: 'X2-STOCK',
  formula: '表二规章、规范性文件：上年现行有效 + 本年制发 = 本年现行有效 + 本年废止',
  source: sources.form2021,
  severity: 'warning',
  undecided: `${noPrevious}文件到期失效、机构合并划转或重新清理会使此式不成立而数字无误，须由人判断。`,
  scope: 'across',
  judge: tied('2021', stockChains),
  examples: {
    holds: {
      note: '上年有效 10 件，制发 3 件，废止 1 件，现行有效 12 件',
      previous: { 'documents.normativeDocuments.inForce': 10 },
      figures: {
        'documents.normativeDocuments.issued': 3,
        'documents.normativeDocuments.repealed': 1,
        'documents.normativeDocuments.inForce': 12,
      },
    },
    breaks: {
      note: '上年有效 10 件，没有制发和废止，现行有效却为 4 件',
      previous: { 'documents.normativeDocuments.inForce': 10 },
      figures: { 'documents.normativeDocuments.inForce': 4 },
    },
  },
};

const itemChains = services.map(
  (row): Equation => ({
    subject: row,
    left: [
      { key: `${row}.priorItems`, yearsAgo: 1 },
      { key: `${row}.change`, yearsAgo: 1 },
    ],
    right: [{ key: `${row}.priorItems` }],
  }),
);

export const itemChain: Rule = {
  id: 'item-chain',
  title: ruleTitles['item-chain'],
  catalogue: 'X3-ITEMS',
  formula: '表二许可、处罚、强制等各行：上年报告的上一年项目数 + 本年增减 = 本年报告的上一年项目数',
  source: sources.form2019,
  severity: 'warning',
  undecided: `${noPrevious}事项目录调整会使此式不成立而数字无误，须由人判断。`,
  scope: 'across',
  judge: tied('2019', itemChains),
  examples: {
    holds: {
      note: '2019 年报告 10 项、增加 2 项，2020 年报告上一年为 12 项',
      year: 2020,
      previous: { 'licensing.licences.priorItems': 10, 'licensing.licences.change': 2 },
      figures: { 'licensing.licences.priorItems': 12 },
    },
    breaks: {
      note: '2019 年报告 10 项、增加 2 项，2020 年报告上一年却为 10 项',
      year: 2020,
      previous: { 'licensing.licences.priorItems': 10, 'licensing.licences.change': 2 },
      figures: { 'licensing.licences.priorItems': 10 },
    },
  },
};
