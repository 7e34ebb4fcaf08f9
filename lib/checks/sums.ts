import {
  balances,
  byEdition,
  columnTotals,
  type Equation,
  inSection,
  rowTotals,
} from './equations.ts';
import type { Figures } from './finding.ts';
import { ruleTitles } from './finding.ts';
import { judge, lookup } from './judge.ts';
import type { Examined, Rule } from './rule.ts';
import { sources } from './sources.ts';

const judged =
  (equations: (edition: Figures['edition']) => readonly Equation[]) =>
  ({ figures }: Examined) => {
    const figure = lookup(figures);
    return equations(figures.edition).map((equation) => judge(equation, figure));
  };

const undecided =
  '有数字未识别，或总计为空白时，无法判定；数字本身由这些合计推定时，合计相等不作印证。空白按未知对待，只有其余各数已经相符时才视为成立。';

export const rowTotal: Rule = {
  id: 'row-total',
  title: ruleTitles['row-total'],
  catalogue: 'B1-ROWTOTAL',
  formula: '表三每一行：各类申请人之和 = 总计',
  source: sources.form,
  severity: 'error',
  undecided,
  scope: 'within',
  judge: judged(byEdition(inSection('三', rowTotals))),
  examples: {
    holds: {
      note: '各列相加等于总计',
      figures: {
        'applications.received.naturalPerson': 3,
        'applications.received.organisation/business': 12,
        'applications.received.total': 15,
      },
    },
    breaks: {
      note: '总计比各列之和多 1',
      figures: {
        'applications.received.naturalPerson': 3,
        'applications.received.organisation/business': 12,
        'applications.received.total': 16,
      },
    },
  },
};

export const columnTotal: Rule = {
  id: 'column-total',
  title: ruleTitles['column-total'],
  catalogue: 'A2-OUTCOMES',
  formula: '表三每一列：各项办理结果之和 = 办理结果总计',
  source: sources.form,
  severity: 'error',
  undecided,
  scope: 'within',
  judge: judged(byEdition(inSection('三', columnTotals))),
  examples: {
    holds: {
      note: '各项办理结果相加等于总计',
      figures: {
        'applications.outcome/granted.naturalPerson': 5,
        'applications.outcome/unavailable/notHeld.naturalPerson': 6,
        'applications.outcome/total.naturalPerson': 11,
      },
    },
    breaks: {
      note: '总计漏计一件',
      figures: {
        'applications.outcome/granted.naturalPerson': 5,
        'applications.outcome/unavailable/notHeld.naturalPerson': 6,
        'applications.outcome/total.naturalPerson': 10,
      },
    },
  },
};

export const balance: Rule = {
  id: 'balance',
  title: ruleTitles.balance,
  catalogue: 'A1-BALANCE',
  formula: '表三每一列：第一项 + 第二项 = 第三项 + 第四项',
  source: sources.corner,
  severity: 'error',
  undecided,
  scope: 'within',
  judge: judged(byEdition(inSection('三', balances))),
  examples: {
    holds: {
      note: '收到与上年结转之和，等于办结与结转下年之和',
      figures: {
        'applications.received.total': 18,
        'applications.carriedOver.total': 1,
        'applications.outcome/total.total': 17,
        'applications.carriedForward.total': 2,
      },
    },
    breaks: {
      note: '结转下年少计一件',
      figures: {
        'applications.received.total': 18,
        'applications.carriedOver.total': 1,
        'applications.outcome/total.total': 17,
        'applications.carriedForward.total': 1,
      },
    },
  },
};

export const remediesTotal: Rule = {
  id: 'remedies-total',
  title: ruleTitles['remedies-total'],
  catalogue: 'D1-REMEDY',
  formula: '表四每一组：维持 + 纠正 + 其他结果 + 尚未审结 = 总计',
  source: sources.form,
  severity: 'error',
  undecided,
  scope: 'within',
  judge: judged(byEdition(inSection('四', rowTotals))),
  examples: {
    holds: {
      note: '各种结果相加等于总计',
      figures: {
        'remedies.cases.reconsideration/upheld': 4,
        'remedies.cases.reconsideration/pending': 2,
        'remedies.cases.reconsideration/total': 6,
      },
    },
    breaks: {
      note: '尚未审结的没有计入总计',
      figures: {
        'remedies.cases.reconsideration/upheld': 4,
        'remedies.cases.reconsideration/pending': 2,
        'remedies.cases.reconsideration/total': 4,
      },
    },
  },
};
