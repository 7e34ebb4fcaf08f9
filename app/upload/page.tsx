import type { Metadata } from 'next';
import { PageHeader } from '#components/ui/page-header.tsx';
import { LoadSamples } from '#components/upload/load-samples.tsx';
import { UploadDesk } from '#components/upload/upload-desk.tsx';
import { db } from '#db/client.ts';
import { totals } from '#db/queries/publishers.ts';
import { loadSamples, storeFiles } from './actions.ts';

export const metadata: Metadata = { title: '上传' };

export default async function UploadPage() {
  const { reports } = await totals(db);
  return (
    <>
      <PageHeader
        title="上传年报"
        lead="文件只在本机读取和保存。同一份文件再次上传会被认出；同一单位同一年度的另一份文件存为新版，旧版保留。"
        actions={reports === 0 && <LoadSamples load={loadSamples} />}
      />
      <UploadDesk send={storeFiles} />
    </>
  );
}
