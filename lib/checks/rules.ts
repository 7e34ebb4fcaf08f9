import { applicationUnit } from './application-unit.ts';
import { attachments } from './attachments.ts';
import { blankFigures, blankTotal } from './blanks.ts';
import { carryOver } from './carry.ts';
import { feeDecimals, regulationsLevel, unitInCell, wholeCount } from './cells.ts';
import { documentChain, itemChain } from './chains.ts';
import { moneyUnit, pendingCases, sameTables, swing } from './changes.ts';
import { citedNotice } from './cited-notice.ts';
import { compilationNote } from './compilation-note.ts';
import { copiedProse, sharedProse } from './copied-prose.ts';
import { dateOrder, earlyPublication, latePublication, missingDate } from './dates.ts';
import { truncatedLabel } from './labels.ts';
import {
  documentStock,
  earlierDocuments,
  itemCount,
  publishedTotal,
  reconsiderationCount,
} from './limits.ts';
import { missingYear } from './missing-year.ts';
import { otherBody } from './other-body.ts';
import { otherProvince } from './other-province.ts';
import { proseClaim } from './prose.ts';
import { applicationsTold } from './prose-applications.ts';
import { emptyHeading } from './prose-empty.ts';
import { unfinishedText } from './prose-ends.ts';
import { missingNumber, missingUnit } from './prose-gaps.ts';
import { growthClaim } from './prose-growth.ts';
import { overviewItems } from './prose-items.ts';
import { announcedItems } from './prose-lists.ts';
import { itemNumbering } from './prose-numbering.ts';
import { remediesTold } from './prose-remedies.ts';
import { repealedDocuments } from './prose-repealed.ts';
import { repeatedText } from './prose-repeats.ts';
import { wordingSlip } from './prose-slips.ts';
import { punctuation } from './prose-stops.ts';
import { templateText } from './prose-template.ts';
import { toldTwice } from './prose-twice.ts';
import { misspelling } from './prose-typos.ts';
import { staleYear } from './prose-years.ts';
import type { Rule } from './rule.ts';
import { sentenceShare } from './sentence-shares.ts';
import { sentenceSum } from './sentence-sums.ts';
import { feeStatement, reportYear, statisticsPeriod } from './statements.ts';
import {
  formEdition,
  innerNumbering,
  repeatedHead,
  sectionPresent,
  sectionTable,
  unreadFigures,
} from './structure.ts';
import { balance, columnTotal, remediesTotal, rowTotal } from './sums.ts';
import { titleWording } from './title-wording.ts';
import { unexplainedFigure } from './unexplained.ts';

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
  growthClaim,
  toldTwice,
  sentenceSum,
  sentenceShare,
  staleYear,
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
  overviewItems,
  copiedProse,
  otherBody,
  citedNotice,
  missingYear,
  sharedProse,
  missingNumber,
  missingUnit,
  applicationsTold,
  repealedDocuments,
  earlierDocuments,
  announcedItems,
  repeatedText,
  unfinishedText,
  wordingSlip,
  templateText,
  repeatedHead,
  innerNumbering,
  truncatedLabel,
  remediesTold,
  unexplainedFigure,
  punctuation,
  misspelling,
  itemNumbering,
  titleWording,
  compilationNote,
  applicationUnit,
  otherProvince,
  attachments,
  dateOrder,
  emptyHeading,
];
