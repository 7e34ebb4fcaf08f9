import type { Metadata } from 'next';
import { endAtLast, pageOf, type SearchParams, wholeIn } from '#app/search-params.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { LoadSamples } from '#components/upload/load-samples.tsx';
import { UploadDesk } from '#components/upload/upload-desk.tsx';
import { db } from '#db/client.ts';
import { batches, runningBatches } from '#db/queries/arrivals.ts';
import { totals } from '#db/queries/publishers.ts';
import { closeBatch, deliver, loadSamples, putBack, takeBack } from './actions.ts';
import { recentBatches as size } from './tiles.ts';
import { WatchedFolder } from './watched-folder.tsx';

export const metadata: Metadata = { title: '上传' };

export default async function UploadPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const asked = wholeIn(query, 'batch');
  const page = pageOf(query);
  const [{ reports }, running, recent] = await Promise.all([
    totals(db),
    runningBatches(db),
    batches(db, { limit: size, offset: (page - 1) * size }),
  ]);
  endAtLast('/upload', query, recent.total, size);
  return (
    <>
      <PageHeader
        title="上传年报"
        lead="文件只在本机读取和保存。同一份文件再次上传会被认出；同一单位同一年度的另一份文件存为新版，旧版保留。"
        actions={reports === 0 && <LoadSamples load={loadSamples} />}
      />
      <UploadDesk
        key={asked}
        server={{ deliver, closeBatch, takeBack, putBack }}
        begun={asked === undefined ? running : [asked]}
        recent={recent.rows}
        isLive={page === 1}
      />
      {recent.total > size && (
        <Pagination path="/upload" query={query} page={page} size={size} total={recent.total} />
      )}
      <WatchedFolder />
    </>
  );
}
