'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import { chosenFiles, droppedFiles } from './entries.ts';
import { FileTile } from './file-tile.tsx';
import { type Dropped, isRetryable, tally } from './queue.ts';
import { type SendBatch, useUpload } from './use-upload.ts';

/** Takes files and folders, sends them in batches, and shows each from waiting to green, amber or red. */
export function UploadDesk({ send }: { send: SendBatch }) {
  const upload = useUpload(send);
  const over = useDropAnywhere(upload.add);
  const sum = tally(upload.items);
  return (
    <>
      <Intake over={over} onFiles={upload.add} />
      {sum.total > 0 && (
        <>
          <Progress
            sum={sum}
            running={upload.running}
            passedOver={upload.passedOver}
            onCancel={upload.cancel}
            onRetry={upload.items.some((item) => isRetryable(item.state)) ? upload.retry : null}
          />
          <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
            {upload.items.map((item) => (
              <FileTile key={item.id} item={item} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The whole page takes a drop; says whether something hangs over it. */
function useDropAnywhere(add: (dropped: readonly Dropped[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(add);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });
  return over;
}

function Intake(props: { over: boolean; onFiles: (dropped: readonly Dropped[]) => void }) {
  return (
    <section
      aria-label="选择文件"
      className={
        props.over
          ? 'border-2 border-accent bg-accent-wash px-6 py-10 text-center'
          : 'border-2 border-dashed border-rule bg-sheet px-6 py-10 text-center'
      }
    >
      <p className="text-lead font-semibold">
        {props.over ? '松开即开始读取' : '把年报文件或整个文件夹拖到本页任意位置'}
      </p>
      <p className="mt-1 text-soft">
        支持文本（.txt）和网页（.html、.htm）；按内容识别，与文件名无关。
      </p>
      <div className="mt-5 flex flex-wrap justify-center gap-3">
        <Chooser label="选择文件" onFiles={props.onFiles} />
        <Chooser label="选择文件夹" folder onFiles={props.onFiles} />
      </div>
    </section>
  );
}

function Chooser(props: {
  label: string;
  folder?: boolean;
  onFiles: (dropped: readonly Dropped[]) => void;
}) {
  return (
    <label className="inline-flex min-h-9 items-center rounded-md border border-accent bg-accent px-3.5 text-on-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:opacity-90">
      {props.label}
      <input
        type="file"
        multiple
        className="sr-only"
        {...(props.folder && { webkitdirectory: '' })}
        onChange={(event) => {
          props.onFiles(chosenFiles(event.target.files));
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}

function Progress(props: {
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
