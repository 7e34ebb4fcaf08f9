'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { FileIntake } from './file-intake.tsx';
import type { BatchLine, Tile } from './outcome.ts';
import { tally } from './queue.ts';
import { RecentBatches } from './recent-batches.tsx';
import { Tiles } from './tiles.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { useDropAnywhere } from './use-drop-anywhere.ts';
import { useNews } from './use-news.ts';
import { type Server, useSending } from './use-sending.ts';

/**
 * Takes files and folders, sends them, and shows each from waiting to green, amber or red: those of this
 * visit, and those of the batches it begins with.
 */
export function UploadDesk(props: {
  server: Server;
  /** Batches to show from the start: those that are being read, or one asked for. */
  begun: readonly number[];
  recent: readonly BatchLine[];
  /** Whether those are the last ones, which change while the page is open. */
  isLive: boolean;
}) {
  const { server } = props;
  const [batchIds, setBatchIds] = useState(props.begun);
  const news = useNews(batchIds, props.recent);
  const sending = useSending(server, (batchId: number, tiles: readonly Tile[]) => {
    news.expect(tiles);
    setBatchIds((before) => (before.includes(batchId) ? before : [...before, batchId]));
  });
  const over = useDropAnywhere(sending.add);
  const tiles = [...news.tiles.values()].sort(inOrder);
  const sum = tally(sending.items, tiles);
  useRefreshAfter(sum.unread > 0 || sending.isRunning);

  const cancel = () => {
    sending.cancel();
    for (const id of batchesWith(tiles, 'received', 'reading')) void server.takeBack(id);
  };
  const retry = () => {
    sending.retry();
    for (const id of batchesWith(tiles, 'taken-back')) void server.putBack(id);
  };
  return (
    <>
      <FileIntake over={over} onFiles={sending.add} />
      {sum.total > 0 && (
        <>
          <UploadProgress
            sum={sum}
            passedOver={sending.passedOver}
            onCancel={cancel}
            onRetry={sending.isRunning ? null : retry}
          />
          <Tiles tiles={tiles} items={sending.items} />
        </>
      )}
      <RecentBatches batches={props.isLive ? news.batches : props.recent} />
    </>
  );
}

/** As they came; what lay in an archive behind it. */
const inOrder = (a: Tile, b: Tile) => (a.parentId ?? a.id) - (b.parentId ?? b.id) || a.id - b.id;

const batchesWith = (tiles: readonly Tile[], ...some: readonly Tile['state']['status'][]) =>
  new Set(tiles.filter(({ state }) => some.includes(state.status)).map(({ batchId }) => batchId));

/** When all is read, what the server drew before is drawn anew. */
function useRefreshAfter(isBusy: boolean): void {
  const router = useRouter();
  const [wasBusy, setWasBusy] = useState(isBusy);
  useEffect(() => {
    if (wasBusy && !isBusy) router.refresh();
    setWasBusy(isBusy);
  }, [router, wasBusy, isBusy]);
}
