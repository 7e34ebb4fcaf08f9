import { chosenFiles } from './entries.ts';
import type { Dropped } from './queue.ts';

/** Where files are chosen, and what shows that a drop will be taken. */
export function FileIntake(props: {
  over: boolean;
  onFiles: (dropped: readonly Dropped[]) => void;
}) {
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
        支持网页、Word（.docx、.doc、.wps、.rtf）、PDF、扫描件和图片、Excel、纯文本，以及装有这些文件的
        ZIP 压缩包；按内容识别，与文件名无关。
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
