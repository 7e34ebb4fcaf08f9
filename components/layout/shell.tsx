import Link from 'next/link';
import type { ReactNode } from 'react';
import { Navigation } from './navigation.tsx';
import { type Progress, Rejudging } from './rejudging.tsx';
import { Switches } from './switches.tsx';

/**
 * Head, page and foot. `data`: the directory everything is stored in, told at the foot; `waiting`: how many
 * doubts wait for a person; `judged`: how far reports are judged anew.
 */
export function Shell(props: {
  data: string;
  waiting: number;
  judged: Progress;
  children: ReactNode;
}) {
  const { data, waiting, judged, children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-sheet focus:px-4 focus:py-2"
      >
        跳到正文
      </a>
      <header className="border-b border-hairline bg-sheet print:hidden">
        <div className="flex flex-wrap items-center gap-x-8 px-4 sm:px-6">
          <Link href="/" className="py-2.5 text-lead font-bold tracking-[0.2em] no-underline">
            勾稽
          </Link>
          <div className="order-3 w-full min-w-0 md:order-none md:w-auto md:flex-1">
            <Navigation waiting={waiting} />
          </div>
          <div className="ml-auto">
            <Switches />
          </div>
        </div>
        <Rejudging now={judged} />
      </header>
      <main id="content" tabIndex={-1} className="flex-1 px-4 pb-12 outline-none sm:px-6">
        {children}
      </main>
      <footer className="flex flex-wrap justify-between gap-x-8 gap-y-1 border-t border-hairline px-4 py-3 text-note text-soft sm:px-6 print:hidden">
        <span>勾稽结果供辅助研判，不是对任何单位工作的结论。</span>
        <span>
          数据目录 <code className="font-sans break-all">{data}</code>
        </span>
      </footer>
    </div>
  );
}
