import { Button } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import type { tally } from './queue.ts';

/** How far the upload is in all, and what can be done about the rest. */
export function UploadProgress(props: {
  sum: ReturnType<typeof tally>;
  running: boolean;
  passedOver: number;
  onCancel: () => void;
  onRetry: (() => void) | null;
}) {
  const { sum } = props;
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
        {sum.waiting > 0 && (
          <Button onClick={props.onCancel}>取消其余 {grouped(sum.waiting)} 个</Button>
        )}
        {props.onRetry && !props.running && (
          <Button look="primary" onClick={props.onRetry}>
            重试未完成的 {grouped(sum.failed + sum.cancelled)} 个
          </Button>
        )}
      </div>
      <p className="text-note text-soft">{sumWords(sum, props.passedOver)}</p>
    </section>
  );
}

function sumWords(sum: ReturnType<typeof tally>, passedOver: number): string {
  const parts: [number, string][] = [
    [sum.stored, '入库'],
    [sum.same, '已在库中'],
    [sum.refused, '未收'],
    [sum.failed, '未送达'],
    [sum.cancelled, '已取消'],
    [passedOver, '系统文件略过'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${word} ${grouped(n)}`)
    .join('，');
}
