import { marked } from '../marked.ts';
import { countLists } from '../word/lists.ts';
import { type Setting, UNSEEN } from '../word/set-text.ts';
import type { Story } from '../word/story.ts';
import { symbolOf } from '../word/symbols.ts';
import { also, type Handlers, type Open, type Remarks, within } from './handlers.ts';
import type { Numbering } from './numbering.ts';
import { halfPoints, isSet, type Style, type Styles } from './styles.ts';
import type { Element } from './xml.ts';

interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  isHeading: boolean;
  /** Its end is deleted or hidden: it runs on into the next. */
  isOpenEnded: boolean;
}

interface OpenRun {
  style: string | null;
  isHidden: boolean | null;
  isStruck: boolean;
  isRaised: boolean;
  isWhite: boolean;
  size: number | null;
  rise: number | null;
}

/** A content control: its prompt is no text, its table of contents repeats the headings. */
interface OpenControl {
  isPrompt: boolean;
  isContents: boolean;
}

/** Paragraphs, runs, fields and characters of document.xml. */
export function paragraphHandlers(
  story: Story,
  remarks: Remarks,
  styles: Styles,
  numbering: Numbering,
): Handlers & { readonly text: (text: string) => void } {
  const paragraphs: OpenParagraph[] = [];
  const runs: OpenRun[] = [];
  const controls: OpenControl[] = [];
  /** Of every field around: is what follows its instruction, or what it shows? */
  const fields: ('instruction' | 'result')[] = [];
  const count = countLists(numbering.lists);
  let typed: { text: string; readonly start: number; readonly keepsBlanks: boolean } | null = null;

  const isShown = () => {
    if (fields.includes('instruction') || controls.some(({ isPrompt }) => isPrompt)) return false;
    const run = runs.at(-1);
    const byStyle = () =>
      styles.byId(run?.style ?? null).isHidden ||
      styles.byId(paragraphs.at(-1)?.style ?? null).isHidden;
    return !(run?.isHidden ?? byStyle());
  };
  const setting = (run: OpenRun): Setting => {
    const ids = [run.style, paragraphs.at(-1)?.style ?? null];
    const said = <T>(of: (style: Style) => T | null) =>
      ids.map((id) => of(styles.byId(id))).find((value) => value !== null);
    return {
      rise: run.rise ?? said(({ rise }) => rise) ?? 0,
      size: run.size ?? said(({ size }) => size) ?? styles.size,
    };
  };
  const say = (text: string, start: number, end: number) => {
    const run = runs.at(-1) ?? plainRun;
    if (!isShown()) return;
    const set = setting(run);
    const isUnseen = run.isWhite || set.size <= UNSEEN;
    story.text(marked(text, { ...run, isUnseen }), start, end, set);
  };
  const endTyped = (at: number) => {
    if (typed !== null) say(withBlanks(typed), typed.start, at);
    typed = null;
  };
  const numberOf = ({ style, list, level }: OpenParagraph): string => {
    const styled = styles.byId(style);
    const name = list ?? styled.list;
    if (name === null || name === '0') return '';
    const own = list === null && style !== null ? numbering.levelOf(name, style) : null;
    return count(name, level ?? own ?? styled.level);
  };
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    // An instruction never ends in another paragraph; if its end is lost, the text goes on.
    while (fields.at(-1) === 'instruction') fields.pop();
    if (paragraph === undefined || paragraph.isOpenEnded) return;
    const styled = styles.byId(paragraph.style).role;
    const isContents = controls.some((control) => control.isContents);
    const role = isContents ? 'chrome' : (styled ?? (paragraph.isHeading ? 'heading' : undefined));
    const number = numberOf(paragraph);
    story.endParagraph(role === undefined ? { number } : { role, number });
  };
  const field = ({ value }: Element) => {
    const kind = value('fldCharType');
    if (kind === 'begin') fields.push('instruction');
    else if (kind === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = 'result';
  };
  const character = (text: string) => within('w:r', (_, at) => say(text, at, at));
  const lineEnd = within('w:r', () => {
    if (isShown()) story.breakLine();
  });
  const picture = also(() => {
    if (isShown()) story.picture();
  });
  const mathBlank = (at: number) => say(' ', at, at);
  const control = (change: (control: OpenControl) => void) =>
    also(() => {
      const top = controls.at(-1);
      if (top !== undefined) change(top);
    });
  const ofRun = (note: (run: OpenRun, element: Element) => void) =>
    also((element, path) => {
      const run = runs.at(-1);
      if (path.at(-1) === 'w:rPr' && !isMark(path) && run !== undefined) note(run, element);
    });
  const struck = also((element, path) => {
    const run = runs.at(-1);
    if (path.at(-1) === 'w:rPr' && !isMark(path) && run !== undefined && isSet(element))
      run.isStruck = true;
  });
  const inParagraph = (parent: string, note: (into: OpenParagraph, element: Element) => void) =>
    also((element, path) => {
      const paragraph = paragraphs.at(-1);
      if (path.at(-1) === parent && path.includes('w:pPr') && paragraph !== undefined)
        note(paragraph, element);
    });
  /** What is deleted or moved away is not gone into; the end of a paragraph may be, too. */
  const removed: Open = (_, path) => {
    remarks.tracked += 1;
    const paragraph = paragraphs.at(-1);
    if (isMark(path) && paragraph !== undefined) paragraph.isOpenEnded = true;
    return false;
  };
  const added = also(() => {
    remarks.tracked += 1;
  });

  return {
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
      'w:r': also(() => void runs.push({ ...plainRun })),
      'w:strike': struck,
      'w:dstrike': struck,
      'w:vertAlign': within('w:rPr', ({ value }) => {
        const run = runs.at(-1);
        if (run !== undefined) run.isRaised = /^su/.test(value('val') ?? '');
      }),
      'w:color': ofRun((run, { value }) => {
        run.isWhite = /^f{6}$/i.test(value('val') ?? '');
      }),
      'w:sz': ofRun((run, element) => {
        run.size = halfPoints(element);
      }),
      'w:position': ofRun((run, element) => {
        run.rise = halfPoints(element);
      }),
      'w:rStyle': within('w:rPr', ({ value }) => {
        const run = runs.at(-1);
        if (run !== undefined) run.style = value('val') ?? null;
      }),
      'w:vanish': also((element, path) => {
        const run = runs.at(-1);
        if (isMark(path)) {
          const paragraph = paragraphs.at(-1);
          if (paragraph !== undefined) paragraph.isOpenEnded = isSet(element);
        } else if (path.at(-1) === 'w:rPr' && run !== undefined) run.isHidden = isSet(element);
      }),
      'w:t': also(({ value }, _, at) => {
        typed = { text: '', start: at, keepsBlanks: value('space') === 'preserve' };
      }),
      'm:t': also((_, __, at) => {
        typed = { text: '', start: at, keepsBlanks: false };
      }),
      'w:tab': character('\t'),
      'w:ptab': character('\t'),
      'w:noBreakHyphen': character('-'),
      'w:br': lineEnd,
      'w:cr': lineEnd,
      'w:sym': within('w:r', ({ value }, at) =>
        say(symbolOf(value('font') ?? '', Number.parseInt(value('char') ?? '', 16)), at, at),
      ),
      'w:fldChar': within('w:r', field),
      'w:ins': added,
      'w:moveTo': added,
      'w:del': removed,
      'w:moveFrom': removed,
      'w:sdt': also(() => void controls.push({ isPrompt: false, isContents: false })),
      'w:showingPlcHdr': control((top) => {
        top.isPrompt = true;
      }),
      'w:docPartGallery': also(({ value }) => {
        const top = controls.at(-1);
        if (top !== undefined) top.isContents = value('val') === 'Table of Contents';
      }),
      'pic:pic': picture,
      'v:imagedata': picture,
      'o:OLEObject': picture,
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
    close: {
      'w:p': endParagraph,
      'w:r': () => void runs.pop(),
      'w:t': endTyped,
      'm:t': endTyped,
      'w:sdt': () => void controls.pop(),
      'w:txbxContent': () => story.closeBox(),
      // Without them, 1 over 2 would be 12.
      'm:num': mathBlank,
      'm:den': mathBlank,
      'm:e': mathBlank,
      'm:sub': mathBlank,
      'm:sup': mathBlank,
      'm:deg': mathBlank,
    },
    text: (text) => {
      if (typed !== null) typed.text += text;
    },
  };
}

const plainRun: OpenRun = {
  style: null,
  isHidden: null,
  isStruck: false,
  isRaised: false,
  isWhite: false,
  size: null,
  rise: null,
};

const newParagraph: OpenParagraph = {
  style: null,
  list: null,
  level: null,
  isHeading: false,
  isOpenEnded: false,
};

/** Inside the properties of a paragraph's end, not of a run. */
const isMark = (path: readonly string[]) => path.at(-1) === 'w:rPr' && path.at(-2) === 'w:pPr';

/** Blanks around a text count only where it says so. */
function withBlanks({ text, keepsBlanks }: { text: string; keepsBlanks: boolean }): string {
  const flat = text.replace(/[\n\r]/g, ' ');
  return keepsBlanks ? flat : flat.replace(/^[ \t]+|[ \t]+$/g, '');
}
