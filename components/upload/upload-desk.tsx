'use client';

import { FileIntake } from './file-intake.tsx';
import { FileTile } from './file-tile.tsx';
import { isRetryable, tally } from './queue.ts';
import { UploadProgress } from './upload-progress.tsx';
import { useDropAnywhere } from './use-drop-anywhere.ts';
import { type SendBatch, useUpload } from './use-upload.ts';

/** Takes files and folders, sends them in batches, and shows each from waiting to green, amber or red. */
export function UploadDesk({ send }: { send: SendBatch }) {
  const upload = useUpload(send);
  const over = useDropAnywhere(upload.add);
  const sum = tally(upload.items);
  return (
    <>
      <FileIntake over={over} onFiles={upload.add} />
      {sum.total > 0 && (
        <>
          <UploadProgress
            sum={sum}
            running={upload.running}
            passedOver={upload.passedOver}
            onCancel={upload.cancel}
            onRetry={upload.items.some((item) => isRetryable(item.state)) ? upload.retry : null}
          />
          <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
            {upload.items.map((item) => (
              <FileTile key={item.id} item={item} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
