'use client';

import { Button } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export default function Trouble({ retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHeader
        title="这一页没有显示出来"
        lead="程序出错，不是文件的问题；已入库的报告没有改动。请重试，仍不行时把终端里的错误信息发给维护者。"
      />
      <Button look="primary" onClick={retry}>
        重试
      </Button>
    </>
  );
}
