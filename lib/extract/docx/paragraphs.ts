import { collectFields } from '../word/fields.ts';
import { countLists } from '../word/lists.ts';
import type { Story } from '../word/story.ts';
import { collectControls } from './controls.ts';
import { fieldHandlers } from './fields.ts';
import { also, type Handlers, type Open, type Remarks, together } from './handlers.ts';
import type { Numbering } from './numbering.ts';
import { collectRuns, isMark } from './runs.ts';
import type { Styles } from './styles.ts';
import { type Element, isSet } from './xml.ts';

interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  isHeading: boolean;
  /** Its end is deleted or hidden: it runs on into the next. */
  isOpenEnded: boolean;
}

const newParagraph: OpenParagraph = {
  style: null,
  list: null,
  level: null,
  isHeading: false,
  isOpenEnded: false,
};

/** Paragraphs of document.xml with all that stands in them. */
export function paragraphHandlers(
  story: Story,
  remarks: Remarks,
  styles: Styles,
  numbering: Numbering,
): Handlers & { readonly text: (text: string) => void } {
  const paragraphs: OpenParagraph[] = [];
  const fields = collectFields();
  const controls = collectControls();
  const paragraphStyle = () => paragraphs.at(-1)?.style ?? null;
  const { isPrompt } = controls;
  const runs = collectRuns({ story, styles, fields, paragraphStyle, isPrompt });
  const told = fieldHandlers(fields, runs.say);
  const count = countLists(numbering.lists);

  const numberOf = ({ style, list, level }: OpenParagraph): string => {
    const styled = styles.byId(style);
    const name = list ?? styled.list;
    if (name === null || name === '0') return '';
    const own = list === null && style !== null ? numbering.levelOf(name, style) : null;
    return count(name, level ?? own ?? styled.level);
  };
  const roleOf = ({ style, isHeading }: OpenParagraph) => {
    if (controls.isContents()) return 'chrome';
    return styles.byId(style).role ?? (isHeading ? 'heading' : undefined);
  };
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    fields.endParagraph();
    if (paragraph === undefined || paragraph.isOpenEnded) return;
    const role = roleOf(paragraph);
    const number = numberOf(paragraph);
    story.endParagraph(role === undefined ? { number } : { role, number });
  };
  const inParagraph = (parent: string, note: (into: OpenParagraph, element: Element) => void) =>
    also((element, path) => {
      const paragraph = paragraphs.at(-1);
      if (path.at(-1) === parent && path.includes('w:pPr') && paragraph !== undefined)
        note(paragraph, element);
    });
  const noteMark = (path: readonly string[], isGone: boolean) => {
    const paragraph = paragraphs.at(-1);
    if (isMark(path) && paragraph !== undefined) paragraph.isOpenEnded = isGone;
  };
  /** What is deleted or moved away is not gone into; the end of a paragraph may be, too. */
  const removed: Open = (_, path) => {
    remarks.tracked += 1;
    noteMark(path, true);
    return false;
  };
  const added = also(() => {
    remarks.tracked += 1;
  });

  const own: Handlers = {
    open: {
      'w:p': also(() => {
        paragraphs.push({ ...newParagraph, style: styles.usual });
      }),
      'w:pStyle': inParagraph('w:pPr', (paragraph, { value }) => {
        paragraph.style = value('val') ?? null;
      }),
      'w:outlineLvl': inParagraph('w:pPr', (paragraph, { value }) => {
        paragraph.isHeading = Number(value('val')) < 9;
      }),
      'w:numId': inParagraph('w:numPr', (paragraph, { value }) => {
        paragraph.list = value('val') ?? null;
      }),
      'w:ilvl': inParagraph('w:numPr', (paragraph, { value }) => {
        paragraph.level = Number(value('val'));
      }),
      // Of a run, or of the end of a paragraph.
      'w:vanish': (element, path, at) => {
        noteMark(path, isSet(element));
        return runs.open['w:vanish']?.(element, path, at) ?? true;
      },
      'w:ins': added,
      'w:moveTo': added,
      'w:del': removed,
      'w:moveFrom': removed,
      'w:txbxContent': also(() => story.openBox()),
      // Word art keeps its words in an attribute.
      'v:textpath': also(({ value }, _, at) => {
        const words = value('string');
        if (words === undefined) return;
        story.openBox();
        story.text(words, at, at);
        story.closeBox();
      }),
    },
    close: { 'w:p': endParagraph, 'w:txbxContent': () => story.closeBox() },
  };
  return {
    ...together(runs, told, controls, own),
    text: (text) => {
      runs.text(text);
      told.text(text);
    },
  };
}
