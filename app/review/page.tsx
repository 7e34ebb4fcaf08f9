import type { Metadata } from 'next';
import { endAtLast, oneOf, pageOf, type SearchParams, wholeIn } from '#app/search-params.ts';
import { loadSamples } from '#app/upload/actions.ts';
import { ReviewDesk } from '#components/review/review-desk.tsx';
import { marksOf } from '#components/source/marks.ts';
import { SourceDocument } from '#components/source/source-document.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkTabs } from '#components/ui/link-tabs.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { firstOf, hrefWith, type Query } from '#components/ui/query.ts';
import { NoReports } from '#components/upload/no-reports.tsx';
import { db } from '#db/client.ts';
import { history } from '#db/queries/history.ts';
import { totals } from '#db/queries/publishers.ts';
import { report, type StoredReport } from '#db/queries/report.ts';
import { besideInQueue, type QueueKind, queue, queueKinds, waiting } from '#db/queries/review.ts';
import { settle, undo } from './actions.ts';
import { nameOf, QueueList, size } from './queue-list.tsx';
import { UndecidedVersions } from './undecided-versions.tsx';
import { doubtViews } from './views.ts';

export const metadata: Metadata = { title: '待核' };

const path = '/review';

export default async function ReviewPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const kind = oneOf(queueKinds, query, 'kind');
  const page = pageOf(query);
  const all = await waiting(db);
  const { rows, total } = await queue(db, { kind }, { limit: size, offset: (page - 1) * size });
  endAtLast(path, query, total, size);
  const chosen = await chosenReport(query, rows[0]?.reportId);
  return (
    <>
      <PageHeader
        title="待核"
        lead="拿不准的数字和提示，由人对照原文核定；读数和原文都保留，随时可以撤销。"
      />
      <UndecidedVersions />
      {all.reports === 0 && chosen === null ? (
        <NothingWaits />
      ) : (
        <>
          <LinkTabs label="按事项" tabs={tabsOf(query, kind)} />
          <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 xl:grid-cols-[15rem_minmax(0,1fr)]">
            <QueueList
              rows={rows}
              total={total}
              page={page}
              query={query}
              chosen={chosen?.id ?? null}
            />
            {chosen && <Chosen kept={chosen} query={query} kind={kind} all={all} />}
            {chosen === null && total > 0 && (
              <EmptyState title="没有这份报告">
                地址有误，或者它已不在库中；请在列表里另选一份。
              </EmptyState>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** Nothing to ask about is good news only where something was read. */
async function NothingWaits() {
  const { files } = await totals(db);
  if (files === 0) return <NoReports loadSamples={loadSamples} />;
  return (
    <EmptyState title="没有待核的报告">
      库中报告的数字都已读准或核定。读取新的报告以后，拿不准的会列在这里。
    </EmptyState>
  );
}

/** The report the address names, else the first of the list. */
async function chosenReport(query: Query, first: number | undefined): Promise<StoredReport | null> {
  const id = wholeIn(query, 'report') ?? first;
  return id === undefined ? null : report(db, id);
}

async function Chosen(props: {
  kept: StoredReport;
  query: Query;
  kind: QueueKind | undefined;
  all: { readonly doubts: number; readonly reports: number };
}) {
  const { kept, query, kind, all } = props;
  const { document, report, findings } = kept;
  const beside = await besideInQueue(db, { kind }, kept.id);
  const to = (id: number | null) =>
    id === null ? null : hrefWith(path, query, { report: String(id), at: undefined });
  const standing = history(db, kept.id).filter(
    ({ action, undoneBy }) => action !== 'undo' && undoneBy === null,
  );
  const views = doubtViews(kept);
  const sought = kind === 'notices' ? 'notice' : kind;
  const first = views.doubts.find((doubt) => doubt.kind === sought);
  return (
    <ReviewDesk
      // Under another matter a report opens at its first doubt of that matter.
      key={kind}
      report={{ id: kept.id, name: nameOf(kept.publisher, report.year) }}
      {...views}
      start={firstOf(query, 'at') ?? first?.subject ?? null}
      all={all}
      previous={to(beside.previous)}
      next={to(beside.next)}
      acts={standing.slice(0, 50).map(({ act }) => act)}
      actions={{ settle, undo }}
      source={
        <SourceDocument
          document={document}
          fileName={kept.fileName}
          marks={marksOf(document, report, findings)}
          images={{ at: `/reports/${kept.id}/pages`, version: kept.fileHash.slice(0, 16) }}
        />
      }
    />
  );
}

const kindWords = {
  unfiled: '单位、年度待定',
  changed: '读数已变',
  unread: '未识别',
  missing: '缺表缺行',
  inferred: '推定',
  notices: '提示',
} as const satisfies Record<QueueKind, string>;

const tabsOf = (query: Query, kind: QueueKind | undefined) =>
  [undefined, ...queueKinds].map((one) => ({
    href: hrefWith(path, query, { kind: one, page: undefined, report: undefined, at: undefined }),
    label: one === undefined ? '全部' : kindWords[one],
    current: one === kind,
  }));
