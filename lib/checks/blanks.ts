import type { Fact } from '#lib/parse/fact.ts';
import { partsOf, term } from './equations.ts';
import { ruleTitles } from './finding.ts';
import { isOpenTotal, lookup } from './judge.ts';
import { places } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

function judgeBlanks({ report }: Examined): Judgement[] {
  return byTable(report.facts).map(([table, facts]): Judgement => {
    const blanks = facts.filter(isLeftOut);
    const detail = { table, blank: blanks.length, of: facts.length };
    if (blanks.length > 0)
      // The first will do: a table can have 150, and every blank is hatched on screen anyway.
      return { subject: table, verdict: 'fails', detail, at: places(blanks.slice(0, 1)) };
    const open = facts.every(({ status }) => status === 'unread');
    return { subject: table, verdict: open ? 'undetermined' : 'holds', detail };
  });
}

/** Blank, or not printed at all in a row that holds its total only. */
const isLeftOut = ({ status, reason }: Fact) =>
  status === 'blank' || (status === 'unread' && reason === 'only-total');

/** The facts of each table, in printed order. */
function byTable(facts: readonly Fact[]): (readonly [table: string, facts: Fact[]])[] {
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    const id = fact.key.slice(0, fact.key.indexOf('.'));
    const table = tables.get(id);
    if (table === undefined) tables.set(id, [fact]);
    else table.push(fact);
  }
  return [...tables];
}

export const blankFigures: Rule = {
  id: 'blank-figures',
  title: ruleTitles['blank-figures'],
  catalogue: 'F-BLANK',
  formula: '应填数字的单元格不留空白，没有发生的填 0',
  source: sources.form,
  severity: 'info',
  undecided:
    '空白是否即为 0，须向单位核实。只印有总计的行，其余各格按空白计；整张表未识别的，无法判定。',
  scope: 'within',
  judge: judgeBlanks,
  examples: {
    holds: { note: '没有发生的都填了 0' },
    breaks: {
      note: '一格空白',
      figures: { 'applications.carriedOver.organisation/research': null },
    },
  },
};

function judgeBlankTotals({ report, figures }: Examined): Judgement[] {
  const figure = lookup(figures);
  const printed = report.facts.filter(({ key }) => partsOf.has(key));
  return byTable(printed).map(([table, totals]) => {
    const open = totals.filter(({ key }) => isOpenTotal(term(key), figure));
    return {
      subject: table,
      verdict: open.length === 0 ? 'holds' : 'fails',
      detail: { table, blank: open.length, first: open[0]?.key ?? null },
      at: places(open),
    };
  });
}

export const blankTotal: Rule = {
  id: 'blank-total',
  title: ruleTitles['blank-total'],
  catalogue: 'F-BLANK-TOTAL',
  formula: '各分项已填数字的，总计不留空白',
  source: sources.form,
  severity: 'warning',
  undecided: '总计未识别的，不作判断。',
  scope: 'within',
  judge: judgeBlankTotals,
  examples: {
    holds: {
      note: '分项与总计都已填写',
      figures: { 'applications.received.naturalPerson': 3, 'applications.received.total': 3 },
    },
    breaks: {
      note: '分项 3 件，总计空白',
      figures: { 'applications.received.naturalPerson': 3, 'applications.received.total': null },
    },
  },
};
