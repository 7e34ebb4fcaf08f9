import { Button } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import type { Tally } from './queue.ts';

/** How far reading is in all, and what can be done about the rest. */
export function UploadProgress(props: {
  sum: Tally;
  passedOver: number;
  onCancel: () => void;
  /** Null while files are being sent. */
  onRetry: (() => void) | null;
}) {
  const { sum } = props;
  const open = sum.unsent + sum.unread;
  const lost = sum.failed + sum.cancelled;
  return (
    <section aria-label="进度" className="my-4 grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <progress
          aria-label="总进度"
          max={sum.total}
          value={sum.answered}
          className="h-2 min-w-40 flex-1 accent-accent"
        />
        <p role="status">
          已完成 {grouped(sum.answered)} / {grouped(sum.total)}
        </p>
        {open > 0 && <Button onClick={props.onCancel}>取消其余 {grouped(open)} 个</Button>}
        {lost > 0 && props.onRetry && (
          <Button look="primary" onClick={props.onRetry}>
            重试未完成的 {grouped(lost)} 个
          </Button>
        )}
      </div>
      <p className="text-note text-soft">{sumWords(sum, props.passedOver)}</p>
      {sum.unsent > 0 && (
        <p className="text-note text-soft">
          还有 {grouped(sum.unsent)}{' '}
          个文件没有送到，送完之前请不要关闭窗口；送到之后即使关闭也会读完。
        </p>
      )}
    </section>
  );
}

function sumWords(sum: Tally, passedOver: number): string {
  const parts: [number, string][] = [
    [sum.stored, '入库'],
    [sum.same, '已在库中'],
    [sum.refused, '未收'],
    [sum.unpacked, '展开压缩包'],
    [sum.joined, '并入多页报告'],
    [sum.failed, '未送达'],
    [sum.cancelled, '已取消'],
    [passedOver, '系统文件略过'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${word} ${grouped(n)}`)
    .join('，');
}
