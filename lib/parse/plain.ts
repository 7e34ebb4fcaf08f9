/** Text in one spelling, each character knowing where it stood in the source. */
export interface Plain {
  readonly source: string;
  readonly text: string;
  /** Source offset of each character of `text`, and one more: the end of the last. */
  readonly offsets: readonly number[];
}

/**
 * The one normaliser: NFKC (full width to half width), one spelling for brackets, quotes, dashes and
 * middle dots, traditional characters of the form to simplified, blanks dropped. Between two digits one
 * blank is left, because «08 16:34» are two numbers.
 */
export function plain(source: string): Plain {
  const offsets: number[] = [];
  const parts: string[] = [];
  /** Up to where the source stands in the parts; what is spelled as it stands is taken in long pieces. */
  let taken = 0;
  let followsDigit = false;
  let blankAt = -1;
  let next = 0;
  for (let at = 0; at < source.length; at = next) {
    const code = source.codePointAt(at) ?? 0;
    next = at + unitsOf(code);
    const spelled = spell(code);
    if (spelled === '') {
      if (blankAt < 0 && isBlank(code)) blankAt = at;
      parts.push(source.slice(taken, at));
      taken = next;
      continue;
    }
    if (blankAt >= 0 && followsDigit && isDigit(spelled.charCodeAt(0))) {
      parts.push(' ');
      offsets.push(blankAt);
    }
    if (!isSpelledAs(spelled, code)) {
      parts.push(source.slice(taken, at), spelled);
      taken = next;
    }
    blankAt = -1;
    followsDigit = isDigit(spelled.charCodeAt(spelled.length - 1));
    for (let i = 0; i < spelled.length; i += 1) offsets.push(at);
  }
  offsets.push(endOf(source, offsets.at(-1)));
  return { source, text: parts.join('') + source.slice(taken), offsets };
}

/** The text alone, for comparing labels and words. */
export const plainText = (source: string): string => plain(source).text;

/** Where a stretch of plain text stands in the source. */
export function stretch(
  { source, offsets }: Plain,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = offsets[from] ?? source.length;
  return { start, end: to > from ? endOf(source, offsets[to - 1]) : start };
}

/** The offset after the character that begins at an offset. */
const endOf = (source: string, at: number | undefined): number =>
  at === undefined ? 0 : at + String.fromCodePoint(source.codePointAt(at) ?? 0).length;

/** 16-bit units a character takes. */
const unitsOf = (code: number) => (code > 0xffff ? 2 : 1);
const isSpelledAs = (spelled: string, code: number) =>
  spelled.codePointAt(0) === code && spelled.length === unitsOf(code);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isBlank = (code: number) => /[\s\u3000]/.test(String.fromCodePoint(code));

/** Characters whose spelling NFKC leaves alone or takes too far. */
const spellings = new Map<string, string>();
const respell = (from: string, to: string) => {
  for (const character of from) spellings.set(character, to);
};
respell('“”„‟「」『』〝〞', '"');
respell('‘’‚‛', "'");
respell('—–―‐‑‒−─━﹣', '-');
respell('•・‧●', '·');
respell('○◯', '〇');
respell('【〔〖﹝', '[');
respell('】〕〗﹞', ']');
respell('∶', ':');
// List numbers are no figures: ①23条 is not 123条.
for (const character of '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳') spellings.set(character, character);
// Numbers of notes are none either: 12² is not 122.
respell('⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉', '');

/** Characters of the form, its headings and dates, as mirrors in traditional characters print them. */
const traditional = `
  開开 報报 總总 體体 況况 處处 請请 議议 訴诉 訟讼 結结 維维 糾纠 審审 經经 復复 複复 數数 據据 關关 係系 為为 項项 與与
  辦办 釋释 執执 規规 範范 許许 強强 製制 發发 廢废 現现 決决 額额 單单 萬万 購购 業业 構构 團团 組组 織织 會会 務务 機机
  屬属 於于 國国 護护 權权 鎮镇 鄉乡 區区 縣县 門门 級级 領领 導导 個个 條条 場场 網网 連连 絡络 員员 過过 錯错 還还 進进
  補补 內内 當当 確确 認认 獲获 繳缴 納纳 費费 後后 續续 轉转 類类 營营 產产 標标 準准 無无 從从 應应 統统 計计 時时 間间
  對对 佈布 際际 歷历 東东 橋桥 龍龙 園园 廣广 檔档 質质 稱称 簡简`;
for (const pair of traditional.trim().split(/\s+/)) spellings.set(pair.slice(0, 1), pair.slice(1));

/** Radicals that text copied out of a PDF has for characters, where NFKC does not know them. */
const radicals =
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
for (const pair of radicals.match(/../gu) ?? []) spellings.set(pair.slice(0, 1), pair.slice(1));

/** An answer for every code of 16 bits, found when it is first asked for; documents use the same few thousand. */
function onceACode<Answer>(answer: (character: string) => Answer): (code: number) => Answer {
  // All places at once: an array that grows by leaps becomes a slow dictionary.
  const known = new Array<Answer | undefined>(0x10000);
  return (code) => {
    const fresh = known[code] ?? answer(String.fromCodePoint(code));
    if (code < known.length) known[code] = fresh;
    return fresh;
  };
}

const spell = onceACode((character) => spellings.get(character) ?? normalised(character));

/** What is left of a text that is compared without blanks and punctuation. */
export const isLetterOrDigit = onceACode((character) => /[\p{L}\p{N}]/u.test(character));

const normalised = (character: string): string =>
  character
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/./gu, (part) => spellings.get(part) ?? part);
