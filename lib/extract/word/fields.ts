import { UNREADABLE } from '../marked.ts';

/** Fields of a word processor: an instruction, and behind it what the program made of it when it last looked. */
export interface Fields {
  readonly begin: () => void;
  /** What follows the instruction is shown. */
  readonly separate: () => void;
  /** Adds to the instruction under way. */
  readonly instruct: (text: string) => void;
  /** What the list of the field has been set to. */
  readonly choose: (text: string) => void;
  /** Something is shown, in whatever field it stands. */
  readonly show: () => void;
  /** Ends a field; what is to be said for one that showed nothing of its own. */
  readonly end: () => string;
  /** An instruction never ends in another paragraph; if its end is lost, the text goes on. */
  readonly endParagraph: () => void;
  readonly isInstruction: () => boolean;
}

interface Field {
  phase: 'instruction' | 'result';
  instruction: string;
  chosen: string | null;
  hasShown: boolean;
}

export function collectFields(): Fields {
  const fields: Field[] = [];
  const last = () => fields.at(-1);
  return {
    begin: () =>
      void fields.push({ phase: 'instruction', instruction: '', chosen: null, hasShown: false }),
    separate: () => {
      const field = last();
      if (field !== undefined) field.phase = 'result';
    },
    instruct: (text) => {
      const field = last();
      if (field?.phase === 'instruction') field.instruction += text;
    },
    choose: (text) => {
      const field = last();
      if (field !== undefined) field.chosen = text;
    },
    show: () => {
      for (const field of fields) field.hasShown = true;
    },
    end: () => {
      const field = fields.pop();
      return field === undefined || field.hasShown ? '' : (field.chosen ?? drawnBy(field));
    },
    endParagraph: () => {
      while (last()?.phase === 'instruction') fields.pop();
    },
    isInstruction: () => fields.some(({ phase }) => phase === 'instruction'),
  };
}

/** A sum, text set above text, a sign, the choice of a list: the program draws them, and we cannot. */
const drawn = /^\s*(?:=|(?:eq|symbol|formdropdown)\b)/i;

const drawnBy = ({ instruction }: Field): string => (drawn.test(instruction) ? UNREADABLE : '');
