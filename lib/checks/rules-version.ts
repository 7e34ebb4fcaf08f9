import counted from './rules-version.json' with { type: 'json' };

/**
 * Which rules judged a report. Raised with every change in the code that judges, the form it follows
 * included: the test beside it fails until it is, and says how. Reports that older rules judged are then
 * judged anew.
 */
export const rulesVersion: number = counted.version;
