import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { wholeId } from '#app/search-params.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { YearBars } from '#components/ui/year-bars.tsx';
import { db } from '#db/client.ts';
import { failures } from '#db/queries/failures.ts';
import { figures } from '#db/queries/figures.ts';
import { type Publisher, publisher, years } from '#db/queries/publishers.ts';
import { received } from '#db/queries/received.ts';
import { CarryChain } from './carry-chain.tsx';
import { Failures } from './failures.tsx';
import { barsOf, keys, quantities } from './quantities.ts';
import { Years } from './years.tsx';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const office = cache(async (id: string): Promise<Publisher> => {
  const number = wholeId(id);
  return (number === undefined ? null : await publisher(db, number)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await office((await params).id)).shortName };
}

export default async function PublisherPage({ params }: Props) {
  const { id, name, shortName, region } = await office((await params).id);
  const only = { publishers: [id] };
  const [all, reports, rows, failing] = await Promise.all([
    years(db),
    received(db, only),
    figures(db, only, keys),
    failures(db, only, { limit: 200, offset: 0 }),
  ]);
  // Before its first report nobody knows whether the unit had one to send.
  const span = all.filter((year) => year >= (reports[0]?.year ?? 0));
  return (
    <>
      <PageHeader
        above={[region.province, region.city, region.district].filter(Boolean).join(' › ')}
        title={shortName}
        lead={name === shortName ? undefined : name}
      />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {quantities.map(({ key, title, unit }) => (
          <YearBars key={key} title={title} unit={unit} bars={barsOf(key, span, rows)} />
        ))}
      </div>
      <p className="mt-1 text-note text-soft">带 * 的数为推定，点每一年可看它在原文的位置。</p>
      <CarryChain years={span} rows={rows} />
      <Years years={span} reports={reports} />
      <Failures rows={failing.rows} total={failing.total} reports={reports} />
    </>
  );
}
