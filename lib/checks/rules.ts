import { blankFigures, blankTotal } from './blanks.ts';
import { carryOver } from './carry.ts';
import { feeDecimals, regulationsLevel, unitInCell, wholeCount } from './cells.ts';
import { earlyPublication, latePublication, missingDate } from './dates.ts';
import { documentStock, itemCount, publishedTotal, reconsiderationCount } from './limits.ts';
import { proseClaim } from './prose.ts';
import type { Rule } from './rule.ts';
import { feeStatement, reportYear, statisticsPeriod } from './statements.ts';
import { formEdition, sectionPresent, sectionTable, unreadFigures } from './structure.ts';
import { balance, columnTotal, remediesTotal, rowTotal } from './sums.ts';
import { documentChain, itemChain, moneyUnit, pendingCases, sameTables, swing } from './years.ts';

/** Every rule, in the order of `ruleTitles`. */
export const rules: readonly Rule[] = [
  rowTotal,
  columnTotal,
  balance,
  remediesTotal,
  carryOver,
  documentStock,
  publishedTotal,
  itemCount,
  reconsiderationCount,
  documentChain,
  itemChain,
  swing,
  moneyUnit,
  sameTables,
  pendingCases,
  proseClaim,
  formEdition,
  sectionPresent,
  sectionTable,
  unreadFigures,
  blankFigures,
  blankTotal,
  wholeCount,
  regulationsLevel,
  feeDecimals,
  unitInCell,
  reportYear,
  statisticsPeriod,
  latePublication,
  earlyPublication,
  missingDate,
  feeStatement,
];
