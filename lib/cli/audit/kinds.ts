import type { RuleId } from '#lib/checks/finding.ts';
import type { NoticeKind } from '#lib/parse/fact.ts';

/** What of ours speaks of a kind of anomaly. */
export interface Cover {
  readonly rules: readonly RuleId[];
  readonly notices?: readonly (NoticeKind | 'free-form')[];
  /** Rules that speak of it only where the anomaly has these words. */
  readonly named?: Readonly<Partial<Record<RuleId, RegExp>>>;
  /** Whether a finding has to name a number of the anomaly to be about it. */
  readonly byNumber?: true;
  /** Whether a finding has to quote words of the anomaly to be about it. */
  readonly byWords?: true;
}

/** The kinds of anomalies an auditor notes in a report, and our rules and notices for them. */
export const kinds: Readonly<Record<string, Cover>> = {
  arithmetic: {
    rules: ['row-total', 'column-total', 'balance', 'remedies-total', 'carry-over'],
    byNumber: true,
  },
  'narrative-vs-table': { rules: ['prose-claim', 'repealed-documents'], byNumber: true },
  'narrative-arithmetic': { rules: ['sentence-sum', 'told-twice'], byNumber: true },
  percentage: { rules: ['sentence-share'], byNumber: true },
  'blank-cells': { rules: ['blank-figures', 'blank-total'] },
  'late-publication': { rules: ['late-publication'] },
  'no-date': { rules: ['missing-date'], named: { 'statistics-period': /统计期限/ } },
  'no-stat-period': { rules: ['statistics-period'] },
  'missing-fee-statement': { rules: ['fee-statement'] },
  'missing-content': { rules: ['overview-items', 'section-present', 'empty-heading'] },
  'date-order': { rules: ['date-order'] },
  'section-title': { rules: ['section-present'], notices: ['section-renamed'] },
  'unit-decimals': { rules: ['fee-decimals', 'unit-in-cell'], notices: ['unit-in-cell'] },
  'missing-number': { rules: ['missing-number'] },
  'missing-unit': { rules: ['missing-unit'] },
  'narrative-missing': { rules: ['applications-told', 'remedies-told'], byNumber: true },
  'missing-narrative': { rules: ['applications-told', 'remedies-told'] },
  'unexplained-figure': { rules: ['unexplained-figure'], byWords: true },
  'suspicious-figure': { rules: ['earlier-documents', 'unexplained-figure'] },
  'count-vs-list': { rules: ['announced-items'], byWords: true },
  'duplicate-text': { rules: ['repeated-text'], byWords: true },
  'truncated-sentence': { rules: ['unfinished-text'], byWords: true },
  contradiction: { rules: ['wording-slip', 'told-twice'], byWords: true },
  'meaning-reversed': { rules: ['wording-slip'], byWords: true },
  'foreign-word': { rules: ['wording-slip'], byWords: true },
  'traditional-chars': { rules: ['wording-slip'], byWords: true },
  grammar: { rules: ['wording-slip', 'repeated-text'], byWords: true },
  typo: { rules: ['misspelling', 'punctuation', 'repeated-text'], byWords: true },
  wording: { rules: ['misspelling', 'wording-slip'], byWords: true },
  'wording-unit': { rules: ['application-unit'] },
  punctuation: { rules: ['punctuation', 'wording-slip'], byWords: true },
  'template-instruction-left': { rules: ['template-text'] },
  numbering: { rules: ['inner-numbering', 'item-numbering'], byWords: true },
  'odd-reference': { rules: ['other-province', 'cited-notice'] },
  'attachment-names': { rules: ['attachments'] },
  'empty-attachment': { rules: ['attachments'] },
  'title-variant': { rules: ['title-wording'] },
  'no-contact': { rules: ['compilation-note'] },
  'no-basis': { rules: ['compilation-note'] },
  'no-signature': { rules: [], named: { 'compilation-note': /联系/ } },
  'impossible-figure': { rules: ['regulations-level', 'document-stock', 'reconsideration-count'] },
  'old-template': { rules: ['form-edition'], notices: ['edition-mismatch', 'free-form'] },
  'label-variant': { rules: [], notices: ['label-variant'] },
  'label-truncated': { rules: ['truncated-label'], notices: ['label-variant'] },
  'column-shift': { rules: [], notices: ['columns-shifted'] },
  'missing-labels': { rules: [], notices: ['labels-lost'] },
  'cover-letter': { rules: [], notices: ['cover-letter'] },
  // Nothing is filled in: blanks, period and date are told of it too.
  'blank-form': {
    rules: [],
    notices: ['blank-form'],
    named: { 'blank-figures': /空白/, 'statistics-period': /空白/, 'missing-date': /空白/ },
  },
  'repeated-label': { rules: ['repeated-head'], notices: ['table-split'] },
};

/** Family of a rule for the count of precision: the kind it is listed under first. */
export const familyOf = (rule: string): string =>
  Object.entries(kinds).find(([, { rules }]) => rules.some((one) => one === rule))?.[0] ?? rule;
