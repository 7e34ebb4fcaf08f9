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

/** Files may hold a million fields that never end: nothing here takes longer for those around. */
export function collectFields(): Fields {
  const fields: Field[] = [];
  /** Of them, those whose instruction is under way. */
  let instructions = 0;
  const last = () => fields.at(-1);
  const drop = (): Field | undefined => {
    const field = fields.pop();
    if (field?.phase === 'instruction') instructions -= 1;
    return field;
  };
  return {
    begin: () => {
      fields.push({ phase: 'instruction', instruction: '', chosen: null, hasShown: false });
      instructions += 1;
    },
    separate: () => {
      const field = last();
      if (field?.phase !== 'instruction') return;
      field.phase = 'result';
      instructions -= 1;
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
      // What is shown in one is shown in all around it.
      for (let i = fields.length - 1; i >= 0; i -= 1) {
        const field = fields[i];
        if (field === undefined || field.hasShown) return;
        field.hasShown = true;
      }
    },
    end: () => {
      const field = drop();
      return field === undefined || field.hasShown ? '' : (field.chosen ?? drawnBy(field));
    },
    endParagraph: () => {
      while (last()?.phase === 'instruction') drop();
    },
    isInstruction: () => instructions > 0,
  };
}

/** A sum, text set above text, a sign, the choice of a list: the program draws them, and we cannot. */
const drawn = /^\s*(?:=|(?:eq|symbol|formdropdown)\b)/i;

const drawnBy = ({ instruction }: Field): string => (drawn.test(instruction) ? UNREADABLE : '');
