import Link from 'next/link';
import { cx } from '#components/ui/class-names.ts';
import { type Item, type State, type Tone, toneOf } from './queue.ts';

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
export function FileTile({ item }: { item: Item }) {
  const tone = toneOf(item.state);
  return (
    <li
      className={cx('border border-l-4 border-hairline bg-sheet px-3 py-2 text-note', edges[tone])}
    >
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate" title={item.path}>
          {item.path}
        </span>
        <strong className={cx('whitespace-nowrap', inks[tone])}>{wordOf(item.state)}</strong>
      </div>
      <Told state={item.state} />
    </li>
  );
}

function wordOf(state: State): string {
  switch (state.status) {
    case 'waiting':
      return '等待';
    case 'sending':
      return '读取中';
    case 'stored':
      return state.failing > 0 ? `勾稽不符 ${state.failing}` : '已入库';
    case 'same':
      return '已在库中';
    case 'refused':
      return '未收';
    case 'failed':
      return '未送达';
    case 'cancelled':
      return '已取消';
  }
}

function Told({ state }: { state: State }) {
  switch (state.status) {
    case 'sending':
      return <progress aria-label="正在读取" className="h-1 w-full accent-accent" />;
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
    case 'refused':
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
  if (state.version > 1) words.unshift(`第 ${state.version} 版，旧版保留`);
  return words.length === 0 ? '' : ` ${words.join('，')}`;
}
