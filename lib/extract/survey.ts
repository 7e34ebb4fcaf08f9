/** What a table holds, counted over its own cells; a table inside one of them is counted apart. */
export interface Survey {
  cells: number;
  /** Cells of the tables inside it. */
  nested: number;
  /** Characters of its cells, and of those of them that are too long for a cell of figures. */
  text: number;
  prose: number;
}

/** Longer than any label of the form, notes of local forms included. */
const LONGEST_CELL = 300;

/** Adds the characters of a cell. */
export function surveyCell(survey: Survey, length: number): void {
  survey.text += length;
  if (length > LONGEST_CELL) survey.prose += length;
}

/** Whether a table only lays out the page: its text is text, and tables inside it stand for themselves. */
export const isLayout = ({ cells, nested, text, prose }: Survey): boolean =>
  cells <= 1 || (nested > 0 && nested >= cells) || prose * 2 > text;
