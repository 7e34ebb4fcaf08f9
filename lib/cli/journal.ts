import type { Arrival } from '#db/queries/arrivals.ts';
import { largestFileWords } from '#lib/intake/limits.ts';
import { refusalWords } from '#lib/wording/refusal.ts';

interface Paper {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/**
 * Tells on a terminal what becomes of files: a bar that fills, and above it what was not taken in. On
 * anything else than a terminal, a line for each file.
 */
export function journal(paper: Paper) {
  const told = new Map<number, Arrival>();
  const refusedHere: string[] = [];
  let bar = '';
  const line = (text: string) => paper.write(`${paper.isTTY ? '\r\u001b[K' : ''}${text}\n`);
  const draw = (text: string) => {
    bar = text;
    if (paper.isTTY) paper.write(`\r\u001b[K${bar}`);
  };
  const tally = () => tallyWords([...told.values()], refusedHere.length);
  return {
    say: line,
    tooLarge: (name: string) => {
      refusedHere.push(name);
      line(`未收  ${name}：${refusalWords('too-large', largestFileWords)}`);
    },
    /** `expected`: how many files were handed in; those in archives come on top. */
    look: (arrivals: readonly Arrival[], expected: number) => {
      for (const arrival of arrivals) {
        if (arrival.status === 'waiting' || told.has(arrival.id)) continue;
        told.set(arrival.id, arrival);
        if (!paper.isTTY || arrival.status === 'refused') line(lineOf(arrival));
      }
      const total = Math.max(arrivals.length, expected);
      draw(`${barOf(told.size / Math.max(1, total))} ${told.size} / ${total}  ${tally()}`);
    },
    end: () => {
      if (paper.isTTY) paper.write('\r\u001b[K');
      line(told.size + refusedHere.length === 0 ? '没有可以读取的文件。' : `共：${tally()}`);
    },
  };
}

const width = 24;
const barOf = (share: number) => {
  const full = Math.floor(share * width);
  return `[${'█'.repeat(full)}${'░'.repeat(width - full)}]`;
};

const words = {
  stored: '入库',
  same: '已在库中',
  refused: '未收',
  unpacked: '展开压缩包',
  joined: '并入多页报告',
  'taken-back': '已取消',
} as const satisfies Record<Exclude<Arrival['status'], 'waiting'>, string>;

function tallyWords(arrivals: readonly Arrival[], refusedHere: number): string {
  const count = (status: string) => arrivals.filter((one) => one.status === status).length;
  return Object.entries(words)
    .map(([status, word]) => [count(status) + (status === 'refused' ? refusedHere : 0), word])
    .filter(([n]) => n !== 0)
    .map(([n, word]) => `${word} ${n}`)
    .join('，');
}

function lineOf(arrival: Arrival): string {
  switch (arrival.status) {
    case 'refused':
      return `未收  ${arrival.name}：${refusalWords(arrival.because, arrival.detail)}`;
    case 'stored':
      return `入库  ${arrival.name} → ${reportWords(arrival)}${doubtWords(arrival)}`;
    case 'same':
      return `已在库中  ${arrival.name} → ${reportWords(arrival)}`;
    case 'waiting':
      return arrival.name;
    default:
      return `${words[arrival.status]}  ${arrival.name}`;
  }
}

const reportWords = ({ publisher, year }: { publisher: string | null; year: number | null }) =>
  `${publisher ?? '单位待定'} ${year === null ? '年度待定' : `${year} 年`}`;

function doubtWords(arrival: Extract<Arrival, { status: 'stored' }>): string {
  const parts: [number, string][] = [
    [arrival.failing, '项勾稽不符'],
    [arrival.inferred, '个数推定'],
    [arrival.unread, '个数未识别'],
  ];
  const some = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return some.length === 0 ? '' : `（${some.join('，')}）`;
}
