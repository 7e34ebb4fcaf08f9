'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Has files read again by the newer reader, and says what came of asking. */
export function RereadButton(props: {
  label: string;
  /** Answers in one sentence. */
  reread: () => Promise<string>;
}) {
  const [isBusy, start] = useTransition();
  const [said, say] = useState('');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <Button
        look="quiet"
        disabled={isBusy}
        onClick={() => start(async () => say(await props.reread()))}
      >
        {isBusy ? '正在重读' : props.label}
      </Button>
      <span role="status" className="text-note text-soft">
        {said}
      </span>
    </span>
  );
}
