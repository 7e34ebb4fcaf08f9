'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A question over the page: what is behind it waits, Esc closes it, and the focus goes back to where it was. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={props.onClose}
      className="m-auto max-h-[85dvh] w-[min(36rem,92vw)] overflow-y-auto border border-rule bg-sheet p-0 text-ink backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <h2 id={title} className="border-b border-hairline px-5 py-3 text-lead font-semibold">
        {props.title}
      </h2>
      <div className="px-5 py-4">{props.children}</div>
    </dialog>
  );
}
