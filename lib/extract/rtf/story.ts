import { collectFields } from '../word/fields.ts';
import { MOST_PARTS, type Story } from '../word/story.ts';
import { type Heads, newHeads, noteColour, noteFont, noteHead } from './heads.ts';
import { collectLetters } from './letters.ts';
import { collectParagraphs } from './paragraphs.ts';
import { firstState, type State, stateAfter } from './state.ts';
import { noteRow } from './tables.ts';
import type { Token } from './tokens.ts';
import { characters, knownGroups, lineBreaks, signs, silentGroups } from './words.ts';

/** Far above honest files (about 40). */
const DEEPEST = 1000;

/** Groups of pictures. */
const pictures: ReadonlySet<string> = new Set(['pict', 'shppict']);

export interface Told {
  readonly status: 'read' | 'damaged' | 'too-large';
  readonly charset: string;
  /** Changes that were not accepted yet. */
  readonly tracked: number;
}

/** Tells a story what a file of these tokens says. One that ends before its last group does is cut off. */
export function tellRtf(story: Story, tokens: Iterable<Token>): Told {
  const teller = newTeller(story);
  let status: Told['status'] = 'damaged';
  let last = 0;
  for (const token of tokens) {
    teller.take(token);
    last = token.end;
    if (teller.depth() === 0) status = 'read';
    const size = story.size() + teller.pending();
    if (teller.depth() > DEEPEST || size > MOST_PARTS) status = 'too-large';
    if (status !== 'damaged') break;
  }
  teller.end(last);
  return { status, charset: teller.heads.charset, tracked: teller.tracked() };
}

function newTeller(story: Story) {
  const heads: Heads = newHeads();
  const paragraphs = collectParagraphs(story);
  const fields = collectFields();
  const letters = collectLetters(heads, paragraphs, fields);
  const states: State[] = [];
  let state = firstState;
  /** Of the tables of fonts and styles: the one being told of. */
  let open = 0;
  let tracked = 0;

  const role = () => heads.styles.get(state.style) ?? (state.isHeading ? 'heading' : undefined);
  const inner = () => Math.max(2, state.depth);
  const endings: Readonly<Record<string, (at: number) => void>> = {
    par: (at) => {
      // The end of a paragraph that is deleted joins it to the next.
      if (!state.isDeleted) paragraphs.end(state.depth, role(), at);
    },
    sect: (at) => paragraphs.end(state.depth, role(), at),
    cell: (at) => paragraphs.endCell(1, role(), at),
    nestcell: (at) => paragraphs.endCell(inner(), role(), at),
    row: (at) => paragraphs.endRow(1, at),
  };
  const openField = () => {
    if (state.isField) return;
    fields.begin();
    state = { ...state, isField: true };
  };
  const closeField = (at: number) => {
    const said = fields.end();
    if (said !== '') letters.add(said, state, at, at);
  };
  /** Shown, though they stand in groups that are not. */
  const openBox = (at: number) => {
    if (state.isOldDrawing) return;
    paragraphs.openBox(state.depth, at);
    state = { ...state, sink: 'text', isBox: true, depth: 0 };
  };
  /** Words that do the same wherever they stand. */
  const acts: Readonly<Record<string, (at: number) => void>> = {
    shptxt: openBox,
    dptxbxtext: openBox,
    field: openField,
    fldrslt: fields.separate,
    nestrow: (at) => paragraphs.endRow(inner(), at),
  };
  const noteChange = (word: string, value: number | null) => {
    const isChange = (word === 'deleted' || word === 'revised') && value !== 0;
    if (isChange && state.sink === 'text') tracked += 1;
  };

  const isSilent = (name: string) =>
    silentGroups.has(name) || (state.isOptional && !knownGroups.has(name));
  /** The first word of a group may say that it is not shown. */
  const enterSink = (name: string): State['sink'] => {
    if (pictures.has(name) && state.sink === 'text') {
      fields.show();
      paragraphs.picture();
    }
    const sink = isSilent(name) ? 'none' : state.sink;
    if (state.isOptional || sink !== state.sink) state = { ...state, isOptional: false, sink };
    return sink;
  };
  const word = (name: string, value: number | null, at: number, end: number) => {
    const sink = enterSink(name);
    const act = acts[name];
    if (act !== undefined) act(at);
    else if (sink === 'fonts') open = noteFont(heads, open, name, value);
    else if (sink === 'colours') noteColour(heads, name, value);
    else if (sink === 'styles' && name === 's') open = value ?? 0;
    else if (sink !== 'styles') plainWord(name, value, at, end);
  };
  const plainWord = (name: string, value: number | null, at: number, end: number) => {
    noteChange(name, value);
    noteHead(heads, name, value);
    noteRow(state.isInnerRow ? paragraphs.innerRow : paragraphs.row, name, value);
    state = stateAfter(state, name, value) ?? state;
    if (name === 'u' && value !== null) letters.addUnicode(value, state, at, end);
    const character = characters[name];
    if (character !== undefined) letters.add(character, state, at, end);
    if (state.sink === 'text') ending(name, at);
  };
  const ending = (name: string, at: number) => {
    if (lineBreaks.has(name)) paragraphs.breakLine();
    else endings[name]?.(at);
  };
  const sign = (name: string, at: number, end: number) => {
    if (name === '*') state = { ...state, isOptional: true };
    const character = signs[name];
    if (character !== undefined) letters.add(character, state, at, end);
    // A line end behind a backslash is \par.
    if (/[\r\n]/.test(name) && state.sink === 'text') endings.par?.(at);
  };
  const enter = () => {
    letters.endSkip();
    states.push(state);
    state = { ...state, isBox: false, isField: false };
    // The usual style has no number.
    if (state.sink === 'styles') open = 0;
  };
  const leave = (at: number) => {
    letters.endSkip();
    if (state.isBox) paragraphs.closeBox(at);
    if (state.isField) closeField(at);
    state = states.pop() ?? firstState;
  };
  const takeOther = (token: Token) => {
    letters.end(state, open, token.at);
    if (token.kind === 'open') enter();
    else if (token.kind === 'close') leave(token.at);
    else if (letters.isSkipped()) return;
    else if (token.kind === 'word') word(token.word, token.value, token.at, token.end);
    else if (token.kind === 'sign') sign(token.sign, token.at, token.end);
  };

  return {
    heads,
    depth: () => states.length,
    pending: paragraphs.pending,
    tracked: () => tracked,
    take: (token: Token) => {
      if (token.kind === 'text') letters.addBytes(token.text, token.at);
      else if (token.kind === 'byte') letters.addBytes(String.fromCharCode(token.byte), token.at);
      else takeOther(token);
    },
    end: (at: number) => paragraphs.endAll(at),
  };
}
