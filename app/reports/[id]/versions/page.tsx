import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { type SearchParams, wholeId, wholeIn } from '#app/search-params.ts';
import { ChoiceHistory } from '#components/compare/choice-history.tsx';
import { ChooseVersion } from '#components/compare/choose-version.tsx';
import { type Rendered, type Versioned, VersionList } from '#components/compare/version-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { db } from '#db/client.ts';
import { report } from '#db/queries/report.ts';
import { choicesBeside, versionsBeside } from '#db/queries/versions.ts';
import { chooseVersion, undoChoice } from './actions.ts';
import { Comparison } from './comparison.tsx';
import { defaultPair, pair } from './pair.ts';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

export const metadata: Metadata = { title: '各版本' };

export default async function VersionsPage({ params, searchParams }: Props) {
  const id = wholeId((await params).id);
  const kept = id === undefined ? null : await report(db, id);
  if (kept === null) notFound();
  const versions = versionsBeside(db, kept.id);
  const isOpen = versions.some((version) =>
    [version, ...version.twins].some(({ undecided }) => undecided !== null),
  );
  const choices = choicesBeside(db, kept.id);
  const query = await searchParams;
  const [before, after] = defaultPair(versions, kept.id) ?? [];
  const [from, to] = [wholeIn(query, 'from') ?? before, wholeIn(query, 'to') ?? after];
  const ids = new Set(versions.flatMap(({ id: one, twins }) => [one, ...twins.map((t) => t.id)]));
  const isPair = from !== undefined && to !== undefined && ids.has(from) && ids.has(to);
  const compared = isPair && from !== to ? await pair(from, to) : null;
  const name = `${kept.publisher?.shortName ?? '单位待定'} ${kept.report.year ?? '年度待定'} 年度报告`;
  return (
    <>
      <PageHeader
        above={
          <>
            <Link href="/reports">报告库</Link> › <Link href={`/reports/${kept.id}`}>{name}</Link>
          </>
        }
        title="各版本"
        lead="同一单位同一年度先后收到的各个版本；以其中一版为准，各版的读数和勾稽结果都保留。"
      />
      {versions.length === 0 ? (
        <EmptyState title="还没有归档">这份报告的单位或年度待定，定了之后才有版本。</EmptyState>
      ) : (
        <VersionList versions={versions} action={(one, of) => actionFor(one, of, isOpen)} />
      )}
      {choices.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-2 text-lead font-semibold">选定记录</h2>
          <ChoiceHistory choices={choices} undo={undoChoice} />
        </section>
      )}
      {compared !== null && <Comparison id={kept.id} versions={versions} pair={compared} />}
    </>
  );
}

/** Whatever does not count can be made to; what counts can be settled on, while something is open. */
function actionFor(one: Rendered, version: Versioned, isOpen: boolean) {
  const isCurrent = version.current && one.id === version.id;
  if (isCurrent && version.pinned && !isOpen) return null;
  const label = one.id === version.id ? '改以此版为准' : '改以此格式为准';
  return (
    <ChooseVersion
      reportId={one.id}
      label={isCurrent ? '仍以此版为准' : label}
      look="quiet"
      choose={chooseVersion}
    />
  );
}
