/** A report has far fewer findings than that: the form has 226 figures. */
const most = 4096;

/** A finding as one number, in SQL of the alias of its row. */
export const findingId = (row: string): string => `${row}.report_id * ${most} + ${row}.position`;

/** Whether a row is the finding of such a number. */
export const isFinding = (row: string, id: string): string =>
  `${row}.report_id = ${id} / ${most} and ${row}.position = ${id} % ${most}`;
