import { readYear, yearPattern } from './dates.ts';
import { isOffice } from './office.ts';
import { plainText } from './plain.ts';

/** What the title of a report says. */
export interface Title {
  readonly text: string;
  readonly publisher: string | null;
  readonly year: number | null;
}

/** Words before a title on its line, and what pages and files hang on it. */
const before = /^(?:标题|题名|题目|信息名称|文件名称|名称)[:]/;
const after = /(?<=报告|年报)(?:[-_|(].*)$|\.(?:docx?|pdf|wps|html?|ofd|txt)$/;
/** List numbers and marks before a title. */
const marks = /^(?:[<*#·>]|\d{1,2}[、.](?!\d))+/;

/** What the report is about, and that it is a report; between both office, year and more may stand. */
const subject = /政府信息(?:与政务|和政务)?公开|政务(?:信息)?公开(?!办)|信息公开(?!办)/;
const ends = /(?:年度报告|工作报告|报告书|情况报告|的报告|年报|报告|情况总结)$/;
const other =
  /解读|图解|读懂|通知|公告|公示|方案|要点|计划|清单|指南|目录|说明|函$|新闻|培训|会议|比选|采购|招标/;

/** Where the name of the office ends and the words of the title go on. */
const cut =
  /关于|政府信息|政务公开(?!办)|政务信息|信息公开(?!办)|工作年度|年度工作|年度报告|工作报告|年报|依法公开/;

/** The title of a report on one line, or null when the line is something else. */
export function readTitle(line: string): Title | null {
  const text = clean(line);
  if (text.length < 4 || text.length > 70 || /[。;!?:，]/.test(text)) return null;
  if (!(ends.test(text) || isGarbled(text)) || other.test(text)) return null;
  const years = [...plainText(line).matchAll(yearPattern)].map((match) => readYear(match[1] ?? ''));
  if (!subject.test(text) && !/工作年度报告$/.test(text)) return null;
  return {
    text,
    publisher: publisherIn(text) ?? publisherBehind(line),
    year: years.find((year) => year !== null) ?? null,
  };
}

/** «…政府信息公开工作告年度报»: the last words of a title with letters in the wrong place. */
function isGarbled(text: string): boolean {
  const tail = text.split(subject).at(-1) ?? '';
  const sorted = (letters: string) => [...letters].sort().join('');
  return tail !== text && sorted(tail) === sorted('工作年度报告');
}

function clean(line: string): string {
  const text = plainText(line).replace(before, '').replace(after, '').replace(after, '');
  const unquoted = /^["《]([^《》"]*)["》]$/.exec(text)?.[1] ?? text;
  // «望江街道:2023年…», «[望江街道]2023年…».
  return unquoted
    .replace(marks, '')
    .replace(/^\[?([^:[\]]{2,40})[:\]](?=.{6})/, (lead, name) => (isOffice(name) ? name : lead));
}

/** The office behind the title: «2023年政府信息公开工作年度报告(望江街道)». */
function publisherBehind(line: string): string | null {
  const name = /(?:报告|年报)[(]([^()]{2,30})[)]$/.exec(plainText(line))?.[1];
  return name !== undefined && isOffice(name) ? name : null;
}

function publisherIn(title: string): string | null {
  const text = title
    .replace(/^关于(?:公布|发布|报送|印发)?/, '')
    .replace(yearPattern, '')
    .replace(/^年度/, '');
  const end = text.search(cut);
  const name = (end < 0 ? '' : text.slice(0, end))
    .replace(/(?:20\d\d)?年?度?$/, '')
    .replace(/的$/, '')
    // 镇人民政府信息公开工作年度报告 prints the 政府 of both once.
    .replace(/人民$/, '人民政府');
  return isOffice(name) ? name : null;
}
