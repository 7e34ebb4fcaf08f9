import type { Metadata } from 'next';
import { endAtLast, pageOf, type SearchParams } from '#app/search-params.ts';
import { Adding } from '#components/publishers/adding.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { DistrictSelect } from '#components/ui/filter-bar.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { firstOf, type Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { inArea } from '#db/queries/area.ts';
import { expected } from '#db/queries/expected.ts';
import { type Publisher, publishers, years } from '#db/queries/publishers.ts';
import { received } from '#db/queries/received.ts';
import { aliasRows, codesOf, unfiled, unfiledCount } from '#db/queries/register.ts';
import { expectsOf } from '#lib/stats/expected.ts';
import { grouped } from '#lib/wording/point.ts';
import { change, findDistricts, findUnits } from './actions.ts';
import { DeadlineSection } from './deadlines.tsx';
import { RegisterTable } from './register-table.tsx';
import { UnfiledList } from './unfiled-list.tsx';

export const metadata: Metadata = { title: '单位' };

const path = '/publishers';
const size = 100;
/** Reports by year are shown for the newest years. */
const YEARS = 8;

export default async function PublishersPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const [all, span, aliases, waiting] = await Promise.all([
    publishers(db),
    years(db),
    aliasRows(db),
    unfiledCount(db),
  ]);
  const names = new Map<number, string[]>();
  for (const { publisherId, name } of aliases)
    names.set(publisherId, [...(names.get(publisherId) ?? []), name]);
  const units = all.filter((unit) => isSought(unit, names.get(unit.id) ?? [], query));
  endAtLast(path, query, units.length, size);
  const page = pageOf(query);
  const shown = units.slice((page - 1) * size, page * size);
  const ids = shown.map(({ id }) => id);
  const [reports, codes, due] = await Promise.all([
    received(db, { publishers: ids }),
    codesOf(db, ids),
    expected(db),
  ]);
  return (
    <>
      <PageHeader
        title="单位"
        lead={
          all.length > 0 &&
          `登记在册 ${grouped(all.length)} 个单位。报告按区县和名称归入单位；名称写法不同的，归档一次就记住。`
        }
        actions={<Adding actions={{ change, findUnits, findDistricts }} />}
      />
      {waiting > 0 && (
        <UnfiledList rows={await unfiled(db, { limit: size, offset: 0 })} total={waiting} />
      )}
      {all.length === 0 ? (
        <EmptyState
          title="还没有登记单位"
          actions={
            <LinkButton href="/upload" look="primary">
              上传年报
            </LinkButton>
          }
        >
          收到报告时会自动登记；也可以先按区划添加应报单位，好看出谁还没有报。
        </EmptyState>
      ) : (
        <>
          <DeadlineSection units={all} newest={span.at(-1) ?? null} />
          <Search query={query} units={all} />
          <RegisterTable
            units={shown}
            years={span.slice(-YEARS)}
            reports={reports}
            expects={expectsOf(due, reports)}
            aliases={names}
            codes={codes}
          />
          <Pagination path={path} query={query} page={page} size={size} total={units.length} />
        </>
      )}
    </>
  );
}

function isSought({ name, shortName, district, region }: Publisher, aliases: string[], q: Query) {
  const area = firstOf(q, 'district');
  const text = firstOf(q, 'text')?.trim() ?? '';
  const all = [name, shortName, district, region.city, region.province, ...aliases].join(' ');
  return (
    (area === undefined || inArea(region, area)) &&
    text.split(/\s+/).every((word) => all.includes(word))
  );
}

function Search({ query, units }: { query: Query; units: readonly Publisher[] }) {
  return (
    <search>
      <form
        action={path}
        key={JSON.stringify(query)}
        className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
      >
        <Field label="查找名称、别名、区县">
          <Input type="search" name="text" defaultValue={firstOf(query, 'text')} />
        </Field>
        <DistrictSelect units={units} query={query} />
        <Button type="submit">筛选</Button>
      </form>
    </search>
  );
}
