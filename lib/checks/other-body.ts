import type { Report } from '#lib/parse/fact.ts';
import { printedCore } from '#lib/register/office-name.ts';
import { ruleTitles } from './finding.ts';
import { levelOf } from './level.ts';
import { type Said, saidIn } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** A body other than the one that reports, in a place where only that one can stand. */
interface Found {
  readonly name: string;
  readonly said: Said;
}
type Search = (said: Said, report: Report) => string | null;

const ending = /(?:街道|街|镇|乡|苏木)$/;
const stemOf = (name: string): string => printedCore(name).replace(ending, '');

/** Words that stand before 街道, 镇 or 乡 and are no name: 各街道, 区属街道, 所在街道, 重点镇, 乡镇街道. */
const noName = new RegExp(
  [
    '^(?:各|全|本|我|你|该|每|所|原|多|个|两|由|与|和|在|向|对|从|到|及|把|将|经|其他|其它|其余|部分|相关|有关|上述|以上)',
    '^(?:兄弟|周边|当地|基层|下辖|辖区|试点|重点|中心|示范|文明|卫生|特色|小城)',
    '所在',
    '(?:各|个|所|属|辖|级|乡|镇|街|城|村|区|县|市|小|强|和|与|及|等|的|人|我|本)$',
  ].join('|'),
);

/** Whether a 街道, 镇 or 乡 is certainly not the one that reports: their names have hardly a character in common. */
function isAnother(name: string, { publisher, title }: Report): boolean {
  const [own, other] = [stemOf(publisher ?? ''), stemOf(name)];
  if (own.length < 2 || other.length < 2 || noName.test(other)) return false;
  if (other.includes(own) || (title ?? '').includes(other)) return false;
  const shared = [...new Set(other)].filter((letter) => own.includes(letter)).length;
  return shared * 2 < Math.min(own.length, other.length);
}

const township = '(?:街道|镇|乡)(?:办事处|人民政府)?';
const asked = new RegExp(
  `(?:请与|可与|请联系:?)([^,。;:(《]{2,24}?${township})[^,。;:(《]{0,12}?(?:联系|[(,。]|$)`,
);
const titled = new RegExp(`编[制写]了?《([^《》]{2,24}?${township})20\\d\\d年`);
const written = new RegExp(
  `报告由([^,。;:(《]{2,24}?${township})[^,。;:(《]{0,8}?(?:负责)?编[制写]`,
);

/** Whom to ask, who wrote it, what it is called. */
const named: Search = ({ text }, report) =>
  [asked, titled, written]
    .map((pattern) => pattern.exec(text)?.[1] ?? '')
    .find((name) => name !== '' && isAnother(name, report)) ?? null;

const doing = new RegExp(
  `^(?:20\\d\\d年(?:度)?(?:以来)?,?)?([\\p{Script=Han}]{2,6}${township})(?:党工委|党委)?[、,]?(?:认真|严格|高度重视|深入|积极|全面|坚持|按照|紧紧围绕|围绕|不断|进一步|始终|切实|着力|扎实|立足|主动公开|共主动|共收到|未收到)`,
  'u',
);

/** Who acts, at the beginning of a sentence. */
const acting: Search = ({ text }, report) => {
  const name = doing.exec(text)?.[1] ?? '';
  return name !== '' && isAnother(name, report) ? name : null;
};

const government = '[\\p{Script=Han}]{0,8}?[省市区县州旗](?:人民)?政府(?:办公[室厅])?';
/** «收到向市政府及市政府办公室提出的政府信息公开申请5件» in the report of a 街道. */
const applied = new RegExp(
  `(?:收到|受理|接到|接收|办理).{0,24}?向(${government}(?:[、及和]${government})?)(?:提出|提交|递交)的?.{0,16}申请`,
  'u',
);
/** What is passed on by them, or is no application for information. */
const passedOn = /转|移送|交办|代|复议|诉讼|投诉|举报|信访|可以|可向|有权|应当/;

const addressed: Search = ({ text }, report) =>
  levelOf(report) === 'township' && !passedOn.test(text) ? (applied.exec(text)?.[1] ?? null) : null;

/** What an office never calls itself: a 街道 no 局, a 局 no 镇. */
const selves: readonly (readonly [office: RegExp, called: RegExp])[] = [
  [/(?:街道|街道办事处|[镇乡](?:人民政府)?)$/, /我[局校院](?![们校局])/],
  [/局$/, /我(?:镇|乡|街道|街办|办事处)/],
];

/** «我局» in the report of a 街道. */
const itself: Search = ({ text }, { publisher }) =>
  selves.flatMap(([office, called]) =>
    office.test(publisher ?? '') ? (called.exec(text.replace(/“[^”]*”/g, ''))?.[0] ?? []) : [],
  )[0] ?? null;

const searches = { named, acting, addressed } as const;

function judgeBody({ report, document }: Examined): Judgement[] {
  const isTownship = levelOf(report) === 'township';
  if (report.publisher === null || (!isTownship && !report.publisher.endsWith('局'))) return [];
  const said = saidIn(document, report);
  if (said.length === 0) return [{ verdict: 'undetermined', detail: { because: 'no-words' } }];
  const ofTownship = isTownship ? searches : {};
  const found = Object.entries<Search>({ ...ofTownship, itself }).flatMap(
    ([subject, search]): Judgement[] => {
      const first = firstIn(said, report, search);
      if (first === null) return [];
      const { name, said: there } = first;
      const detail = { name, own: report.publisher, text: around(there.text, name) };
      return [{ subject, verdict: 'fails', detail, at: [there.at] }];
    },
  );
  return found.length === 0 ? [{ verdict: 'holds' }] : found;
}

function firstIn(said: readonly Said[], report: Report, search: Search): Found | null {
  for (const one of said) {
    const name = search(one, report);
    if (name !== null) return { name, said: one };
  }
  return null;
}

/** The words beside a name. */
function around(text: string, name: string): string {
  const at = text.indexOf(name);
  const [from, to] = [Math.max(0, at - 10), at + name.length + 24];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

export const otherBody: Rule = {
  id: 'other-body',
  title: ruleTitles['other-body'],
  catalogue: 'F-COPIED',
  formula:
    '街道、乡镇的报告以本单位为主语，联系单位、编制单位和受理申请的机关都是本单位；街道、乡镇不自称“我局”，局不自称“我镇”',
  source: sources.contents,
  severity: 'warning',
  undecided:
    '没有读到正文时无法判定；除自称外，只看街道、乡镇的报告；上级考核、转办、复议中提到的机关不算，与本单位名称相近的不作判断。',
  scope: 'within',
  judge: judgeBody,
  examples: {
    holds: {
      note: '收到的是向本街道提出的申请',
      sections: { 一: '全年收到区政府转办的申请2件，向本街道提出的政府信息公开申请5件。' },
    },
    breaks: {
      note: '街道的报告写作“向市政府提出”',
      sections: { 一: '全年收到向市政府及市政府办公室提出的政府信息公开申请5件。' },
    },
  },
};
