import type { Document } from '#lib/extract/document.ts';
import { isOffice, outerOffice } from './office.ts';
import { plainText } from './plain.ts';
import type { Extent, Reading } from './reading.ts';
import { readTitle, type Title } from './title.ts';

/** Sentences in which the office names itself. Cut off before the verb; lazy and bounded. */
const selfNamed = [
  /现将([^,。;:《》\n]{2,40}?)(?:20\d\d|关于|政府信息)/g,
  /现(?:将)?(?:公布|发布|公开|予以公布)([^,。;:《》\n]{2,40}?)(?:20\d\d|关于|政府信息|的)/g,
  /由([^,。;:《》\n]{2,40}?)(?:负责)?(?:编制|编写|撰写|起草)/g,
  /(?:请|可)(?:与|同|向|和|直接联系|致电|联系|直接与)([^,。;:《》\n]{2,40}?)(?:\(|,|:|联系|咨询|反映|反馈|。)/g,
];
const labelled =
  /(?:来源|发布机构|发布单位|公开机构|公开主体|信息提供|发文机关|发布者)[:\t]?([^\t\n,。;:\d]{2,40}?)(?=$|[\t\n,。;:(\d]|发布|时间|日期|浏览|点击|字体|字号|作者|阅读|访问|索引)/g;

/** The subject of a first sentence: «2022年,望江街道办事处认真贯彻…». */
const subjects =
  /(?:^|[\n。,])(?:20\d\d年(?:度|来|以来)?,?)?([^,。;:《》\n\d]{3,30}?)(?=认真|严格|全面|深入|积极|坚持|坚决|高度重视|紧[紧密]|始终|切实|不断|扎实|持续|以习近平)/g;

/** «区政府国资局», «市政府办公室» are offices of any district or city. */
const isVague = (name: string) => /^[省市区县州盟旗](?:委|政府|人民政府)/.test(name);

/**
 * The office that reports, as the document names it: in the title, in the sentences about the report,
 * in the signature, as what the report begins with; what the page calls its source is often the owner of
 * the site and comes last.
 */
export function findPublisher(
  reading: Reading,
  title: Title | null,
  { frontEnd, tailStart, end }: Extent,
  meta: Document['meta'],
): string | null {
  if (title?.publisher != null) return title.publisher;
  const head = reading.text.slice(0, 8000);
  const named = selfNamed.flatMap((pattern) => captures(head, pattern));
  const opening = captures(reading.text.slice(frontEnd, frontEnd + 600), subjects);
  return (
    firstOffice(named.filter((name) => !isVague(name))) ??
    firstOffice(besideTitle(reading, frontEnd)) ??
    firstOffice(signatures(reading, tailStart, end)) ??
    firstOffice(byline(reading, frontEnd)) ??
    firstOffice(opening.filter((name) => !isVague(name))) ??
    firstOffice([...named, ...opening]) ??
    firstOffice(sourceMeta(meta)) ??
    firstOffice(captures(head, labelled))
  );
}

const captures = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

function firstOffice(names: readonly string[]): string | null {
  for (const name of names) {
    const office = outerOffice(name);
    if (office !== null) return office;
  }
  return null;
}

/** Lines that are nothing but the name of an office, right over or under a title that names none. */
function besideTitle(reading: Reading, frontEnd: number): string[] {
  const lines = reading.pieces
    .filter((piece) => piece.from < frontEnd && piece.role !== 'chrome' && piece.plain.text !== '')
    .map((piece) => piece.plain.text);
  return lines.flatMap((line, i) =>
    readTitle(line) === null ? [] : [lines[i + 1] ?? '', lines[i - 1] ?? ''].filter(isOffice),
  );
}

/** A line before the report that is nothing but the name of an office, when there is one only. */
function byline(reading: Reading, frontEnd: number): string[] {
  const lines = reading.pieces
    .filter((piece) => piece.from < frontEnd && piece.cell === null && piece.role !== 'chrome')
    .map((piece) => piece.plain.text)
    .filter((line) => isOffice(line) && !isVague(line));
  return new Set(lines).size === 1 ? lines.slice(0, 1) : [];
}

/** Lines after the report that are nothing but the name of an office, the last first. */
function signatures(reading: Reading, tailStart: number, end: number): string[] {
  return reading.pieces
    .filter((piece) => piece.from >= tailStart && piece.from < end)
    .filter((piece) => piece.cell === null && piece.role !== 'chrome')
    .map((piece) => piece.plain.text)
    .filter((line) => isOffice(line))
    .reverse();
}

const sourceMeta = (meta: Document['meta']): string[] =>
  Object.entries(meta).flatMap(([key, value]) =>
    /source|author|publisher|organ/i.test(key) ? [plainText(value)] : [],
  );
