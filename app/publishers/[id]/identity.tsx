import { change } from '#app/publishers/actions.ts';
import { AliasList } from '#components/publishers/alias-list.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { db } from '#db/client.ts';
import type { Candidate } from '#db/queries/candidates.ts';
import type { Publisher } from '#db/queries/publishers.ts';
import type { Office } from '#db/queries/register.ts';
import { deadlinesInForce } from '#db/register/deadlines.ts';
import { deadlineOf } from '#lib/checks/level.ts';
import { dueIn, setterOf } from '#lib/register/deadline.ts';
import { type Level, levels, regionWords } from '#lib/register/region.ts';
import { dueWords, spanWords } from '#lib/wording/deadline.ts';
import { momentText } from '#lib/wording/settling.ts';

const levelNames: Record<Level, string> = { province: '省', city: '市', district: '区县' };

/** Where a unit is, from where that is known, what else it is called, and by when its newest report was due. */
export function Identity(props: {
  office: Office;
  like: readonly Candidate[];
  newest: number | undefined;
}) {
  const { office, like, newest } = props;
  const { publisher, lookedUp, code, aliases, merged } = office;
  return (
    <dl className="mb-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-note">
      {levels.map((level) => (
        <Row key={level} name={levelNames[level]}>
          {publisher.region[level] ?? <span className="text-soft">未写明</span>}{' '}
          {lookedUp.includes(level) && (
            <Badge title="报告原文没有写明，由登记的区划查得">据区划库</Badge>
          )}
        </Row>
      ))}
      <Row name="区划代码">
        {code ?? (
          <span className="text-soft">
            区划库没有此名
            {like.length > 0 && `；相近的有${like.map(({ name }) => name).join('、')}`}
          </span>
        )}
      </Row>
      {newest !== undefined && <Due unit={publisher} year={newest} />}
      {aliases.length > 0 && (
        <Row name="别名">
          <AliasList
            aliases={aliases.map(({ id, name, ...region }) => ({
              id,
              name,
              where: regionWords(region),
            }))}
            change={change}
          />
        </Row>
      )}
      {merged.length > 0 && <Row name="已并入">{merged.map(({ name }) => name).join('、')}</Row>}
    </dl>
  );
}

/** The deadline its district, city or province set, where the law wants its reports in January. */
function Due({ unit, year }: { unit: Publisher; year: number }) {
  const { name: publisher, region } = unit;
  const due = dueIn(deadlinesInForce(db), region, year);
  const { latest } = deadlineOf({ publisher, region }, year);
  if (due === null || latest !== `${year + 1}-01-31`) return null;
  return (
    <Row name="公布期限">
      {dueWords(due.day)}{' '}
      <span className="text-soft">
        {setterOf(due)}，{spanWords(due.firstYear, due.lastYear)}；{due.actor} {momentText(due.at)}{' '}
        设定
      </span>
    </Row>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
