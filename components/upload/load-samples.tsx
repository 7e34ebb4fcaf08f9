'use client';

import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Loads the sample reports; the pages show them when it is done. */
export function LoadSamples({ load }: { load: () => Promise<void> }) {
  const [pending, start] = useTransition();
  return (
    <Button disabled={pending} aria-busy={pending} onClick={() => start(load)}>
      {pending ? '正在载入示例…' : '载入示例年报'}
    </Button>
  );
}
