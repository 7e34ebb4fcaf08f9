'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

/** The pointer's way from a mark of a drawing to its place; the keyboard goes through the table beside it. */
export function Leading({ children }: { children: ReactNode }) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-href]') : null;
    const href = mark?.getAttribute('data-href');
    if (!href) return;
    if (event.metaKey || event.ctrlKey) window.open(href);
    else router.push(href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the drawing is for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table beside the drawing is for the keyboard
    <div onClick={go}>{children}</div>
  );
}
