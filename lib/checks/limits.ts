import { type Equation, term } from './equations.ts';
import { type Figures, ruleTitles } from './finding.ts';
import { judge, lookup } from './judge.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** Rows of 表二 that count documents, and those that count items of both forms. */
export const documents = ['regulations', 'normativeDocuments'] as const;
export const services = [
  'licensing.licences',
  'licensing.otherServices',
  'enforcement.penalties',
  'enforcement.coercion',
  'fees.administrativeFees',
] as const;

/** What is in force covers at least what was issued and not repealed: 制发 ≤ 现行有效 + 废止. */
const stocks = documents.map(
  (row): Equation => ({
    subject: `documents.${row}`,
    left: [term(`documents.${row}.issued`)],
    right: [term(`documents.${row}.inForce`), term(`documents.${row}.repealed`)],
    relation: '≤',
  }),
);

const published = documents.map(
  (row): Equation => ({
    subject: `documents.${row}`,
    left: [term(`documents.${row}.newlyPublished`)],
    right: [term(`documents.${row}.totalPublished`)],
    relation: '≤',
  }),
);

/** 0 ≤ items of last year + change. */
const items = services.map(
  (row): Equation => ({
    subject: row,
    left: [],
    right: [term(`${row}.priorItems`), term(`${row}.change`)],
    relation: '≤',
  }),
);

const judged =
  (edition: Figures['edition'], equations: readonly Equation[]) =>
  ({ figures }: Examined) =>
    figures.edition === edition ? equations.map((e) => judge(e, lookup(figures))) : [];

const undecided = '有数字空白或未识别时，无法判定。';

export const documentStock: Rule = {
  id: 'document-stock',
  title: ruleTitles['document-stock'],
  catalogue: 'X2b-STOCK-MIN',
  formula: '表二规章、规范性文件：本年制发 ≤ 现行有效 + 本年废止',
  source: sources.form2021,
  severity: 'warning',
  undecided: `${undecided}本年制发、年内即失效的文件会使此式不成立而数字无误，须由人判断。`,
  scope: 'within',
  judge: judged('2021', stocks),
  examples: {
    holds: {
      note: '本年制发 14 件，废止 2 件，现行有效 168 件',
      figures: {
        'documents.normativeDocuments.issued': 14,
        'documents.normativeDocuments.repealed': 2,
        'documents.normativeDocuments.inForce': 168,
      },
    },
    breaks: {
      note: '本年制发 3 件，没有废止，现行有效却为 0',
      figures: { 'documents.normativeDocuments.issued': 3 },
    },
  },
};

export const publishedTotal: Rule = {
  id: 'published-total',
  title: ruleTitles['published-total'],
  catalogue: 'X3b',
  formula: '表二规章、规范性文件：本年新公开 ≤ 对外公开总数',
  source: sources.form2019,
  severity: 'warning',
  undecided,
  scope: 'within',
  judge: judged('2019', published),
  examples: {
    holds: {
      note: '新公开 60 件，公开总数 368 件',
      year: 2019,
      figures: {
        'documents.normativeDocuments.newlyPublished': 60,
        'documents.normativeDocuments.totalPublished': 368,
      },
    },
    breaks: {
      note: '新公开 5 件，公开总数却为 4 件',
      year: 2019,
      figures: {
        'documents.normativeDocuments.newlyPublished': 5,
        'documents.normativeDocuments.totalPublished': 4,
      },
    },
  },
};

export const itemCount: Rule = {
  id: 'item-count',
  title: ruleTitles['item-count'],
  catalogue: 'X3b',
  formula: '表二许可、处罚、强制等各行：上一年项目数 + 本年增减 ≥ 0',
  source: sources.form2019,
  severity: 'warning',
  undecided,
  scope: 'within',
  judge: judged('2019', items),
  examples: {
    holds: {
      note: '上年 10 项，减少 8 项',
      year: 2020,
      figures: { 'licensing.licences.priorItems': 10, 'licensing.licences.change': -8 },
    },
    breaks: {
      note: '上年 5 项，却减少 8 项',
      year: 2020,
      figures: { 'licensing.licences.priorItems': 5, 'licensing.licences.change': -8 },
    },
  },
};

/** 31 reconsiderations on 41 applications exist, so only the absurd is pointed out. */
const CASES_PER_ANSWER = 5;

function judgeReconsiderations({ figures }: Examined): Judgement[] {
  if (figures.edition === 'pre-2019') return [];
  const figure = lookup(figures);
  const cases = figure(term('remedies.cases.reconsideration/total'))?.value ?? null;
  const answered = figure(term('applications.outcome/total.total'))?.value ?? null;
  const left = [{ ...term('remedies.cases.reconsideration/total'), value: cases }];
  if (cases === null || answered === null) return [{ verdict: 'undetermined', left }];
  const limit = CASES_PER_ANSWER * Math.max(answered, 1);
  const verdict = cases <= limit ? 'holds' : 'fails';
  return [{ verdict, left, detail: { cases, answered, limit } }];
}

export const reconsiderationCount: Rule = {
  id: 'reconsideration-count',
  title: ruleTitles['reconsideration-count'],
  catalogue: 'D2-PLAUSIBLE',
  formula: `表四行政复议总计 ≤ ${CASES_PER_ANSWER} × 表三办理结果总计（不足 1 件按 1 件）`,
  source: '经验界限，无明文规定',
  severity: 'info',
  undecided: `复议多于申请并不违法，只提示明显异常的数字。${undecided}`,
  scope: 'within',
  judge: judgeReconsiderations,
  examples: {
    holds: {
      note: '办理 41 件，复议 31 件',
      figures: {
        'applications.outcome/total.total': 41,
        'remedies.cases.reconsideration/total': 31,
      },
    },
    breaks: {
      note: '办理 4 件，复议 310 件',
      figures: {
        'applications.outcome/total.total': 4,
        'remedies.cases.reconsideration/total': 310,
      },
    },
  },
};

/** An office that published so many in a year hardly had none of earlier years. */
const HARDLY_FIRST = 10;

const stockOf = {
  '2019': ['newlyPublished', 'totalPublished'],
  '2021': ['issued', 'inForce'],
} as const;

function judgeFirstYear({ figures }: Examined): Judgement[] {
  if (figures.edition === 'pre-2019') return [];
  const [year, all] = stockOf[figures.edition];
  const [now, total] = [year, all].map((column) => {
    const key = `documents.normativeDocuments.${column}`;
    return { key, value: figures.facts.get(key)?.value ?? null };
  });
  if (now?.value == null || total?.value == null) return [];
  const isOnlyOfYear = now.value >= HARDLY_FIRST && now.value === total.value;
  return [{ verdict: isOnlyOfYear ? 'fails' : 'holds', left: [now, total] }];
}

export const earlierDocuments: Rule = {
  id: 'earlier-documents',
  title: ruleTitles['earlier-documents'],
  catalogue: 'D2-PLAUSIBLE',
  formula: `本年制发（新公开）规范性文件不少于 ${HARDLY_FIRST} 件的，现行有效件数（对外公开总数）不应恰与之相等`,
  source: '经验界限，无明文规定',
  severity: 'info',
  undecided: `首年制发文件的单位两数可以相等，须由人判断。${undecided}`,
  scope: 'within',
  judge: judgeFirstYear,
  examples: {
    holds: {
      note: '制发 14 件，现行有效 168 件',
      figures: {
        'documents.normativeDocuments.issued': 14,
        'documents.normativeDocuments.inForce': 168,
      },
    },
    breaks: {
      note: '新公开 89 件，公开总数也是 89 件',
      year: 2019,
      figures: {
        'documents.normativeDocuments.newlyPublished': 89,
        'documents.normativeDocuments.totalPublished': 89,
      },
    },
  },
};
