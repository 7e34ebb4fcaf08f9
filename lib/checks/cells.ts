import { cellOf } from '#lib/form/cell-of.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { type Operand, ruleTitles } from './finding.ts';
import { levelOf } from './level.ts';
import { places, plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

const operand = ({ key, value }: Fact): Operand => ({ key, value });

/** One failure for each fact that fails, or one judgement that all is well. */
const each = (facts: readonly Fact[], detail: (fact: Fact) => Judgement['detail']): Judgement[] =>
  facts.length === 0
    ? [{ verdict: 'holds' }]
    : facts.map((fact) => ({
        subject: fact.key,
        verdict: 'fails',
        left: [operand(fact)],
        detail: detail(fact) ?? {},
        at: places([fact]),
        ...marked([fact]),
      }));

const marked = (facts: readonly Fact[]) =>
  facts.some(({ status }) => status === 'inferred') ? ({ inferred: true } as const) : {};

/** A printed number that cannot be a count: below nothing, or with a fraction. */
function isNoCount({ key, value, text }: Fact): boolean {
  if (value !== null && value >= 0) return false;
  const unit = cellOf(key)?.unit;
  if (unit === '万元') return false;
  const printed = plain(text ?? '').replaceAll(',', '');
  if (/^[+-]?\d+\.\d*[1-9]\d*$/.test(printed)) return true;
  return unit === 'count' && (value !== null || /^[-−]\d*[1-9]\d*$/.test(printed));
}

export const wholeCount: Rule = {
  id: 'whole-count',
  title: ruleTitles['whole-count'],
  catalogue: 'F-NONINT, F-NEG',
  formula: '除金额外均为整数；除本年增减外不为负数',
  source: sources.form,
  severity: 'error',
  undecided: '不是数字的内容由未识别另行列出。',
  scope: 'within',
  judge: ({ report }) => each(report.facts.filter(isNoCount), ({ text }) => ({ text })),
  examples: {
    holds: { note: '15 件', figures: { 'applications.received.total': 15 } },
    breaks: { note: '1.5 件', figures: { 'applications.received.total': '1.5' } },
  },
};

function judgeRegulations({ report }: Examined): Judgement[] {
  const facts = report.facts.filter(({ key }) => key.startsWith('documents.regulations.'));
  if (facts.length === 0) return [];
  const subject = 'documents.regulations';
  const left = facts.map(operand);
  const some = facts.filter(({ value }) => value !== null && value !== 0);
  const level = levelOf(report);
  if (some.length > 0) {
    const open = level === null;
    const verdict = open ? 'undetermined' : level === 'above' ? 'holds' : 'fails';
    return [{ subject, verdict, left, detail: { level }, at: places(some), ...marked(some) }];
  }
  const unread = facts.some(({ status }) => status === 'unread');
  return [{ subject, verdict: unread ? 'undetermined' : 'holds', left, detail: { level } }];
}

export const regulationsLevel: Rule = {
  id: 'regulations-level',
  title: ruleTitles['regulations-level'],
  catalogue: 'F-REG',
  formula: '区、县及以下单位的规章件数 = 0',
  source: sources.ruleMaking,
  severity: 'warning',
  undecided: '按单位名称和所载地区判断层级；功能区等层级不明而件数不为 0 的，无法判定。',
  scope: 'within',
  judge: judgeRegulations,
  examples: {
    holds: { note: '街道办事处没有规章', publisher: '望江街道办事处' },
    breaks: {
      note: '街道办事处填报规章 2 件',
      publisher: '望江街道办事处',
      figures: { 'documents.regulations.inForce': 2 },
    },
  },
};

const isMoney = ({ key }: Fact) => cellOf(key)?.unit === '万元';
const DECIMALS = 4;

function judgeDecimals({ report, document }: Examined): Judgement[] {
  const money = report.facts.filter((fact) => isMoney(fact) && fact.text !== null);
  const other = money.filter(hasOtherDecimals);
  if (money.length === 0) return [];
  if (other.length === 0) return [{ verdict: 'holds' }];
  const finer = other.filter((fact) => decimalsOf(fact) > DECIMALS);
  if (document === null) return [{ verdict: 'undetermined' }];
  const said = document.blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.cells.map((c) => c.text)))
    .some((text) => /保留(4|四)位小数/.test(plain(text)));
  // Four decimals of 万元 are whole 元: finer than that may be meant in another unit.
  return each(said ? other : finer, ({ text }) => ({ text, due: said ? DECIMALS : null }));
}

/** A number as printed, the mark of a note left out: «8998.0009²» has four decimals. */
const printedOf = ({ text }: Fact) => plain((text ?? '').replace(/[⁰¹²³⁴-⁹₀-₉]/g, ''));

const decimalsOf = (fact: Fact): number => /^\d+\.(\d+)$/.exec(printedOf(fact))?.[1]?.length ?? 0;

/** A plain 0 needs no decimals. */
function hasOtherDecimals(fact: Fact): boolean {
  const printed = printedOf(fact);
  return /^\d+(?:\.\d+)?$/.test(printed) && printed !== '0' && decimalsOf(fact) !== DECIMALS;
}

export const feeDecimals: Rule = {
  id: 'fee-decimals',
  title: ruleTitles['fee-decimals'],
  catalogue: 'F-DECIMALS',
  formula: `表头要求保留 ${DECIMALS} 位小数的，金额写足 ${DECIMALS} 位；没有要求的，不多于 ${DECIMALS} 位`,
  source: '表头自带的填写要求',
  severity: 'info',
  undecided: `表头没有要求的，只提示多于 ${DECIMALS} 位的：万元后 ${DECIMALS} 位小数已到 1 元。`,
  scope: 'within',
  judge: judgeDecimals,
  examples: {
    holds: {
      note: '39.1000',
      sections: { 二: '本年收费金额（单位：万元，保留4位小数）' },
      figures: { 'fees.administrativeFees.amount': '39.1000' },
    },
    breaks: {
      note: '写作 39.1',
      sections: { 二: '本年收费金额（单位：万元，保留4位小数）' },
      figures: { 'fees.administrativeFees.amount': '39.1' },
    },
  },
};

/** The unit behind a number; in glued figures the number may be two, the unit is sure. */
function unitOf({ text }: Fact): string | null {
  // Most cells hold digits only.
  if (text === null || /^\d*$/.test(text)) return null;
  return /^[-+]?[\d,.]+(万?元|[件条份宗次例起个项])$/.exec(plain(text))?.[1] ?? null;
}

export const unitInCell: Rule = {
  id: 'unit-in-cell',
  title: ruleTitles['unit-in-cell'],
  catalogue: 'F-UNITCELL',
  formula: '单元格内只填数字，单位由表头载明',
  source: sources.form,
  severity: 'info',
  undecided: '单位与表头不同时，数字未必可比，须由人核对。',
  scope: 'within',
  judge: ({ report }) =>
    each(
      report.facts.filter((fact) => unitOf(fact) !== null),
      (fact) => ({ unit: unitOf(fact) }),
    ),
  examples: {
    holds: { note: '240', year: 2019, figures: { 'procurement.centralProcurement.amount': '240' } },
    breaks: {
      note: '写作 240万元',
      year: 2019,
      figures: { 'procurement.centralProcurement.amount': '240万元' },
    },
  },
};
