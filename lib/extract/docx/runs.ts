import type { Fields } from '../word/fields.ts';
import type { Story } from '../word/story.ts';
import { drawnIn, symbolOf } from '../word/symbols.ts';
import { also, type Handlers, within } from './handlers.ts';
import { type Look, noteLook, plainLook, seenBy } from './look.ts';
import type { Styles } from './styles.ts';
import type { Element } from './xml.ts';

/** Text of one look, as it is told so far. */
interface OpenRun {
  readonly look: Look;
  style: string | null;
  /** Of its Latin characters and signs, where the run names it. */
  font: string | null;
}

/** What the words of a run depend on. */
export interface Around {
  readonly story: Story;
  readonly styles: Styles;
  readonly fields: Fields;
  /** The style of the paragraph under way. */
  readonly paragraphStyle: () => string | null;
  /** A content control shows its prompt, which is no text. */
  readonly isPrompt: () => boolean;
}

export interface Runs extends Handlers {
  readonly text: (text: string) => void;
  /** Says something as the run under way looks, unless it is hidden. */
  readonly say: (text: string, start: number, end: number) => void;
}

/** Runs of document.xml: their looks, their text and the characters that are elements of their own. */
export function collectRuns({ story, styles, fields, paragraphStyle, isPrompt }: Around): Runs {
  const runs: OpenRun[] = [];
  let typed: { text: string; readonly start: number; readonly keepsBlanks: boolean } | null = null;

  const seen = () => {
    const run = runs.at(-1);
    const ids = [run?.style ?? null, paragraphStyle()];
    const looks = ids.map((id) => styles.byId(id).look);
    return seenBy(run?.look ?? plainLook, looks, styles.size);
  };
  /** How the run under way looks, or null when it is not shown. */
  const shown = () => {
    if (fields.isInstruction() || isPrompt()) return null;
    const look = seen();
    return look.isHidden ? null : look;
  };
  const say: Runs['say'] = (text, start, end) => {
    const look = text === '' ? null : shown();
    if (look === null) return;
    fields.show();
    story.text(look.spell(text), start, end, look.setting);
  };
  const endTyped = (at: number) => {
    if (typed !== null) say(drawnIn(runs.at(-1)?.font ?? '', withBlanks(typed)), typed.start, at);
    typed = null;
  };
  const openTyped = (keepsBlanks: (element: Element) => boolean) =>
    also((element, _, at) => {
      typed = { text: '', start: at, keepsBlanks: keepsBlanks(element) };
    });
  const character = (text: string) => within('w:r', (_, at) => say(text, at, at));
  const lineEnd = within('w:r', () => {
    if (shown() !== null) story.breakLine();
  });
  const picture = also(() => {
    if (shown() === null) return;
    fields.show();
    story.picture();
  });
  const openRun = also(() => void runs.push({ look: { ...plainLook }, style: null, font: null }));
  const closeRun = () => void runs.pop();
  const ofRun = (note: (run: OpenRun, element: Element) => void) =>
    also((element, path) => {
      const run = runs.at(-1);
      if (path.at(-1) === 'w:rPr' && !isMark(path) && run !== undefined) note(run, element);
    });
  const look = ofRun((run, element) => noteLook(run.look, element));
  const mathBlank = (at: number) => say(' ', at, at);

  return {
    say,
    open: {
      'w:r': openRun,
      'm:r': openRun,
      'w:rStyle': ofRun((run, { value }) => {
        run.style = value('val') ?? null;
      }),
      'w:rFonts': ofRun((run, { value }) => {
        run.font = value('ascii') ?? null;
      }),
      'w:vanish': look,
      'w:strike': look,
      'w:dstrike': look,
      'w:vertAlign': look,
      'w:color': look,
      'w:sz': look,
      'w:position': look,
      'w:t': openTyped(({ value }) => value('space') === 'preserve'),
      'm:t': openTyped(() => false),
      'w:tab': character('\t'),
      'w:ptab': character('\t'),
      'w:noBreakHyphen': character('-'),
      'w:br': lineEnd,
      'w:cr': lineEnd,
      'w:sym': within('w:r', ({ value }, at) =>
        say(symbolOf(value('font') ?? '', Number.parseInt(value('char') ?? '', 16)), at, at),
      ),
      'pic:pic': picture,
      'v:imagedata': picture,
      'o:OLEObject': picture,
    },
    close: {
      'w:r': closeRun,
      'm:r': closeRun,
      'w:t': endTyped,
      'm:t': endTyped,
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

/** Inside the properties of a paragraph's end, not of a run. */
export const isMark = (path: readonly string[]): boolean =>
  path.at(-1) === 'w:rPr' && path.at(-2) === 'w:pPr';

/** Blanks around a text count only where it says so. */
function withBlanks({ text, keepsBlanks }: { text: string; keepsBlanks: boolean }): string {
  const flat = text.replace(/[\n\r]/g, ' ');
  return keepsBlanks ? flat : flat.replace(/^[ \t]+|[ \t]+$/g, '');
}
