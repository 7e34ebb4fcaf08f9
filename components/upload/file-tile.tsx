import Link from 'next/link';
import { cx } from '#components/ui/class-names.ts';
import { type State, type Tone, toneOf } from './queue.ts';

const edges: Record<Tone, string> = {
  waiting: 'border-l-hairline',
  good: 'border-l-hold',
  doubtful: 'border-l-doubt',
  failing: 'border-l-fail',
};

const inks: Record<Tone, string> = {
  waiting: 'text-soft',
  good: 'text-hold',
  doubtful: 'text-doubt',
  failing: 'text-fail',
};

/** One file, from waiting to what became of it. The word says what the edge shows. */
export function FileTile({ name, state }: { name: string; state: State }) {
  const tone = toneOf(state);
  return (
    <li
      className={cx('border border-l-4 border-hairline bg-sheet px-3 py-2 text-note', edges[tone])}
    >
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate" title={name}>
          {name.replace(/\.pages\.zip$/, '（多页图片）')}
        </span>
        <strong className={cx('whitespace-nowrap', inks[tone])}>{wordOf(state)}</strong>
      </div>
      <Told state={state} />
    </li>
  );
}

const words: Readonly<Record<Exclude<State['status'], 'stored'>, string>> = {
  waiting: '等待发送',
  sending: '发送中',
  received: '待读取',
  reading: '读取中',
  same: '已在库中',
  refused: '未收',
  'too-large': '未收',
  unpacked: '已展开',
  joined: '已并入',
  failed: '未送达',
  cancelled: '已取消',
  'taken-back': '已取消',
};

function wordOf(state: State): string {
  if (state.status !== 'stored') return words[state.status];
  return state.failing > 0 ? `勾稽不符 ${state.failing}` : '已入库';
}

function Told({ state }: { state: State }) {
  switch (state.status) {
    case 'sending':
    case 'reading':
      return <progress aria-label={wordOf(state)} className="h-1 w-full accent-accent" />;
    case 'stored':
      return (
        <p>
          <ReportLink {...state} />
          <span className="text-soft">{doubtsOf(state)}</span>
        </p>
      );
    case 'same':
      return (
        <p>
          <ReportLink {...state} />
          <span className="text-soft"> 内容与库中的文件完全相同，没有重复入库</span>
        </p>
      );
    case 'unpacked':
      return <p className="text-soft">压缩包已展开，其中的文件逐个读取</p>;
    case 'joined':
      return <p className="text-soft">与同一文件夹的其他图片合为一份多页报告</p>;
    case 'refused':
    case 'too-large':
    case 'failed':
      return <p>{state.sentence}</p>;
    default:
      return null;
  }
}

function ReportLink(props: { reportId: number; publisher: string | null; year: number | null }) {
  return (
    <Link href={`/reports/${props.reportId}`} className="link">
      {props.publisher ?? '单位待定'} {props.year === null ? '年度待定' : `${props.year} 年`}
    </Link>
  );
}

function doubtsOf(state: Extract<State, { status: 'stored' }>): string {
  const parts: [number, string][] = [
    [state.inferred, '个数推定'],
    [state.unread, '个数未识别'],
    [state.notices, '条提示'],
  ];
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  const version = versionOf(state);
  if (version !== null) words.unshift(version);
  return words.length === 0 ? '' : ` ${words.join('，')}`;
}

function versionOf(state: Extract<State, { status: 'stored' }>): string | null {
  if (state.twinOf !== null) return '同一报告的另一格式，只计一次';
  if (state.undecided !== null) return `第 ${state.version} 版，请定是否以它为准`;
  return state.version > 1 ? `第 ${state.version} 版，旧版保留` : null;
}
