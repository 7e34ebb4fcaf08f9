import type { Context, Rule } from './prose-context.ts';

/** «规章13件（含废止4件），规范性文件42件»: of which documents a number speaks, the nearest words before it tell. */
const isOfNormative = ({ near, after, sentence }: Context): boolean => {
  const until = sentence.slice(0, sentence.indexOf(near) + near.length);
  const last = [...until.matchAll(/规范性文件|规章/g)].at(-1)?.[0];
  return last === undefined ? /^[^,]{0,4}规范性文件/.test(after) : last === '规范性文件';
};

/** 行政规范性文件 of the year: made, repealed and in force. */
export const normative: Rule = (context) => {
  const { near, sentence, unit, edition } = context;
  if (!isOfNormative(context) || !/^(?:件|份|个|部|项)$/.test(unit)) return null;
  const key = (column: string) => `documents.normativeDocuments.${column}`;
  if (/拟|修改|修订|清理|审查|备案|解读|部门|下级|报送/.test(near)) return null;
  // The 2019 form has no such column; its total of what is published should all the same tell of it.
  if (/废止[^,]{0,16}$/.test(near)) return edition === 'pre-2019' ? null : key('repealed');
  if (/(?:现行|继续)有效[^,]{0,16}$/.test(near)) return edition === '2021' ? key('inForce') : null;
  if (!/规范性文件(?:共|共计)?$/.test(near)) return null;
  if (edition === '2019') return key(/公开|发布/.test(sentence) ? 'newlyPublished' : 'newlyMade');
  return /(?:制发|制定|出台|印发|制作|新增)[^,]{0,14}$/.test(near) ? key('issued') : null;
};

/** 规章 that the 2019 form counts as published. */
export const regulations: Rule = ({ near, unit, edition }) =>
  edition === '2019' && /^(?:件|部|个)$/.test(unit) && /公开规章$/.test(near)
    ? 'documents.regulations.newlyPublished'
    : null;

/** Decisions, not posts about them («行政处罚信息51条») and not items of a catalogue («行政许可事项35项»). */
export const decisions: Rule = ({ near, unit }) => {
  if (!/^(?:件|宗|起|例|个)$/.test(unit) || /信息|公示|公开|类|目录|清单/.test(near)) return null;
  const told =
    /行政(许可|处罚|强制)(?:处理)?(?:决定|案件|事项|措施)?(?:数量)?(?:共|共计|为)?$/.exec(near);
  const keys: Readonly<Record<string, string>> = {
    许可: 'licensing.licences.decisions',
    处罚: 'enforcement.penalties.decisions',
    强制: 'enforcement.coercion.decisions',
  };
  return told === null ? null : (keys[told[1] ?? ''] ?? null);
};

/** Fees and purchases. */
export const money: Rule = ({ near, unit, edition }) => {
  // «信息处理费3件» counts cases, not money.
  if (/信息处理费[^,]{0,8}$/.test(near) && /^(?:元|万元)$/.test(unit))
    return 'fee.informationProcessing';
  if (edition === '2021' && /元$/.test(unit) && /行政事业性收费[^,]{0,10}$/.test(near))
    return 'fees.administrativeFees.amount';
  if (edition !== '2019' || !/集中采购[^,]{0,12}$/.test(near)) return null;
  return `procurement.centralProcurement.${/元$/.test(unit) ? 'amount' : 'projects'}`;
};
