import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LoadSamples } from './load-samples.tsx';

/** What every page shows while nothing is stored: upload, or look around with the samples. */
export function NoReports({ loadSamples }: { loadSamples: () => Promise<void> }) {
  return (
    <EmptyState
      title="库中还没有报告"
      actions={
        <>
          <LinkButton href="/upload" look="primary">
            上传年报
          </LinkButton>
          <LoadSamples load={loadSamples} />
        </>
      }
    >
      <p>把收到的年报拖进来，可以是整个文件夹；读取和勾稽都在本机完成。</p>
      <p>也可以先载入一个虚构的区的示例年报看看。</p>
    </EmptyState>
  );
}
