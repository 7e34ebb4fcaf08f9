import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { settle, undo } from '#app/review/actions.ts';
import { type SearchParams, wholeId } from '#app/search-params.ts';
import { FigureTools } from '#components/review/figure-tools.tsx';
import { HistoryList } from '#components/review/history-list.tsx';
import { placeAsked, startOf } from '#components/source/addresses.ts';
import { Desk } from '#components/source/desk.tsx';
import { marksOf } from '#components/source/marks.ts';
import { SourceDocument } from '#components/source/source-document.tsx';
import { toldViews } from '#components/source/told-views.ts';
import { buttonClass, LinkButton } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { db } from '#db/client.ts';
import { history } from '#db/queries/history.ts';
import { report, type StoredReport } from '#db/queries/report.ts';
import { vanishedAt } from '#db/queries/vanished.ts';
import { doubtsOf } from '#db/settling/doubts.ts';
import { toldNumbers } from '#lib/checks/prose-coverage.ts';
import { grouped } from '#lib/wording/point.ts';
import { Filing } from './filing.tsx';
import { Reading } from './reading.tsx';
import { ReportHead } from './report-head.tsx';
import { Standing } from './standing.tsx';
import { wholeHistory } from './whole-history.ts';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const stored = cache(async (id: string): Promise<StoredReport> => {
  const number = wholeId(id);
  const found = number === undefined ? null : await report(db, number);
  return found ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { publisher, report } = await stored((await params).id);
  return { title: [publisher?.shortName ?? '单位待定', report.year ?? ''].join(' ') };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const kept = await stored((await params).id);
  const { document, report, findings } = kept;
  const query = await searchParams;
  const entries = wholeHistory(kept.id, history(db, kept.id), vanishedAt(db, kept.id));
  const told = toldNumbers(document, report, findings);
  const isFiled = kept.publisher !== null && report.year !== null;
  return (
    <>
      <PageHeader
        above={
          <>
            <Link href="/reports">报告库</Link> ›{' '}
            {kept.publisher === null ? (
              '单位待定'
            ) : (
              <Link href={`/publishers/${kept.publisher.id}`}>{kept.publisher.name}</Link>
            )}
          </>
        }
        title={`${kept.publisher?.shortName ?? '单位待定'} ${report.year ?? '年度待定'}${report.year === null ? '' : ' 年度'}报告`}
        actions={<Neighbours kept={kept} />}
      />
      {!isFiled && <Filing kept={kept} />}
      <Standing kept={kept} />
      <Desk
        start={startOf(query, report)}
        head={<ReportHead kept={kept}>{isFiled && <Filing kept={kept} />}</ReportHead>}
        told={toldViews(document, report, findings, told)}
        tools={<FigureTools reportId={kept.id} entries={entries} actions={{ settle, undo }} />}
        source={
          <SourceDocument
            document={document}
            fileName={kept.fileName}
            marks={[...marksOf(document, report, findings), ...placeAsked(query)]}
            told={told}
            images={{ at: `/reports/${kept.id}/pages`, version: kept.fileHash.slice(0, 16) }}
          />
        }
      >
        <Reading kept={kept} query={query} told={told} />
        {entries.length > 0 && (
          <section id="history" className="mt-6">
            <h2 className="mb-2 font-semibold">变更记录</h2>
            <HistoryList reportId={kept.id} entries={entries} undo={undo} />
          </section>
        )}
      </Desk>
    </>
  );
}

function Neighbours({ kept }: { kept: StoredReport }) {
  const { id, previousId, nextId } = kept;
  const open = doubtsOf(kept.report, kept.settled).length;
  return (
    <>
      {open > 0 && <LinkButton href={`/review?report=${id}`}>待核 {grouped(open)} 处</LinkButton>}
      {previousId && <LinkButton href={`/reports/${previousId}`}>← 上一年</LinkButton>}
      {nextId && <LinkButton href={`/reports/${nextId}`}>下一年 →</LinkButton>}
      <a href={`/reports/${id}/source`} download className={buttonClass()}>
        源文件
      </a>
    </>
  );
}
