'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { grouped } from '#lib/wording/point.ts';

const pages = [
  ['/', '总览'],
  ['/volumes', '公开量'],
  ['/outcomes', '办理结果'],
  ['/checks', '勾稽问题'],
  ['/review', '待核'],
  ['/reports', '报告库'],
  ['/publishers', '单位'],
  ['/upload', '上传'],
  ['/rules', '规则'],
] as const;

/** A page holds what is under it. */
function holds(path: string, page: string): boolean {
  return page === '/' ? path === '/' : path === page || path.startsWith(`${page}/`);
}

const pageHolding = (path: string) => pages.find(([page]) => holds(path, page))?.[0] ?? '/';

/** How far the bar is to be scrolled for a link of it to stand in its middle. */
const inMiddle = (bar: HTMLElement, link: HTMLElement) =>
  link.offsetLeft - bar.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;

/** `waiting`: how many doubts wait for a person. */
export function Navigation({ waiting }: { waiting: number }) {
  const path = usePathname();
  const bar = useRef<HTMLElement>(null);
  // On a telephone the bar scrolls: the page one is on stays in sight.
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>(`[href="${pageHolding(path)}"]`);
    if (here && bar.current) bar.current.scrollLeft = inMiddle(bar.current, here);
  }, [path]);
  return (
    <nav ref={bar} aria-label="主导航" className="-mx-2 flex overflow-x-auto">
      {pages.map(([href, label]) => (
        <Link
          key={href}
          href={href}
          aria-current={holds(path, href) ? 'page' : undefined}
          className={cx(
            'border-b-2 px-2.5 py-3 whitespace-nowrap no-underline -outline-offset-2',
            holds(path, href)
              ? 'border-accent font-semibold text-accent'
              : 'border-transparent text-ink hover:text-accent',
          )}
        >
          {label}
          {href === '/review' && waiting > 0 && (
            <span className="ml-1 text-note font-normal text-doubt"> {grouped(waiting)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
