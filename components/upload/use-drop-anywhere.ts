'use client';

import { useEffect, useState } from 'react';
import { takesFiles } from '#components/layout/drops.ts';
import { droppedFiles } from './entries.ts';
import type { Dropped } from './queue.ts';

/** The whole page takes a drop; says whether something hangs over it. */
export function useDropAnywhere(add: (dropped: readonly Dropped[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event)) return;
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
  useEffect(() => {
    const page = document.documentElement;
    page.dataset[takesFiles] = '';
    return () => {
      delete page.dataset[takesFiles];
    };
  }, []);
  return over;
}
