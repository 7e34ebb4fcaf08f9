import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { change, findDistricts, findUnits } from '#app/publishers/actions.ts';
import { wholeId } from '#app/search-params.ts';
import { OfficeHistory } from '#components/publishers/office-history.tsx';
import { OfficeTools } from '#components/publishers/office-tools.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { PaperLinks } from '#components/ui/paper-links.tsx';
import { YearBars } from '#components/ui/year-bars.tsx';
import { db } from '#db/client.ts';
import { alikeIn, unitsLike } from '#db/queries/candidates.ts';
import { expected } from '#db/queries/expected.ts';
import { failures } from '#db/queries/failures.ts';
import { figures } from '#db/queries/figures.ts';
import { years } from '#db/queries/publishers.ts';
import { received } from '#db/queries/received.ts';
import { type Office, office } from '#db/queries/register.ts';
import { expectsOf } from '#lib/stats/expected.ts';
import { CarryChain } from './carry-chain.tsx';
import { Failures } from './failures.tsx';
import { historyOf } from './history.ts';
import { Identity } from './identity.tsx';
import { barsOf, keys, quantities } from './quantities.ts';
import { Years } from './years.tsx';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const known = cache(async (id: string): Promise<Office> => {
  const number = wholeId(id);
  return (number === undefined ? null : await office(db, number)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await known((await params).id)).publisher.shortName };
}

export default async function PublisherPage({ params }: Props) {
  const unit = await known((await params).id);
  if (unit.mergedInto !== null) redirect(`/publishers/${unit.mergedInto}`);
  const { id, name, shortName } = unit.publisher;
  const only = { publishers: [id] };
  const [all, reports, rows, failing, due] = await Promise.all([
    years(db),
    received(db, only),
    figures(db, only, keys),
    failures(db, only, { limit: 200, offset: 0 }),
    expected(db),
  ]);
  const expects = expectsOf(due, reports);
  const span = all.filter((year) => expects({ unit: id, year }));
  return (
    <>
      <PageHeader
        above={<Link href="/publishers">单位</Link>}
        title={shortName}
        lead={name === shortName ? undefined : name}
      />
      {unit.removed && <Notice tone="doubt">这个单位已移出名册，不再列为应报单位。</Notice>}
      <Identity
        office={unit}
        like={unit.code === null ? unitsLike(unit.publisher, 3) : []}
        newest={all.at(-1)}
      />
      {!unit.removed && (
        <section aria-label="名册维护" className="mb-6 grid gap-3 print:hidden">
          <OfficeTools
            unit={unit.publisher}
            reports={unit.reports}
            expected={unit.expected}
            years={all.map((year) => ({ year, due: span.includes(year) }))}
            alike={await alikeIn(db, unit.publisher)}
            actions={{ change, findUnits, findDistricts }}
          />
        </section>
      )}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {quantities.map(({ key, title, unit: counted }) => (
          <YearBars key={key} title={title} unit={counted} bars={barsOf(key, span, rows)} />
        ))}
      </div>
      <p className="mt-1 text-note text-soft">带 * 的数为推定，点每一年可看它在原文的位置。</p>
      <CarryChain years={span} rows={rows} />
      <Years years={span} reports={reports} />
      {failing.total > 0 && (
        <PaperLinks query={{ unit: String(id) }} only={['list.xlsx', 'list.docx', 'notices']} />
      )}
      <Failures
        publisherId={id}
        rows={failing.rows}
        total={failing.total}
        reports={reports.length}
      />
      {unit.events.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lead font-semibold">登记记录</h2>
          <OfficeHistory entries={historyOf(unit.events)} change={change} />
        </section>
      )}
    </>
  );
}
