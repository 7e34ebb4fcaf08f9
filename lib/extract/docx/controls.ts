import { also, type Handlers } from './handlers.ts';

/** Content controls of document.xml around the text under way. */
export interface Controls extends Handlers {
  /** One of them shows its prompt, which is no text. */
  readonly isPrompt: () => boolean;
  /** One of them is a table of contents, which repeats the headings. */
  readonly isContents: () => boolean;
}

interface Control {
  isPrompt: boolean;
  isContents: boolean;
}

export function collectControls(): Controls {
  const controls: Control[] = [];
  const ofLast = (note: (control: Control, value: string | undefined) => void) =>
    also(({ value }) => {
      const last = controls.at(-1);
      if (last !== undefined) note(last, value('val'));
    });
  return {
    isPrompt: () => controls.some(({ isPrompt }) => isPrompt),
    isContents: () => controls.some(({ isContents }) => isContents),
    open: {
      'w:sdt': also(() => void controls.push({ isPrompt: false, isContents: false })),
      'w:showingPlcHdr': ofLast((last) => {
        last.isPrompt = true;
      }),
      'w:docPartGallery': ofLast((last, value) => {
        last.isContents = value === 'Table of Contents';
      }),
    },
    close: { 'w:sdt': () => void controls.pop() },
  };
}
