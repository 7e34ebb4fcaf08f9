import type { Fields } from '../word/fields.ts';
import { also, type Handlers, within } from './handlers.ts';
import type { Runs } from './runs.ts';

/** The list of a form field: what may be chosen, and which one is. */
interface Choices {
  readonly entries: string[];
  /** Index of the entry that was chosen, and of the one that stands there at first. */
  result: number | null;
  usual: number;
}

/** Fields of document.xml, in one element or from sign to sign. */
export function fieldHandlers(
  fields: Fields,
  say: Runs['say'],
): Handlers & { readonly text: (text: string) => void } {
  let choices: Choices | null = null;
  let isTold = false;

  const end = (at: number) => say(fields.end(), at, at);
  const instruction = also(() => {
    isTold = true;
  });
  const ofChoices = (note: (choices: Choices, value: string) => void) =>
    within('w:ddList', ({ value }) => {
      if (choices !== null) note(choices, value('val') ?? '');
    });

  return {
    open: {
      'w:fldChar': within('w:r', ({ value }, at) => {
        const kind = value('fldCharType');
        if (kind === 'begin') fields.begin();
        else if (kind === 'end') end(at);
        else fields.separate();
      }),
      'w:fldSimple': also(({ value }) => {
        fields.begin();
        fields.instruct(value('instr') ?? '');
        fields.separate();
      }),
      'w:instrText': instruction,
      'w:ddList': also(() => {
        choices = { entries: [], result: null, usual: 0 };
      }),
      'w:listEntry': ofChoices(({ entries }, value) => void entries.push(value)),
      'w:default': ofChoices((open, value) => {
        open.usual = Number(value);
      }),
      'w:result': ofChoices((open, value) => {
        open.result = Number(value);
      }),
    },
    close: {
      'w:fldSimple': end,
      'w:instrText': () => {
        isTold = false;
      },
      'w:ddList': () => {
        const chosen = choices?.entries[choices.result ?? choices.usual];
        if (chosen !== undefined) fields.choose(chosen);
        choices = null;
      },
    },
    text: (text) => {
      if (isTold) fields.instruct(text);
    },
  };
}
