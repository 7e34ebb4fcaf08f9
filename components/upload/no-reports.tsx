'use client';

import { useTransition } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** What every page shows while nothing is stored: upload, or look around with the samples. */
export function NoReports({ loadSamples }: { loadSamples: () => Promise<void> }) {
  const [pending, start] = useTransition();
  return (
    <EmptyState
      title="库中还没有报告"
      actions={
        <>
          <LinkButton href="/upload" look="primary">
            上传年报
          </LinkButton>
          <Button disabled={pending} onClick={() => start(loadSamples)}>
            {pending ? '正在载入示例…' : '载入示例年报'}
          </Button>
        </>
      }
    >
      <p>
        把收到的政府信息公开工作年度报告（文本或网页文件，可以是整个文件夹）拖进来，读取和勾稽都在本机完成。
        也可以先载入一套虚构的示例年报看看。
      </p>
    </EmptyState>
  );
}
